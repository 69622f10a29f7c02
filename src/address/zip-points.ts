import { ZIP_POINTS } from "./generated/zip-points.js";

/** A point on the earth, in degrees north and east. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Characters of one record, and of each number in it. */
const RECORD = 9;
const NUMBER = 3;

let points: ReadonlyMap<string, Point> | null = null;

/** The middle of a ZIP Code, to about a mile (GeoNames); null where none is known. */
export function pointOfZip(zip: string): Point | null {
  points ??= readPoints();
  return points.get(zip.slice(0, 5)) ?? null;
}

function readPoints(): ReadonlyMap<string, Point> {
  const found = new Map<string, Point>();
  let zip = 0;
  for (let at = 0; at < ZIP_POINTS.length; at += RECORD) {
    const number = (from: number) => Number.parseInt(ZIP_POINTS.slice(at + from, at + from + NUMBER), 36);
    zip += number(0);
    const point = { latitude: number(NUMBER) / 100 - 90, longitude: number(2 * NUMBER) / 100 - 180 };
    found.set(`${zip}`.padStart(5, "0"), point);
  }
  return found;
}
