import { addDays, isoDate } from "../calendar/day-arithmetic.ts";
import { daysBetween, type PlainDate, parseDate } from "../calendar/plain-date.ts";
import type { Item, Request } from "../matter/request.ts";
import type { Citation, Confidence, Retention } from "../registry/registry.ts";

/**
 * What becomes of records that are deleted a fixed time after they arise. `left`: none is due yet; `going`: the oldest
 * are due, the newest not; `gone`: all are. `unknown` where no source gives a figure: none is ever guessed.
 */
export type RetentionClock =
  | { readonly state: "unknown" }
  | {
      readonly state: "left" | "going" | "gone";
      /** ISO days on which the first and the last of them are due. */
      readonly firstGone: string;
      readonly lastGone: string;
      /** Until the next of those two days; negative since the last. */
      readonly daysLeft: number;
      readonly source: Citation;
      readonly confidence: Confidence;
    };

/** The clock of an item's records, by the custodian's own retention of that category; the longest where there are several. */
export function retentionClock(item: Item, request: Pick<Request, "matter" | "custodian" | "issued">): RetentionClock {
  const { period } = request.matter;
  const span = { from: item.plan.window?.from ?? period.from, to: item.plan.window?.to ?? period.to };
  const clocks = request.custodian.holdings
    .filter(({ category }) => category === item.category.id)
    .flatMap(({ retention }) => (retention ? [clockOf(span, retention, request.issued)] : []));
  return clocks.reduce<RetentionClock>((best, clock) => (daysOf(clock) > daysOf(best) ? clock : best), UNKNOWN);
}

const UNKNOWN: RetentionClock = { state: "unknown" };

function daysOf(clock: RetentionClock): number {
  return clock.state === "unknown" ? Number.NEGATIVE_INFINITY : clock.daysLeft;
}

/** The clock of records that arose from `from` to `to`, on the day of issue. */
export function clockOf(
  span: { readonly from: string; readonly to: string },
  retention: Retention,
  issued: string,
): RetentionClock {
  const from = parseDate(span.from.slice(0, 10));
  const to = parseDate(span.to.slice(0, 10));
  const today = parseDate(issued);
  if (!from || !to || !today) return UNKNOWN;
  const first = kept(from, retention);
  const last = kept(to, retention);
  const { source, confidence } = retention;
  const facts = { firstGone: isoDate(first), lastGone: isoDate(last), source, confidence };
  const toFirst = daysBetween(today, first);
  const toLast = daysBetween(today, last);
  if (toFirst > 0) return { state: "left", daysLeft: toFirst, ...facts };
  return { state: toLast > 0 ? "going" : "gone", daysLeft: toLast, ...facts };
}

/** The day on which a record of that day is due. Months end where their days end: a month after January 31 is February's last. */
function kept(day: PlainDate, { value, unit }: Retention): PlainDate {
  switch (unit) {
    case "hours":
      return addDays(day, Math.ceil(value / 24));
    case "days":
      return addDays(day, value);
    case "weeks":
      return addDays(day, value * 7);
    case "months":
      return addMonths(day, value);
    case "years":
      return addMonths(day, value * 12);
  }
}

function addMonths({ year, month, day }: PlainDate, months: number): PlainDate {
  const count = year * 12 + month - 1 + months;
  const first = { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
  const next = count + 1;
  const length = daysBetween(first, { year: Math.floor(next / 12), month: (next % 12) + 1, day: 1 });
  return { ...first, day: Math.min(day, length) };
}

/**
 * How pressing a request is: the fewest days left among its items that are not gone; positive infinity where no figure
 * is known, so that sorting by it leaves such requests in their order, behind those that are known to perish.
 */
export function urgencyOf(request: Request): number {
  const days = request.items
    .map((item) => retentionClock(item, request))
    .flatMap((clock) => (clock.state === "left" || clock.state === "going" ? [clock.daysLeft] : []));
  return Math.min(Number.POSITIVE_INFINITY, ...days);
}

/** The sentence that says why the letter is written now; blank where no source gives a figure that still matters. */
export function whyNow(request: Request): string {
  const days = urgencyOf(request);
  if (!Number.isFinite(days)) return "";
  const count = days === 1 ? "one day" : `${days} days`;
  return `By the retention period that is publicly stated, some of these records are due for deletion within ${count} of the date of this letter.`;
}
