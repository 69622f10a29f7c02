import { checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { countDays } from "./count-days.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import type { CourtCalendar } from "./court-calendar.ts";
import type { Computed } from "./deadline.ts";
import { countWords, daysWords, dayWords } from "./deadline-words.ts";
import { doubtOf, explained } from "./explained.ts";

/**
 * Until when a subpoena may be objected to: the earlier of the time for compliance, which is a fixed date, and the
 * period after service. Objections are due before the former and by the end of the latter.
 *
 * @param compliance ISO day; null where none is set
 */
export function objectionDeadline(
  service: string,
  compliance: string | null,
  { counting }: DeadlineLaw,
  calendar: CourtCalendar,
): Computed {
  const { objection } = counting.subpoena;
  const served = checkedDate(service);
  const counted = countDays(served, objection.days, "forward", calendar);
  const isEarlier = compliance !== null && compliance < isoDate(counted.date);
  const last = isEarlier ? checkedDate(compliance) : counted.date;
  const period = `${daysWords(objection.days)} after service on ${dayWords(served)} ${countWords(counted, objection.days)}`;
  const choice = isEarlier
    ? ` The time for compliance, ${dayWords(last)}, is earlier: objections are due before it.`
    : "";
  const notes = [doubtOf(counted), ...calendar.gaps];
  return explained(last, `${period}${choice}`, "rolled", objection, counting, notes);
}
