import { DAY } from "./utc-clock.ts";
import type { Change, Zone } from "./zone.ts";
import { changesBetween, offsetAt } from "./zone-offset.ts";

/** A moment in seconds since the beginning of 1970 in UTC, and the offset that the zone keeps at it. */
export interface ZonedMoment {
  readonly at: number;
  readonly offset: number;
}

/** The moments at which the clocks of a zone show one time, in order: two where they were put back, else one or none. */
export function momentsOf(zone: Zone, local: number): readonly ZonedMoment[] {
  return offsetsAround(zone, local)
    .map((offset) => ({ at: local - offset, offset }))
    .filter(({ at, offset }) => offsetAt(zone, at) === offset);
}

/** The change that put the clocks forward over a time that they never showed. */
export function changeOver(zone: Zone, local: number): Change {
  const change = changesBetween(zone, local - DAY, local + DAY).find(
    ({ at, offset }) => local >= at + offsetAt(zone, at - 1) && local < at + offset,
  );
  if (change === undefined) throw new Error(`the clocks of ${zone.name} showed that time`);
  return change;
}

/** In the order in which they are kept. No offset is a day or more: the moments of a time lie within a day of it in UTC. */
function offsetsAround(zone: Zone, local: number): readonly number[] {
  const later = changesBetween(zone, local - DAY, local + DAY).map(({ offset }) => offset);
  return [...new Set([offsetAt(zone, local - DAY), ...later])];
}
