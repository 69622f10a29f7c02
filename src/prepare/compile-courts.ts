import type { CourtTables, NationalCourt, StateCourts } from "../court/court-tables.ts";
import type { ZipRecord } from "./zip-records.ts";

/** `src/data/law/courts.json`: each part says besides where it comes from. */
export interface OwnCourts {
  readonly records: readonly StateCourts[];
  readonly national: readonly NationalCourt[];
}

/** Courts as data, with the counties of each state. */
export function compileCourts({ records, national }: OwnCourts, zips: readonly ZipRecord[]): CourtTables {
  const states = records.map(
    ({ state, name, abbreviation, zones, districts, trialCourts, highCourts, zips: byZip }) => {
      return {
        state,
        name,
        abbreviation,
        zones,
        districts,
        trialCourts,
        highCourts,
        ...(byZip === undefined ? {} : { zips: byZip }),
      };
    },
  );
  const short = national.map(({ id, name, abbreviation, also, zone }) => ({ id, name, abbreviation, also, zone }));
  return { states, national: short, counties: countiesOf(states, zips) };
}

function countiesOf(states: readonly StateCourts[], zips: readonly ZipRecord[]): CourtTables["counties"] {
  const lists = states.map(({ state }) => {
    const names = zips.filter((zip) => zip.state === state).map(({ county }) => plain(county));
    return [state, [...new Set(names)].filter((name) => name !== "").sort()] as const;
  });
  return Object.fromEntries(lists);
}

/** As `court/court-words.ts` spells it. */
function plain(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/['’]/gu, "")
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word !== "")
    .map((word) => (word === "saint" ? "st" : word))
    .join(" ");
}
