import type { ZipRecord } from "./zip-records.ts";

/**
 * Middle points of ZIP Codes, to a hundredth of a degree (less than a mile), in little room: records of nine characters, in
 * the order of the codes. The code stands as the step from the one before, in three digits of base 36; then latitude and
 * longitude, as hundredths of a degree above −90 and −180, in three digits each. `address/zip-points.ts` reads it.
 */
export function compileZipPoints(zips: readonly ZipRecord[]): string {
  const points = new Map(zips.map((record) => [record.zip, record]));
  const sorted = [...points.values()].filter(isThere).sort((a, b) => (a.zip < b.zip ? -1 : 1));
  let before = 0;
  const written = sorted.map(({ zip, latitude, longitude }) => {
    const step = Number(zip) - before;
    before = Number(zip);
    return `${digits(step, 3)}${digits(Math.round((latitude + 90) * 100), 3)}${digits(Math.round((longitude + 180) * 100), 3)}`;
  });
  return written.join("");
}

/** Military mail has no place. */
function isThere({ zip, latitude, longitude }: ZipRecord): boolean {
  return (
    /^\d{5}$/.test(zip) &&
    Number.isFinite(latitude) &&
    Number.isFinite(longitude) &&
    (latitude !== 0 || longitude !== 0)
  );
}

function digits(number: number, count: number): string {
  return number.toString(36).padStart(count, "0").slice(-count);
}
