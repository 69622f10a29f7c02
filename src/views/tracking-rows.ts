import type { PlannedEvent } from "../desk/plan-tracking.ts";
import { revealUnseen } from "../problem/quote-value.ts";
import { plural } from "./plural.ts";
import type { Rows } from "./rows.ts";

/** One row for each row of a list of events: what became of it and why. */
export function trackingRows(planned: readonly PlannedEvent[]): Rows {
  const records = planned.map(({ line, request, event, date, tracking, verdict, refused }) => ({
    ...{ line, request, event, date, number: revealUnseen(tracking), result: verdict, why: refused ?? "" },
  }));
  return {
    head: ["line", "request", "event", "date", "number", "result", "why"],
    rows: records.map((each) => [
      ...[`${each.line}`, each.request, each.event, each.date, each.number, each.result, each.why],
    ]),
    records,
    shares: [6, 22, 12, 11, 14, 9, 26],
  };
}

/** `3 rows: 1 new, 1 known, 1 refused`. */
export function trackingSummary(planned: readonly PlannedEvent[]): string {
  const count = (verdict: PlannedEvent["verdict"]) => planned.filter((row) => row.verdict === verdict).length;
  return `${plural(planned.length, "row")}: ${count("new")} new, ${count("known")} known, ${count("refused")} refused`;
}
