import { Temporal } from "temporal-polyfill";

/**
 * A local time (`2026-12-02T10:00`, with an offset where it occurs twice) in UTC to the second; null where it is no
 * time of that zone. A time that the clock change skips or repeats without an offset is taken as the earlier one.
 */
export function utcMoment(local: string, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2})?$/.test(local)) return null;
  try {
    const at = Temporal.ZonedDateTime.from(`${local}[${zone}]`, { disambiguation: "earlier", offset: "reject" });
    return at.toInstant().toString({ smallestUnit: "second" });
  } catch {
    return null;
  }
}
