import { didYouMeanNamed, type Named, nearest } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import type { Category, Custodian, RetiredRecord } from "../registry/registry.ts";
import { type Checked, error, type MatterCheck } from "./check.ts";
import type { AskedCustodian, RequestItem, RequestPlan } from "./matter.ts";

/** Every id that the matter uses names something: custodians, categories, selectors, documents, instruments. */
export const checkMatterReferences: MatterCheck = (checked) => {
  const known = knownBy(checked);
  return [
    ...checked.matter.custodians.flatMap((asked, i) => askedReferences(known, asked, `/custodians/${i}`)),
    ...checked.matter.requests.flatMap((plan, i) => planReferences(known, plan, `/requests/${i}`)),
    ...citations(checked),
  ];
};

/** What the ids of matter and registry name, gathered once for all requests. */
interface Known {
  readonly instruments: ReadonlySet<string>;
  readonly selectors: ReadonlySet<string>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly custodians: ReadonlyMap<string, Custodian>;
  readonly retired: ReadonlyMap<string, RetiredRecord>;
  readonly asked: ReadonlyMap<string, AskedCustodian>;
}

function knownBy({ matter, registry, instruments }: Checked): Known {
  return {
    instruments: new Set(instruments),
    selectors: new Set(matter.selectors.map(({ id }) => id)),
    categories: byId(registry.categories),
    custodians: byId(registry.custodians),
    retired: byId(registry.retired),
    asked: byId(matter.custodians),
  };
}

/** The first of an id counts; that it stands there twice is told elsewhere. */
function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.toReversed().map((entry) => [entry.id, entry]));
}

function askedReferences(known: Known, asked: AskedCustodian, at: string): readonly Problem[] {
  return [
    ...custodianProblem(known, asked.id, `${at}/id`),
    ...asked.items.flatMap((item, i) => itemReferences(known, item, `${at}/items/${i}`)),
  ];
}

function custodianProblem({ custodians, retired }: Known, id: string, pointer: string): readonly Problem[] {
  if (custodians.has(id)) return [];
  const record = retired.get(id);
  if (record) {
    const hint = record.redirect ? `use "${record.redirect}"` : "leave it out";
    return [error("retired-custodian", pointer, `custodian "${id}" is retired (${record.reason})`, hint)];
  }
  const named = [...custodians.values()].map(({ id, name, shortName, aliases }) => {
    return { id, names: [name, shortName, ...aliases.map((alias) => alias.name)] };
  });
  return unlisted("custodian", id, named, pointer);
}

function itemReferences({ selectors, categories }: Known, item: RequestItem, at: string): readonly Problem[] {
  const all = (ids: readonly string[], where: string) =>
    ids.flatMap((id, i) => oneOf("selector", id, selectors, `${at}/${where}/${i}`));
  return [
    ...categoryProblem(categories, item.category, `${at}/category`),
    ...all(item.selectors, "selectors"),
    ...all(item.limitedTo, "limitedTo"),
    ...all(item.between?.one ?? [], "between/one"),
    ...all(item.between?.other ?? [], "between/other"),
  ];
}

function categoryProblem(known: Known["categories"], id: string, pointer: string): readonly Problem[] {
  if (known.has(id)) return [];
  const named = [...known.values()].map(({ id, title }) => ({ id, names: [title] }));
  return unlisted("category", id, named, pointer);
}

function planReferences(known: Known, plan: RequestPlan, at: string): readonly Problem[] {
  const asked = (id: string, pointer: string) =>
    known.asked.has(id) ? [] : unknown("custodian of this matter", id, new Set(known.asked.keys()), pointer);
  const reached = new Set(plan.custodians);
  return [
    ...oneOf("instrument", plan.instrument, known.instruments, `${at}/instrument`),
    ...plan.custodians.flatMap((id, i) => asked(id, `${at}/custodians/${i}`)),
    ...plan.overrides.flatMap((override, i) => overrideReferences(known, reached, override, `${at}/overrides/${i}`)),
  ];
}

function overrideReferences(
  known: Known,
  reached: ReadonlySet<string>,
  { custodian, contact, items }: RequestPlan["overrides"][number],
  at: string,
): readonly Problem[] {
  const contacts = new Set((known.custodians.get(custodian)?.contacts ?? []).map(({ id }) => id));
  const numbers = new Set((known.asked.get(custodian)?.items ?? []).map(({ number }) => number));
  return [
    ...oneOf("custodian of this request", custodian, reached, `${at}/custodian`),
    ...(contact === undefined ? [] : oneOf("contact", contact, contacts, `${at}/contact`)),
    ...(items ?? []).flatMap((number, i) => oneOf("item number", number, numbers, `${at}/items/${i}`)),
  ];
}

function citations({ matter, registry }: Checked): readonly Problem[] {
  const known = new Set([...registry.documents, ...matter.documents].map((document) => document.id));
  const cited = [
    ...matter.background.map((sentence, i) => [sentence.source, `/background/${i}`] as const),
    ...matter.period.asStated.map((account, i) => [account.source, `/period/asStated/${i}`] as const),
    ...matter.selectors.map((selector, i) => [selector.source, `/selectors/${i}`] as const),
  ];
  return cited.flatMap(([source, at]) =>
    source ? oneOf("document", source.document, known, `${at}/source/document`) : [],
  );
}

function oneOf(what: string, id: string, known: ReadonlySet<string>, pointer: string): readonly Problem[] {
  return known.has(id) ? [] : unknown(what, id, known, pointer);
}

function unknown(what: string, id: string, known: ReadonlySet<string>, pointer: string): readonly Problem[] {
  const code = `unknown-${what.split(" ")[0]}`;
  const suggestion = nearest(id, known);
  const hint = suggestion ? `did you mean "${suggestion}"?` : `known: ${[...known].slice(0, 12).join(", ")}`;
  return [error(code, pointer, `there is no ${what} "${id}"`, hint)];
}

/** A word of the registry that there is not: those that may be meant, and where a firm adds its own. */
function unlisted(what: keyof typeof OWN, id: string, named: readonly Named[], pointer: string): readonly Problem[] {
  return [error(`unknown-${what}`, pointer, `there is no ${what} "${id}"${didYouMeanNamed(id, named)}`, OWN[what])];
}

/** Where the registry's own words are printed, and where a firm adds its own. */
const OWN = {
  category: "duces list --categories prints all; add one of your own under categories: in your targets.yaml",
  custodian: "duces list prints all; add one of your own under custodians: in your targets.yaml",
} as const;
