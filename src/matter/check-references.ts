import { nearest } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { type Check, type Checked, error } from "./check.ts";
import type { AskedCustodian, RequestItem, RequestPlan } from "./matter.ts";

/** Every id that the matter uses names something: custodians, categories, selectors, documents, instruments. */
export const checkReferences: Check = (checked) => [
  ...checked.matter.custodians.flatMap((asked, i) => askedReferences(checked, asked, `/custodians/${i}`)),
  ...checked.matter.requests.flatMap((plan, i) => planReferences(checked, plan, `/requests/${i}`)),
  ...citations(checked),
];

function askedReferences(checked: Checked, asked: AskedCustodian, at: string): readonly Problem[] {
  return [
    ...custodianProblem(checked, asked.id, `${at}/id`),
    ...asked.items.flatMap((item, i) => itemReferences(checked, item, `${at}/items/${i}`)),
  ];
}

function custodianProblem({ registry }: Checked, id: string, pointer: string): readonly Problem[] {
  if (registry.custodians.some((custodian) => custodian.id === id)) return [];
  const retired = registry.retired.find((record) => record.id === id);
  if (retired) {
    const hint = retired.redirect ? `use "${retired.redirect}"` : "leave it out";
    return [error("retired-custodian", pointer, `custodian "${id}" is retired (${retired.reason})`, hint)];
  }
  return unknown(
    "custodian",
    id,
    registry.custodians.map((custodian) => custodian.id),
    pointer,
  );
}

function itemReferences(checked: Checked, item: RequestItem, at: string): readonly Problem[] {
  const selectors = checked.matter.selectors.map((selector) => selector.id);
  const categories = checked.registry.categories.map((category) => category.id);
  const all = (ids: readonly string[], where: string) =>
    ids.flatMap((id, i) => oneOf("selector", id, selectors, `${at}/${where}/${i}`));
  return [
    ...oneOf("category", item.category, categories, `${at}/category`),
    ...all(item.selectors, "selectors"),
    ...all(item.limitedTo, "limitedTo"),
    ...all(item.between?.one ?? [], "between/one"),
    ...all(item.between?.other ?? [], "between/other"),
  ];
}

function planReferences(checked: Checked, plan: RequestPlan, at: string): readonly Problem[] {
  const asked = checked.matter.custodians.map((custodian) => custodian.id);
  return [
    ...oneOf("instrument", plan.instrument, checked.instruments, `${at}/instrument`),
    ...plan.custodians.flatMap((id, i) => oneOf("custodian of this matter", id, asked, `${at}/custodians/${i}`)),
    ...plan.overrides.flatMap((override, i) => overrideReferences(checked, plan, override, `${at}/overrides/${i}`)),
  ];
}

function overrideReferences(
  { matter, registry }: Checked,
  plan: RequestPlan,
  override: RequestPlan["overrides"][number],
  at: string,
): readonly Problem[] {
  const contacts = registry.custodians.find(({ id }) => id === override.custodian)?.contacts ?? [];
  const items = matter.custodians.find(({ id }) => id === override.custodian)?.items ?? [];
  const contact = override.contact;
  return [
    ...oneOf("custodian of this request", override.custodian, plan.custodians, `${at}/custodian`),
    ...(contact === undefined
      ? []
      : oneOf(
          "contact",
          contact,
          contacts.map(({ id }) => id),
          `${at}/contact`,
        )),
    ...(override.items ?? []).flatMap((number, i) =>
      oneOf(
        "item number",
        number,
        items.map((item) => item.number),
        `${at}/items/${i}`,
      ),
    ),
  ];
}

function citations({ matter, registry }: Checked): readonly Problem[] {
  const known = [...registry.documents, ...matter.documents].map((document) => document.id);
  const cited = [
    ...matter.background.map((sentence, i) => [sentence.source, `/background/${i}`] as const),
    ...matter.period.asStated.map((account, i) => [account.source, `/period/asStated/${i}`] as const),
    ...matter.selectors.map((selector, i) => [selector.source, `/selectors/${i}`] as const),
  ];
  return cited.flatMap(([source, at]) =>
    source ? oneOf("document", source.document, known, `${at}/source/document`) : [],
  );
}

function oneOf(what: string, id: string, known: readonly string[], pointer: string): readonly Problem[] {
  return known.includes(id) ? [] : unknown(what, id, known, pointer);
}

function unknown(what: string, id: string, known: readonly string[], pointer: string): readonly Problem[] {
  const suggestion = nearest(id, known);
  const code = `unknown-${what.split(" ")[0]}`;
  const hint = suggestion ? `did you mean "${suggestion}"?` : `known: ${known.slice(0, 12).join(", ")}`;
  return [error(code, pointer, `there is no ${what} "${id}"`, hint)];
}
