import { isoDate } from "../calendar/day-arithmetic.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import type { Counted, CountedWork } from "./count-days.ts";
import type { CountingData, CountingMethod } from "./counting-data.ts";
import type { Computed } from "./deadline.ts";
import { caveats, citedWords, dayWords, weakest } from "./deadline-words.ts";
import type { LawFact } from "./holiday-data.ts";

/** A date with its reason: what was counted, by which method and authority, and what the reader should check. */
export function explained(
  date: PlainDate,
  opening: string,
  by: CountingMethod,
  fact: LawFact,
  counting: CountingData,
  notes: readonly (string | null)[],
): Computed {
  const method = counting.methods[by];
  const words = `${method.words.slice(0, 1).toUpperCase()}${method.words.slice(1)}`;
  return {
    date: isoDate(date),
    reason: `${opening} ${words} ${citedWords(method, counting.asOf)}.${caveats(notes)}`,
    authority: [...new Set([fact.authority, method.authority])].join("; "),
    asOf: counting.asOf,
    confidence: weakest(fact, method),
  };
}

/** A date that nobody counted by a rule: its reason, and the fact that it rests on. */
export function statedDate(
  date: PlainDate,
  reason: string,
  fact: LawFact,
  counting: CountingData,
  notes: readonly (string | null)[] = [],
): Computed {
  return {
    date: isoDate(date),
    reason: `${reason}${caveats(notes)}`,
    authority: fact.authority,
    asOf: counting.asOf,
    confidence: fact.confidence,
  };
}

/** What to tell where the day counted to may itself be a holiday: the earlier day is the safe one. */
export function doubtOf({ date, doubt }: Counted): string | null {
  return doubt === null ? null : `${dayWords(date)} was counted as an ordinary day, but ${doubt}`;
}

/** What to tell where days among those counted may be holidays: which, why, and where the count would end without them. */
export function doubtfulWords({ doubtful, atLatest, date }: CountedWork): string | null {
  if (doubtful.length === 0) return null;
  const named = doubtful.map((day) => `${dayWords(day.date)} (${day.why.replace(/\.$/, "")})`).join("; ");
  const end = isoDate(atLatest) === isoDate(date) ? "the same day" : dayWords(atLatest);
  return `counted as working days, although they may be none: ${named}. If none of them counts, the time ends on ${end}`;
}
