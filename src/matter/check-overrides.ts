import { nearest } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { type MatterCheck, warning } from "./check.ts";
import { plannedRequests } from "./planned-requests.ts";

/** Every override names a request that the matter makes; one that does not excuses nothing. */
export const checkOverrides: MatterCheck = ({ matter }) => {
  const made = new Set(plannedRequests(matter).map(({ id }) => id));
  return matter.overrides.flatMap(({ rule, request }, index) => {
    if (made.has(request)) return [];
    const message = `the matter makes no request ${quoteValue(request)}: this override of ${rule} excuses nothing`;
    return [warning("override-without-request", `/overrides/${index}/request`, message, hintFor(request, made))];
  });
};

function hintFor(request: string, made: ReadonlySet<string>): string {
  const suggestion = nearest(request, made);
  return suggestion === null
    ? "name a request as CUSTODIAN-INSTRUMENT, or delete the override"
    : `did you mean "${suggestion}"? Otherwise delete the override.`;
}
