import { setFlagsFromString } from "node:v8";

/**
 * How much the heap may grow, in percent of what was found to be in use, before it is cleared again. Left to itself the
 * engine lets it grow to three times that on a machine with much memory, which makes nothing faster here: most of what a
 * letter needs is thrown away at once.
 */
const GROWTH = 30;

/** To be called before a large batch is opened. It holds for the whole process, threads too. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
