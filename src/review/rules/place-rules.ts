import { inUnitedStates } from "../../address/countries.ts";
import { type Locality, limitOf, type ReviewLaw } from "../law.ts";
import { inMatter, type RuleCheck, subpoenaProcess } from "../subject.ts";

/** Mean radius of the earth, in statute miles. */
const EARTH = 3958.76;

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Distance along the earth's surface, in statute miles (haversine). */
export function milesBetween(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(rad(b.latitude - a.latitude) / 2) ** 2;
  const east = Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  const chord = north + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function localityOf(place: { readonly locality: string; readonly region?: string }, law: ReviewLaw): Locality | null {
  return law.localities.find(({ locality, region }) => locality === place.locality && region === place.region) ?? null;
}

/** Production near to where the custodian does business. */
export const placeIsNear: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  if (!plan) return [];
  const { custodian, contact } = subject.request;
  if (!inUnitedStates(custodian.country)) return [];
  const { place } = plan.compliance;
  const here = { latitude: Number(place.latitude), longitude: Number(place.longitude) };
  const posts = contact?.post ? [contact.post] : [];
  const known = [...custodian.places, ...posts].flatMap((where) => localityOf(where, subject.law) ?? []);
  const where = inMatter("/process/compliance/place");
  const nearest = known
    .map((locality) => ({ locality, miles: milesBetween(here, locality) }))
    .sort((a, b) => a.miles - b.miles)[0];
  if (!nearest) {
    const message = `The distance from ${place.name} to ${custodian.shortName} cannot be measured: no place of it is known.`;
    return [{ message, where, value: place.name, case: "unmeasured" }];
  }
  const miles = Math.round(nearest.miles);
  const value = `${place.latitude} ${place.longitude} ${nearest.locality.id}`;
  const message = `${place.name} lies about ${miles} miles from ${nearest.locality.locality}, ${nearest.locality.region}.`;
  if (nearest.miles > limitOf(subject.law, "place-miles")) return [{ message, where, value }];
  return nearest.miles >= limitOf(subject.law, "place-near-miles") ? [{ message, where, value, case: "near" }] : [];
};
