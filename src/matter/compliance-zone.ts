import { stateAndZip } from "../address/state-and-zip.ts";
import { type PlaceZone, zoneOfPlace } from "../court/zone-of-place.ts";
import type { Matter, Process } from "./matter.ts";

/** What the address of a place of compliance says of its zone; null where it ends in no state and ZIP Code. */
export function proposedZone({ lines }: Process["compliance"]["place"]): PlaceZone | null {
  const town = stateAndZip(lines);
  return town === null ? null : zoneOfPlace(town.state, town.zip);
}

/** The zone in which the hour of compliance is meant: that of its place, by field or address; else that of the period. */
export function complianceZone(
  place: Process["compliance"]["place"] | undefined,
  { period }: Pick<Matter, "period">,
): string {
  if (place === undefined) return period.zone;
  const proposed = place.zone === undefined ? proposedZone(place) : null;
  return place.zone ?? (proposed !== null && "zone" in proposed ? proposed.zone : period.zone);
}
