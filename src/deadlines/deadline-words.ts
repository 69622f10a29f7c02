import { weekdayName } from "../calendar/day-arithmetic.ts";
import { type PlainDate, printDate } from "../calendar/plain-date.ts";
import type { Counted, NotedDay } from "./count-days.ts";
import type { LawConfidence, LawFact } from "./holiday-data.ts";

const WEAKNESS: Readonly<Record<LawConfidence, number>> = { read: 0, secondary: 1, unconfirmed: 2 };

/** Why a day is not counted on which the agency waited for the requester. */
export const TOLLED = "tolled";

/** More closed days than these would bury the answer. */
const MOST_NAMED = 6;

/** `Friday, June 19, 2026`. */
export function dayWords(date: PlainDate): string {
  return `${weekdayName(date)}, ${printDate(date)}`;
}

/** `1 day`, `14 days`. */
export function daysWords(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

/** How a count of so many days ended: ` end on Friday, June 19, 2026 (…), followed by …; passed over, hence …`. */
export function countWords({ date, skipped }: Counted, days: number): string {
  const ends = days === 1 ? "ends" : "end";
  const [first, ...rest] = skipped;
  if (first === undefined) return `${ends} on ${dayWords(date)}.`;
  const further = rest.length === 0 ? "" : `, followed by ${rest.map(noted).join(", ")}`;
  return `${ends} on ${noted(first)}${further}; passed over, hence ${dayWords(date)}.`;
}

/** Closed days among working days: holidays by name, weekends by number. */
export function closedWords(skipped: readonly NotedDay[]): string {
  const tolled = skipped.filter(({ why }) => why === TOLLED).length;
  const holidays = skipped.filter(({ why }) => why !== TOLLED && !/^(Saturday|Sunday)$/.test(why));
  const named = holidays.slice(0, MOST_NAMED).map(noted);
  const weekend = skipped.length - holidays.length - tolled;
  const parts = [
    ...(weekend > 0 ? [`${daysWords(weekend)} of weekends`] : []),
    ...(tolled > 0 ? [`${daysWords(tolled)} on which the time was tolled`] : []),
    ...named,
  ];
  return parts.length === 0 ? "" : ` Not counted: ${parts.join(", ")}.`;
}

function noted({ date, why }: NotedDay): string {
  return why === weekdayName(date) ? dayWords(date) : `${dayWords(date)} (${why})`;
}

/** What the reader must know besides: doubts and gaps, as sentences. */
export function caveats(sentences: readonly (string | null)[]): string {
  const known = sentences.flatMap((sentence) => sentence ?? []);
  return known.map((sentence) => ` Note: ${sentence}${sentence.endsWith(".") ? "" : "."}`).join("");
}

/** ` (authority, as of 2026-11-21, unconfirmed)`. */
export function citedWords(fact: LawFact, asOf: string): string {
  const marks = { read: "", secondary: ", from a secondary source", unconfirmed: ", unconfirmed" };
  return `(${fact.authority}, as of ${asOf}${marks[fact.confidence]})`;
}

export function weakest(...facts: readonly LawFact[]): LawConfidence {
  return facts.reduce<LawConfidence>(
    (worst, { confidence }) => (WEAKNESS[confidence] > WEAKNESS[worst] ? confidence : worst),
    "read",
  );
}
