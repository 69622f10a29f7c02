/** What came of one test file, as its process reports it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Messages of failed tests, as uvu prints them. */
  readonly errors: readonly string[];
}

/** Lines by which a test says that this machine cannot run it, such as `SKIPPED: no qpdf`. */
export function skipsIn(output: string): readonly string[] {
  return output.split("\n").flatMap((line) => {
    const at = line.indexOf("SKIPPED: ");
    return at < 0 ? [] : [line.slice(at)];
  });
}

/** A tally as it came over the channel between processes. */
export function isTally(value: unknown): value is Tally {
  return (
    typeof value === "object" &&
    value !== null &&
    "passed" in value &&
    Number.isInteger(value.passed) &&
    "failed" in value &&
    Number.isInteger(value.failed) &&
    "errors" in value &&
    Array.isArray(value.errors)
  );
}
