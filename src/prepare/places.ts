/**
 * Before the compiler: names, address lines and postal codes of all countries, middle points of ZIP Codes, and the courts,
 * each as one module that the program reads.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compileCourts, type OwnCourts } from "./compile-courts.ts";
import { compilePlaces, type OwnPlaces } from "./compile-places.ts";
import { compileZipPoints } from "./compile-zip-points.ts";
import { zipRecords } from "./zip-records.ts";

const DATA = new URL("../../../src/data/", import.meta.url);
/** Read by the compiler. */
const TYPES = new URL("../../../src/", import.meta.url);
/** Read by the program. */
const CODE = new URL("../", import.meta.url);

function own(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
}

/** Writes a module with one constant, and its declaration. */
function writeModule(path: string, constant: string, type: string, value: unknown): void {
  for (const root of [TYPES, CODE]) mkdirSync(new URL("./", new URL(path, root)), { recursive: true });
  const [, home = "", name = ""] = /^import (\S+) (\S+)$/.exec(type) ?? [];
  const importing = name === "" ? "" : `${["import type", `{ ${name} }`, "from", `"../${home}.ts";`].join(" ")}\n`;
  const declared = `export declare const ${constant}: ${name === "" ? type : name};\n`;
  writeFileSync(new URL(`${path}.d.ts`, TYPES), `${importing}${declared}`);
  writeFileSync(new URL(`${path}.js`, CODE), `export const ${constant} = ${JSON.stringify(value)};\n`);
}

const zips = zipRecords();
writeModule(
  "address/generated/places",
  "PLACES",
  "import place-tables PlaceTables",
  compilePlaces(own("countries.json") as OwnPlaces),
);
writeModule("address/generated/zip-points", "ZIP_POINTS", "string", compileZipPoints(zips));
writeModule(
  "court/generated/courts",
  "COURTS",
  "import court-tables CourtTables",
  compileCourts(own("law/courts.json") as OwnCourts, zips),
);
