import { didYouMeanNamed, type Named } from "../../problem/nearest.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import type { Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

/** A list of the registry to which its own words may be added, and the command that prints it. */
interface WordList {
  readonly code: string;
  readonly list: "categories" | "kinds";
  readonly what: string;
}

const CATEGORIES: WordList = {
  code: "unknown-category",
  list: "categories",
  what: "category of records",
};

const KINDS: WordList = {
  code: "unknown-kind",
  list: "kinds",
  what: "kind of custodian",
};

/** An id that names none of the words, with those that may be meant, and where to add one's own. */
function unlisted({ code, list, what }: WordList, id: string, pointer: string, known: Iterable<Named>) {
  const message = `${quoteValue(id)} is no ${what}${didYouMeanNamed(id, known)}`;
  const hint = `duces list --${list} prints all; add one of your own under ${list}: in your targets.yaml`;
  return finding("error", code, pointer, message, hint);
}

type Reference = readonly [id: string, pointer: string];

function categoriesNamed({ custodians, kinds }: Registry): readonly Reference[] {
  return [
    ...custodians.flatMap(({ holdings }, i) =>
      holdings.map(({ category }, j) => [category, `/custodians/${i}/holdings/${j}/category`] as const),
    ),
    ...kinds.flatMap(({ holds }, i) => holds.map((id, j) => [id, `/kinds/${i}/holds/${j}`] as const)),
  ];
}

function kindsNamed({ custodians, categories }: Registry): readonly Reference[] {
  const of = (list: string, entries: readonly { readonly kinds: readonly string[] }[]) =>
    entries.flatMap(({ kinds }, i) => kinds.map((id, j) => [id, `/${list}/${i}/kinds/${j}`] as const));
  return [...of("custodians", custodians), ...of("categories", categories)];
}

/** Categories of records and kinds of custodians that nothing defines. */
export function checkVocabulary(registry: Registry): readonly RegistryFinding[] {
  const byId = (entries: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(entries.map(({ id, title }) => [id, { id, names: [title] }]));
  const categories = byId(registry.categories);
  const kinds = byId(registry.kinds);
  const unknown = (references: readonly Reference[], words: WordList, known: ReadonlyMap<string, Named>) =>
    references.flatMap(([id, pointer]) => (known.has(id) ? [] : [unlisted(words, id, pointer, known.values())]));
  return [
    ...unknown(categoriesNamed(registry), CATEGORIES, categories),
    ...unknown(kindsNamed(registry), KINDS, kinds),
  ];
}
