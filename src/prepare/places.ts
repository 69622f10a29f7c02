/** Before the compiler: names, address lines and postal codes of all countries, as one module that the program reads. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compilePlaces, type OwnPlaces } from "./compile-places.ts";

const OWN = new URL("../../../src/data/countries.json", import.meta.url);
/** Read by the compiler. */
const TYPES = new URL("../../../src/address/generated/", import.meta.url);
/** Read by the program. */
const CODE = new URL("../address/generated/", import.meta.url);

const tables = compilePlaces(JSON.parse(readFileSync(OWN, "utf8")) as OwnPlaces);
for (const folder of [TYPES, CODE]) mkdirSync(folder, { recursive: true });
const importing = ["import type", "{ PlaceTables }", "from", '"../place-tables.ts";'].join(" ");
writeFileSync(new URL("places.d.ts", TYPES), `${importing}\nexport declare const PLACES: PlaceTables;\n`);
writeFileSync(new URL("places.js", CODE), `export const PLACES = ${JSON.stringify(tables)};\n`);
