import { COURTS } from "./generated/courts.js";

/** The time zone of a place: known, or one of several, or of no state that is known. */
export type PlaceZone = { readonly zone: string } | { readonly candidates: readonly string[] };

/** The zone of a place by its state and its ZIP Code; the candidates where a state has two and the ZIP Code does not tell. */
export function zoneOfPlace(state: string, zip: string): PlaceZone {
  const record = COURTS.states.find((each) => each.state === state);
  const [first] = record?.zones ?? [];
  if (record === undefined || first === undefined) return { candidates: [] };
  if (record.zones.length === 1) return { zone: first };
  const starts = [5, 3].map((length) => zip.slice(0, length));
  if (zip === "" || starts.some((start) => record.zips?.asked.includes(start))) return { candidates: record.zones };
  const other = starts.map((start) => record.zips?.zones[start]).find((zone) => zone !== undefined);
  return { zone: other ?? first };
}
