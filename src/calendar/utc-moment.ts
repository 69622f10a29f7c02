import { findZone } from "./find-zone.ts";
import { changeOver, momentsOf } from "./local-moments.ts";
import { parseLocalTime } from "./local-time.ts";
import { isoMoment } from "./utc-clock.ts";
import { keepsOffset } from "./written-offset.ts";

/**
 * A local time (`2026-12-02T10:00`, with an offset where it occurs twice) in UTC to the second; null where it is no
 * time of that zone. A time that the clock change skips or repeats without an offset is taken as the earlier one.
 */
export function utcMoment(text: string, zoneName: string): string | null {
  const zone = findZone(zoneName);
  const time = parseLocalTime(text);
  if (zone === null || time === null || time.whole) return null;
  const { date, local, offset: written } = time;
  if (zone.unknownFrom !== null && date.year >= zone.unknownFrom) return null;
  const moments = momentsOf(zone, local);
  if (written !== null) {
    const meant = moments.find(({ offset }) => keepsOffset(offset, written));
    return meant === undefined ? null : isoMoment(meant.at);
  }
  return isoMoment(moments[0]?.at ?? local - changeOver(zone, local).offset);
}
