import { error, type MatterCheck } from "./check.ts";
import type { RequestPlan } from "./matter.ts";
import { replyDaysFor } from "./reply-day.ts";

/** Every request has a day for its reply: its own, or one that is counted from its date of issue. */
export const checkReplyDays: MatterCheck = ({ matter }) =>
  matter.requests.flatMap((plan, index) =>
    hasDay(plan) || replyDaysFor(plan, matter) !== null
      ? []
      : [
          error(
            "reply-date-missing",
            `/requests/${index}`,
            `no day is named for the reply to the instrument "${plan.instrument}"`,
            "add respondBy: 2026-12-21; replyDays: counts it for preservation, records and own-records",
          ),
        ],
  );

function hasDay({ respondBy, custodians, overrides }: RequestPlan): boolean {
  const named = new Set(overrides.flatMap((each) => (each.respondBy === undefined ? [] : [each.custodian])));
  return respondBy !== undefined || custodians.every((custodian) => named.has(custodian));
}
