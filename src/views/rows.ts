/** A list as a front end shows it: a table, a spreadsheet, or data for another program. */
export interface Rows {
  readonly head: readonly string[];
  /** Text of each cell; one that holds several things has a line for each. */
  readonly rows: readonly (readonly string[])[];
  /** The same in full, for JSON. */
  readonly records: readonly unknown[];
  /** Share of the width that each column of a table gets; none where the rows are never shown as a table. */
  readonly shares: readonly number[];
}
