import type { PreparedZones } from "../calendar/prepared-zones.ts";
import { clockAt, DAY } from "../calendar/utc-clock.ts";
import type { Change } from "../calendar/zone.ts";
import { readZoneLine, type ZoneHistory, zoneLine } from "../calendar/zone-line.ts";
import { changesBetween } from "../calendar/zone-offset.ts";
import { yearlyOf } from "./find-yearly.ts";

/** What `moment-timezone` carries: each zone as `name|abbreviations|offsets|order|changes|…`, each link as `zone|name`. */
export interface PackedZones {
  readonly version: string;
  readonly zones: readonly string[];
  readonly links: readonly string[];
}

/** The package's changes end here, where 2038 begins. */
const END = 2_145_916_800;
const LAST_YEAR = 2037;
/** No date before 1900 is read. A day more, for zones that are ahead. */
const BEGINNING = -2_208_988_800 - DAY;
/**
 * From 2038 on the database predicts days of their own for these zones, by the moon, and the package does not carry
 * them. The comparison with the database itself (`test/calendar/compare_zones.py`) fails if others must stand here.
 */
const UNKNOWN_AFTERWARDS = ["Asia/Gaza", "Asia/Hebron"];

/** Throws for data that does not read back as it was. */
export function compileZones({ version, zones, links }: PackedZones): PreparedZones {
  const histories = zones.map((zone): ZoneHistory => {
    const [name = ""] = partsOf(zone);
    const linked = links.map(partsOf).flatMap(([target, link = ""]) => (target === name ? [link] : []));
    return historyOf([name, ...linked], zone);
  });
  return { edition: version, lines: histories.map(zoneLine) };
}

function historyOf(names: readonly string[], packed: string): ZoneHistory {
  const { first, changes: all } = unpacked(packed);
  const before = all.filter(({ at }) => at < BEGINNING);
  const changes = all.slice(before.length);
  const open = names.some((name) => UNKNOWN_AFTERWARDS.includes(name));
  const yearly = open ? null : yearlyOf(changes, LAST_YEAR);
  const history = {
    names,
    first: before.at(-1)?.offset ?? first,
    changes: yearly === null ? changes : changes.filter(({ at }) => clockAt(at).date.year < yearly.from),
    yearly,
    unknownFrom: open ? LAST_YEAR + 1 : null,
  };
  const read = changesBetween(readZoneLine(zoneLine(history), ""), BEGINNING - 1, END - 1);
  if (JSON.stringify(read) !== JSON.stringify(changes)) throw new Error(`the data of ${names[0]} does not read back`);
  return history;
}

/** Changes of the offset alone: others change only a name. */
function unpacked(packed: string): { readonly first: number; readonly changes: readonly Change[] } {
  const [, , offsetsPart = "", order = "", steps = ""] = partsOf(packed);
  const offsets = offsetsPart.split(" ").map((text) => 0 - secondsOf(text));
  const offsetOf = (digit: string) => offsets[digitOf(digit)] ?? Number.NaN;
  const [start = "", ...later] = order;
  let at = 0;
  let kept = offsetOf(start);
  const changes: Change[] = [];
  for (const [index, step] of steps.split(" ").slice(0, later.length).entries()) {
    at += secondsOf(step);
    const offset = offsetOf(later[index] ?? "");
    if (offset !== kept && at < END) changes.push({ at, offset });
    kept = offset;
  }
  return { first: offsetOf(start), changes };
}

function partsOf(packed: string): readonly string[] {
  return packed.split("|");
}

/** Minutes to the base 60, seconds behind the point: `-2ldXH.Q`. Throws for anything else. */
function secondsOf(text: string): number {
  const [, sign, minutes, seconds] = /^(-?)([0-9a-zA-X]*)(?:\.([0-9a-zA-X]))?$/.exec(text) ?? [];
  if (minutes === undefined) throw new Error(`${text} is no number of the packed zone data`);
  const size = [...minutes].reduce((sum, digit) => sum * 60 + digitOf(digit), 0) * 60 + digitOf(seconds ?? "0");
  return sign === "-" ? 0 - size : size;
}

function digitOf(digit: string): number {
  return "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX".indexOf(digit);
}
