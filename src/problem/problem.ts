/** A point in a file that the user can open. Lines and columns start at 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error stops the letter; a warning is printed, recorded in the manifest, and lets it pass. */
export type Severity = "error" | "warning";

/**
 * Something the user can fix. Checks collect problems; they never throw them.
 *
 * `code` is permanent (tests, editors and SARIF rely on it). `pointer` is the JSON pointer of the value that must
 * change; a stage that has the side table of places turns it into `place`.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly pointer?: string;
  readonly place?: Place;
}
