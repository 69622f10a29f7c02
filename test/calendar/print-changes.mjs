/**
 * Prints, a line of JSON for each zone, what the program says of it: its offset at the beginning of 1900, every change up
 * to the beginning of 2101, and the first year of which it says nothing. It asks for the offset of moment after moment and
 * reads no list of changes, so that what is printed is what a letter would hold. For `compare_zones.py`.
 */
import { findZone, ZONE_DATA_EDITION, zoneNames } from "../../build/src/calendar/find-zone.js";
import { offsetAt } from "../../build/src/calendar/zone-offset.js";

const START = Date.UTC(1900, 0, 1) / 1000;
const END = Date.UTC(2101, 0, 1) / 1000;
/** In seconds: no zone changes its clocks and changes them back within so short a time. */
const STEP = 6 * 3600;

function changesOf(zone) {
  const end = zone.unknownFrom === null ? END : Date.UTC(zone.unknownFrom, 0, 1) / 1000;
  const changes = [];
  let kept = offsetAt(zone, START);
  for (let at = START; at < end; at += STEP) {
    const offset = offsetAt(zone, Math.min(at + STEP, end - 1));
    if (offset !== kept) changes.push([firstWith(zone, at, Math.min(at + STEP, end - 1), kept), offset]);
    kept = offset;
  }
  return changes;
}

/** The first second after `before`, up to `after`, at which another offset than `kept` is kept. */
function firstWith(zone, before, after, kept) {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === kept) low = middle;
    else high = middle;
  }
  return high;
}

const known = new Map();
console.log(JSON.stringify({ edition: ZONE_DATA_EDITION }));
for (const name of zoneNames()) {
  const zone = findZone(name);
  const key = JSON.stringify({ ...zone, name: null });
  const changes = known.get(key) ?? changesOf(zone);
  known.set(key, changes);
  console.log(JSON.stringify({ name, first: offsetAt(zone, START), changes, unknownFrom: zone.unknownFrom }));
}
