import type { StateCourts } from "./court-tables.ts";
import { courtWords, runOf } from "./court-words.ts";

/** What makes the words before or behind it the name of a place within a state: "Washington County", "City of Delaware". */
const BEHIND: ReadonlySet<string> = new Set(["county", "parish", "city", "borough", "township", "village", "town"]);

interface Found {
  readonly state: StateCourts;
  readonly at: number;
  readonly length: number;
}

/**
 * States that words name: by the whole name wherever it stands, by abbreviation or postal code only at the end, or at the
 * beginning before the kind of court. Part of a longer name ("West Virginia") and the name of a county are none.
 */
export function statesIn(
  words: readonly string[],
  states: readonly StateCourts[],
  types: ReadonlySet<string>,
): readonly StateCourts[] {
  const named = states.flatMap((state) =>
    placesOf(words, courtWords(state.name)).map((at) => found(state, at, state.name)),
  );
  const alone = named.filter((one) => !named.some((other) => other !== one && covers(other, one)));
  const whole = alone.filter((one) => !isPlaceWithin(words, one));
  const meant = whole.length > 0 ? whole : shortened(words, states, types);
  return [...new Set(meant.map(({ state }) => state))];
}

function found(state: StateCourts, at: number, name: string): Found {
  return { state, at, length: courtWords(name).length };
}

function placesOf(words: readonly string[], run: readonly string[]): readonly number[] {
  const at = runOf(words, run);
  return at < 0 ? [] : [at, ...furtherPlaces(words, run, at + 1)];
}

function furtherPlaces(words: readonly string[], run: readonly string[], from: number): readonly number[] {
  const at = runOf(words, run, from);
  return at < 0 ? [] : [at, ...furtherPlaces(words, run, at + 1)];
}

function covers(long: Found, short: Found): boolean {
  return long.length > short.length && long.at <= short.at && long.at + long.length >= short.at + short.length;
}

function isPlaceWithin(words: readonly string[], { state, at, length }: Found): boolean {
  const before = words[at - 1] === "of" ? words[at - 2] : undefined;
  if (before !== undefined && BEHIND.has(before)) return true;
  const behind = words.slice(at + length);
  // "Nebraska County Court" is the county court of Nebraska, where there are such courts.
  const isCourt = behind[0] === "county" && behind[1] === "court" && behind[2] !== "of";
  return BEHIND.has(behind[0] ?? "") && !(isCourt && state.trialCourts.includes("County Court"));
}

function shortened(
  words: readonly string[],
  states: readonly StateCourts[],
  types: ReadonlySet<string>,
): readonly Found[] {
  return states.flatMap((state) => {
    const forms = [courtWords(state.abbreviation), [state.state.toLowerCase()]];
    return forms.flatMap((form): readonly Found[] => {
      const last = words.length - form.length;
      const ends = last > 0 && runOf(words, form, last) === last;
      const begins = runOf(words, form) === 0 && types.has(words.slice(form.length, form.length + 2).join(" "));
      return ends || begins ? [{ state, at: ends ? last : 0, length: form.length }] : [];
    });
  });
}
