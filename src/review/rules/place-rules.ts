import { inUnitedStates } from "../../address/countries.ts";
import { stateAndZip } from "../../address/state-and-zip.ts";
import { type Point, pointOfZip } from "../../address/zip-points.ts";
import type { Process } from "../../matter/matter.ts";
import { type Locality, limitOf, type ReviewLaw } from "../law.ts";
import { actionLaw, inProcess, type RuleCheck, type Subject, subpoenaProcess } from "../subject.ts";

/** Mean radius of the earth, in statute miles. */
const EARTH = 3958.76;

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

/** Production near to where the custodian does business: the limit is that of the federal rule. */
export const placeIsNear: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  if (!plan || actionLaw(subject).system !== "federal") return [];
  const { custodian } = subject.request;
  if (!inUnitedStates(custodian.country)) return [];
  const { place, electronic } = plan.compliance;
  const where = inProcess(subject, "/compliance/place");
  const here = pointOfPlace(place);
  const nearest = here === null ? null : nearestTo(here, subject);
  if (here === null || nearest === null) {
    const unknown = here === null ? `${place.name}: its ZIP Code is not known` : "no place of it is known";
    const message = `The distance from ${place.name} to ${custodian.shortName} cannot be measured: ${unknown}.`;
    return [{ message, where, value: place.name, case: "unmeasured" }];
  }
  const { miles, name, id } = nearest;
  const value = `${here.latitude} ${here.longitude} ${id}`;
  const message = `${place.name} lies about ${Math.round(miles)} miles from ${name}.`;
  if (miles > limitOf(subject.law, "place-miles")) {
    if (electronic === undefined) return [{ message, where, value }];
    return [
      { message: `${message} Electronic delivery is offered: courts are divided.`, where, value, case: "electronic" },
    ];
  }
  const isNear = miles < limitOf(subject.law, "place-near-miles") || electronic !== undefined;
  return isNear ? [] : [{ message, where, value, case: "near" }];
};

type Place = Process["compliance"]["place"];

/** As the matter gives it, else the middle of its ZIP Code. */
function pointOfPlace({ latitude, longitude, lines }: Place): Point | null {
  if (latitude !== undefined && longitude !== undefined) {
    return { latitude: Number(latitude), longitude: Number(longitude) };
  }
  const zip = stateAndZip(lines)?.zip;
  return zip === undefined ? null : pointOfZip(zip);
}

interface Known extends Point {
  readonly name: string;
  readonly id: string;
}

/** The nearest of the places where a custodian is known to do business. */
function nearestTo(
  here: Point,
  { request: { custodian, contact }, law }: Subject,
): (Known & { readonly miles: number }) | null {
  const posts = contact?.post ? [contact.post] : [];
  const known = [...custodian.places, ...posts].flatMap((where) => knownPlace(where, law) ?? []);
  const measured = known.map((place) => ({ ...place, miles: milesBetween(here, place) }));
  return measured.sort((a, b) => a.miles - b.miles)[0] ?? null;
}

interface Where {
  readonly locality: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly country?: string;
}

function knownPlace(where: Where, law: ReviewLaw): Known | null {
  const name = `${where.locality}${where.region === undefined ? "" : `, ${where.region}`}`;
  const listed = localityOf(where, law);
  if (listed !== null) return { latitude: listed.latitude, longitude: listed.longitude, name, id: listed.id };
  const zip = where.country === undefined || inUnitedStates(where.country) ? (where.postcode ?? "") : "";
  const point = pointOfZip(zip);
  return point === null ? null : { ...point, name, id: zip.slice(0, 5) };
}
