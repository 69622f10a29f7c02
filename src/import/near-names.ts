import { distance } from "fastest-levenshtein";
import type { Custodian } from "../registry/registry.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import { type Lookup, lookupBy, namesOf } from "./name-index.ts";
import { abbreviationOf, coreKey, exactKey, numbersOf } from "./name-keys.ts";

/** A name that an organization of the registry bears, and that another is nearly. */
export interface NearName {
  readonly custodian: Custodian;
  readonly name: string;
  readonly why: "only legal form, articles or the order of words differ" | "an abbreviation" | "another spelling";
}

/** Letters that may yet be compared. Below nought, the last name was not compared with all that may be near it. */
export interface Comparisons {
  left: number;
}

interface Known {
  readonly custodian: Custodian;
  readonly name: string;
  readonly key: string;
  readonly numbers: string;
}

/** Names of a registry, so arranged that those near to another are found without looking at each. */
export interface NearIndex {
  readonly byCore: Lookup<Known>;
  readonly byAbbreviation: Lookup<Known>;
  readonly byPiece: Lookup<Known>;
}

/** Spellings that differ by at most so many letters are near; short names must agree more closely. */
const MOST_SLIPS = 2;
const SHORTEST = 6;
const SHORTEST_FOR_TWO = 10;
/** A piece that so many names share ("department of") tells nothing; looking at all of them would cost their square. */
const MOST_ALIKE = 50;

/**
 * The name in three pieces. Two slips can spoil two of them: one stays whole, shifted by two letters at most. So names
 * within two slips of each other share a piece of the same length.
 */
function pieces(key: string): readonly string[] {
  const size = Math.floor(key.length / (MOST_SLIPS + 1));
  return size < 2
    ? []
    : [key.slice(0, size), key.slice(size, 2 * size), key.slice(2 * size)].map((piece, i) => `${i}${piece}`);
}

/** Every piece that a name within two slips of this one may have. */
function likelyPieces(key: string): readonly string[] {
  const found: string[] = [];
  for (let length = key.length - MOST_SLIPS; length <= key.length + MOST_SLIPS; length++) {
    const size = Math.floor(length / (MOST_SLIPS + 1));
    if (size < 2) continue;
    for (let shift = -MOST_SLIPS; shift <= MOST_SLIPS; shift++) {
      found.push(`0${key.slice(0, size)}`, `1${key.slice(Math.max(0, size + shift), 2 * size + shift)}`);
      found.push(`2${key.slice(Math.max(0, 2 * size + shift))}`);
    }
  }
  return [...new Set(found)];
}

function abbreviationsOf(name: string): readonly string[] {
  const letters = abbreviationOf(name);
  return letters === null ? [] : [letters];
}

export function indexNear(custodians: readonly Custodian[], knowledge: ImportKnowledge): NearIndex {
  const known = custodians.flatMap((custodian) =>
    namesOf(custodian).map((name) => {
      const key = exactKey(name);
      return { custodian, name, key, numbers: numbersOf(key) };
    }),
  );
  return {
    byCore: lookupBy(known, ({ name }) => [coreKey(name, knowledge)]),
    byAbbreviation: lookupBy(known, ({ name }) => abbreviationsOf(name)),
    byPiece: lookupBy(known, ({ key }) => pieces(key)),
  };
}

function isSlip(a: string, b: string): boolean {
  const allowed = a.length < SHORTEST_FOR_TWO ? 1 : MOST_SLIPS;
  return a.length >= SHORTEST && Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** Names that share a piece with this one, each once, in the order in which they are found. */
function alikeTo(key: string, index: NearIndex): ReadonlySet<Known> {
  const alike = new Set<Known>();
  for (const piece of likelyPieces(key)) {
    const found = index.byPiece.get(piece) ?? [];
    if (found.length <= MOST_ALIKE) for (const known of found) alike.add(known);
  }
  return alike;
}

function slips(key: string, index: NearIndex, comparisons: Comparisons): Known | undefined {
  if (comparisons.left < 0) return undefined;
  const numbers = numbersOf(key);
  for (const known of alikeTo(key, index)) {
    comparisons.left -= key.length;
    if (comparisons.left < 0) return undefined;
    if (known.numbers === numbers && isSlip(key, known.key)) return known;
  }
  return undefined;
}

function near(known: Known | undefined, why: NearName["why"]): NearName | null {
  return known === undefined ? null : { custodian: known.custodian, name: known.name, why };
}

/** The custodian whose name is nearly this one, or null. Of several the first of the registry, by the surest likeness. */
export function nearName(
  name: string,
  index: NearIndex,
  knowledge: ImportKnowledge,
  comparisons: Comparisons,
): NearName | null {
  const [core, key] = [coreKey(name, knowledge), exactKey(name)];
  const sameWords = index.byCore.get(core)?.[0];
  const short = key.includes(" ") ? undefined : index.byAbbreviation.get(key)?.[0];
  return (
    near(sameWords, "only legal form, articles or the order of words differ") ??
    near(short, "an abbreviation") ??
    near(slips(key, index, comparisons), "another spelling")
  );
}
