import { findZone } from "./find-zone.ts";
import { utcMoment } from "./utc-moment.ts";

/** An hour as the clocks of a place show it. */
export interface PlacedTime {
  /** `10:00`, by the clocks of the zone. */
  readonly time: string;
  /** IANA name. */
  readonly zone: string;
  /** `2026-12-02T16:00:00Z` */
  readonly utc: string;
}

/** A local time (`2026-12-02T10:00`) in its zone; null where it is none there. */
export function placedTime(text: string, zoneName: string): PlacedTime | null {
  const utc = utcMoment(text, zoneName);
  const zone = findZone(zoneName);
  return utc === null || zone === null ? null : { time: text.slice(11, 16), zone: zone.name, utc };
}

/** `10:00 America/Chicago`; blank of a whole day. */
export function hourWords(at: PlacedTime | null): string {
  return at === null ? "" : `${at.time} ${at.zone}`;
}
