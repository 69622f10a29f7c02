import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import type { Matter, RequestPlan } from "./matter.ts";

/** Says why an ISO date is no working day; null for others. */
export type Closed = (date: string) => string | null;

type ReplyDays = NonNullable<Matter["replyDays"]>;

/** Days from issue to the wished reply where a plan names no day; null where nobody says, or none may be counted. */
export function replyDaysFor({ instrument }: RequestPlan, { replyDays }: Pick<Matter, "replyDays">): number | null {
  if (replyDays === undefined || !Object.hasOwn(replyDays, instrument)) return null;
  return replyDays[instrument as keyof ReplyDays] ?? null;
}

/**
 * The day by which a reply is wished, so many calendar days after the issue, or the next working day. It is a wish: what a
 * court or a statute sets is counted in `deadlines/`.
 */
export function replyDay(issued: string, days: number, closed: Closed): string {
  let day = addDays(checkedDate(issued), days);
  while (closed(isoDate(day)) !== null) day = addDays(day, 1);
  return isoDate(day);
}
