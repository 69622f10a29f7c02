import { PREPARED_ZONES } from "./prepared-zones.ts";
import type { Zone } from "./zone.ts";
import { namesOfLine, readZoneLine } from "./zone-line.ts";

/** The edition of the IANA time zone database that every offset comes from, such as `2026f`. */
export const ZONE_DATA_EDITION: string = PREPARED_ZONES.edition;

/** A zone by its name in small letters: the name as the database writes it, and the line of its history. */
let lines: ReadonlyMap<string, NamedLine> | null = null;
const zones = new Map<string, Zone>();

/** A zone by its name, whose letters may be small or capital; null where the database has none of that name. */
export function findZone(name: string): Zone | null {
  lines ??= indexLines(PREPARED_ZONES.lines);
  const found = lines.get(name.toLowerCase());
  if (found === undefined) return null;
  const zone = zones.get(found.name) ?? readZoneLine(found.line, found.name);
  zones.set(found.name, zone);
  return zone;
}

/** Every name of the database. */
export function zoneNames(): readonly string[] {
  return PREPARED_ZONES.lines.flatMap(namesOfLine);
}

interface NamedLine {
  readonly name: string;
  readonly line: string;
}

function indexLines(all: readonly string[]): ReadonlyMap<string, NamedLine> {
  if (all.length === 0) throw new Error("there is no zone data: it is compiled by the build (npm run build)");
  return new Map(all.flatMap((line) => namesOfLine(line).map((name) => [name.toLowerCase(), { name, line }] as const)));
}
