import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { countDays } from "./count-days.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import type { CourtCalendar } from "./court-calendar.ts";
import type { Computed } from "./deadline.ts";
import { countWords, daysWords, dayWords } from "./deadline-words.ts";
import { doubtOf, explained } from "./explained.ts";

/** The rule asks for objections before the earlier of the two. */
function complianceWords(compliance: string, counted: string): string {
  const day = dayWords(checkedDate(compliance));
  if (compliance < counted) return ` The time for compliance, ${day}, is earlier: objections are due before it.`;
  return compliance === counted ? " It is the day of compliance too: objections are due before its hour." : "";
}

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
  const last = isEarlier ? addDays(checkedDate(compliance), -1) : counted.date;
  const period = `${daysWords(objection.days)} after service on ${dayWords(served)} ${countWords(counted, objection.days)}`;
  const choice = compliance === null ? "" : complianceWords(compliance, isoDate(counted.date));
  const notes = [doubtOf(counted), ...calendar.gaps];
  return explained(last, `${period}${choice}`, "rolled", objection, counting, notes);
}
