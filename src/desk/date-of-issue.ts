import { checkedDate } from "../calendar/day-arithmetic.ts";
import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { Matter } from "../matter/matter.ts";

/** The date that letters bear, ISO, and what the user should know of where it comes from. */
export interface DateOfIssue {
  readonly date: string;
  readonly notes: readonly string[];
}

/**
 * The date that the letters bear: as ordered, else as the matter says, else today, and then it is noted. The clock never
 * changes a date that somebody wrote down; but a final letter that the matter dates to another day than today is likely
 * to bear a date that was forgotten, or to come from a computer whose clock is wrong, so that is noted too.
 */
export function dateOfIssue(
  ordered: string | undefined,
  { issued }: Pick<Matter, "issued">,
  today: string,
  state: "draft" | "final" = "draft",
): DateOfIssue {
  if (ordered !== undefined) return { date: ordered, notes: [] };
  if (issued === undefined) {
    return {
      date: today,
      notes: [`date of issue: today, ${today}, since neither --date nor the matter gives one`],
    };
  }
  const doubt = `date of issue: ${issued}, as the matter says, but by this computer's clock it is ${today}; `;
  const hint = "write the date you mean with --date, or check the clock";
  return { date: issued, notes: state === "final" && isAnotherDay(issued, today) ? [doubt + hint] : [] };
}

/** A clock may be a day off: the requester's day need not be that of the computer. A year that no date has is off. */
function isAnotherDay(issued: string, now: string): boolean {
  const clock = parseDate(now);
  return clock === null || Math.abs(daysBetween(checkedDate(issued), clock)) > 1;
}
