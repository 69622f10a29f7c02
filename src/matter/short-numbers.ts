import type { Matter, NumberLetters } from "./matter.ts";
import { plannedRequests } from "./planned-requests.ts";

type Numbered = Pick<Matter, "reference" | "number" | "numbers" | "requests">;

/** The short numbers of a matter's requests, such as `OKA-26-P03`. */
export interface ShortNumbers {
  /** By id of the request. */
  readonly byId: ReadonlyMap<string, string>;
  /** Requests whose number follows from their place in the matter, and moves with it: by id, without the prefix. */
  readonly unwritten: ReadonlyMap<string, string>;
}

/** As many characters as `number` may have: more are not said on the telephone. */
const LONGEST_DERIVED = 16;
const LONGEST_WORD = 8;

/**
 * What all numbers of a matter begin with: its own `number`, else as much of its reference as is short. Every paper prints
 * the reference already; a name of the client, or a year of the clock, would tell more or change.
 */
export function numberPrefix({ reference, number }: Pick<Matter, "reference" | "number">): string {
  if (number !== undefined) return number;
  const whole = reference.toUpperCase().replace(/-+/g, "-");
  if (whole.length <= LONGEST_DERIVED) return whole;
  const [first = "", ...rest] = whole.split("-");
  const year = rest.findLast((word) => /^\d{2,4}$/.test(word));
  return [first.slice(0, LONGEST_WORD), ...(year === undefined ? [] : [year])].join("-");
}

const known = new WeakMap<Numbered, ShortNumbers>();

/**
 * The numbers of all requests. What the matter writes stands; each other request takes the next number of its letter that
 * nobody has, in the order of the matter.
 */
export function shortNumbers(matter: Numbered, letters: NumberLetters): ShortNumbers {
  const found = known.get(matter) ?? numbered(matter, letters);
  known.set(matter, found);
  return found;
}

function numbered(matter: Numbered, letters: NumberLetters): ShortNumbers {
  const written = new Map(matter.numbers.map(({ id, number }) => [id, number]));
  const last = lastOfLetters([...written.values()]);
  const unwritten = new Map<string, string>();
  const prefix = numberPrefix(matter);
  const byId = plannedRequests(matter).map(({ id, plan }) => {
    const own = written.get(id);
    if (own !== undefined) return [id, `${prefix}-${own}`] as const;
    const next = nextOf(letters[plan.instrument] ?? "X", last);
    unwritten.set(id, next);
    return [id, `${prefix}-${next}`] as const;
  });
  return { byId: new Map(byId), unwritten };
}

function lastOfLetters(numbers: readonly string[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const number of numbers) {
    const letter = number.slice(0, 1);
    last.set(letter, Math.max(last.get(letter) ?? 0, Number(number.slice(1))));
  }
  return last;
}

function nextOf(letter: string, last: Map<string, number>): string {
  const next = (last.get(letter) ?? 0) + 1;
  last.set(letter, next);
  return `${letter}${String(next).padStart(2, "0")}`;
}

/**
 * The id of the request that a word names: its id, its short number, or the number without the prefix (`P03`). Null where it
 * names none.
 */
export function requestNamed(word: string, { byId }: Pick<ShortNumbers, "byId">): string | null {
  if (byId.has(word)) return word;
  const asked = word.toUpperCase();
  for (const [id, number] of byId) {
    if (number === asked || number.slice(number.lastIndexOf("-") + 1) === asked) return id;
  }
  return null;
}

/** The numbers that a matter writes, whole, with the ids of their requests: those by which its files may name a request. */
export function writtenNumbers(matter: Numbered): ReadonlyMap<string, string> {
  const prefix = numberPrefix(matter);
  return new Map(matter.numbers.map(({ id, number }) => [`${prefix}-${number}`, id]));
}
