import type { Place } from "../problem/problem.ts";
import type { Places } from "../source/document.ts";

/** Places are asked for where something is wrong, which is seldom: files are read again for the first of them. */
export function placesOnDemand(read: () => Places): Places {
  let places: Places | null = null;
  return {
    get(pointer): Place | undefined {
      places ??= read();
      return places.get(pointer);
    },
  };
}
