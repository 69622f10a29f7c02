/** Templates took longer than anything honest takes. */
export class TooSlow extends Error {
  constructor(seconds: number) {
    super(`this was not done after ${seconds.toFixed(1)} seconds of work`);
    this.name = "TooSlow";
  }
}

/**
 * Does some work of templates, or ends it in the middle with `TooSlow`. It may be begun more than once, and must not care.
 * @param size characters of the data that the work goes through
 */
export type Deadline = <Made>(work: () => Made, size: number) => Made;

/** For templates that are trusted. */
export const unhurried: Deadline = (work) => work();
