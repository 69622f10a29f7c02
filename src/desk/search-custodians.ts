import { nearest } from "../problem/nearest.ts";
import type { Custodian, Registry } from "../registry/registry.ts";

/** A custodian that a text finds, and by which of its names where that is not its present one. */
export interface CustodianMatch {
  readonly custodian: Custodian;
  readonly by: string;
}

/** Shorter words are near to too many. */
const SHORTEST_MISSPELLED = 4;

/**
 * Custodians whose name, alias, former name, domain, kind or id holds every word of a text, the best first: those that begin
 * with it, however it is parted into words, those that hold it, those by another name, then those that a misspelled word may mean. All, where the text is
 * blank.
 */
export function searchCustodians({ custodians, kinds }: Registry, text: string): readonly CustodianMatch[] {
  const words = wordsOf(text);
  const titles = new Map(kinds.map(({ id, title }) => [id, title]));
  const found = custodians.flatMap((custodian) => {
    const match = matchOf(custodian, words, titles);
    return match === null ? [] : [{ custodian, ...match }];
  });
  return found.sort((one, other) => one.rank - other.rank).map(({ custodian, by }) => ({ custodian, by }));
}

function matchOf(
  custodian: Custodian,
  words: readonly string[],
  titles: ReadonlyMap<string, string>,
): { readonly rank: number; readonly by: string } | null {
  const { name, shortName, id, aliases, formerNames, hosts, kinds } = custodian;
  const own = [name, shortName, id].map((each) => wordsOf(each));
  if (own.some((each) => each.join("").startsWith(words.join("")))) return { rank: 0, by: "" };
  if (own.some((each) => holds(each, words, startsWith))) return { rank: 1, by: "" };
  const others = [
    ...[...aliases, ...formerNames].map((each) => each.name),
    ...hosts.map(({ host }) => host),
    ...kinds.map((kind) => titles.get(kind) ?? kind),
  ];
  const other = others.find((each) => holds(wordsOf(each), words, startsWith));
  if (other !== undefined) return { rank: 2, by: other };
  const near = [name, ...others].find(
    (each) => holds(wordsOf(each), words, isNear) || nearest(words.join(""), [wordsOf(each).join("")]) !== null,
  );
  return near === undefined ? null : { rank: 3, by: near === name ? "" : near };
}

function holds(
  words: readonly string[],
  wanted: readonly string[],
  fits: (word: string, want: string) => boolean,
): boolean {
  return wanted.every((want) => words.some((word) => fits(word, want)));
}

function startsWith(word: string, want: string): boolean {
  return word.startsWith(want);
}

function isNear(word: string, want: string): boolean {
  return startsWith(word, want) || (want.length >= SHORTEST_MISSPELLED && nearest(want, [word]) !== null);
}

/** In small letters without accents; `AT&T` is one word, as `at&t` and as `att`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/['’.&]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
