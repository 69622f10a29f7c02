import { checkedDate } from "../calendar/day-arithmetic.ts";
import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { Matter } from "../matter/matter.ts";
import type { Surroundings } from "../cli/surroundings.ts";

/**
 * The date that the letters bear: from the flag, else from the matter, else today's, and then it is said. The clock never
 * changes a date that somebody wrote down; but a final letter that the matter dates to another day than today is likely
 * to bear a date that was forgotten, or to come from a computer whose clock is wrong, so that is said too.
 */
export function dateOfIssue(
  flag: string | undefined,
  matter: Matter,
  { terminal, today }: Surroundings,
  state: "draft" | "final" = "draft",
): string {
  if (flag !== undefined) return flag;
  const now = today();
  if (matter.issued === undefined) {
    terminal.note(`date of issue: today, ${now}, since neither --date nor the matter gives one`);
    return now;
  }
  if (state === "final" && isAnotherDay(matter.issued, now)) {
    const hint = "write the date you mean with --date, or check the clock";
    terminal.note(
      `date of issue: ${matter.issued}, as the matter says, but by this computer's clock it is ${now}; ${hint}`,
    );
  }
  return matter.issued;
}

/** A clock may be a day off: the requester's day need not be that of the computer. A year that no date has is off. */
function isAnotherDay(issued: string, now: string): boolean {
  const clock = parseDate(now);
  return clock === null || Math.abs(daysBetween(checkedDate(issued), clock)) > 1;
}
