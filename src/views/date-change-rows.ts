import type { EventChange } from "../deadlines/since-calendar.ts";
import type { Rows } from "./rows.ts";

/** What a calendar that was taken in earlier has to be corrected to, by hand where it ignores updates. */
export function dateChangeRows(changes: readonly EventChange[]): Rows {
  return {
    head: ["what", "was", "now"],
    rows: changes.map(({ event, before }) => [
      event.summary.replace(/\\([\\;,])/g, "$1"),
      before === null ? "not there" : whenWords(before),
      whenWords(event),
    ]),
    records: changes,
    shares: [50, 25, 25],
  };
}

/** `2026-12-04`, `2027-01-05 10:00 America/Chicago`, `2027-01-05 15:00 UTC`, `2026-12-04, canceled`. */
function whenWords({ when, zone, cancelled }: EventChange["event"]): string {
  const [, year = "", month = "", day = "", hour, minute] =
    /:(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}Z?)?$/.exec(when[0] ?? "") ?? [];
  const time = hour === undefined ? "" : ` ${hour}:${minute} ${zone ?? "UTC"}`;
  return `${year}-${month}-${day}${time}${cancelled ? ", canceled" : ""}`;
}
