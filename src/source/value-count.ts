/** How many values are read at most. */
export interface ValueLimits {
  /** Besides those of records. */
  readonly nodes: number;
  /** Of all records. */
  readonly recordNodes: number;
}

/** Names included. Of a longer record, what is beyond counts as if they stood in none. */
const RECORD = 2000;
const NONE = -1;

/**
 * Counts what may become a value or a name while a file is scanned. Records are counted apart: entries that begin with
 * their `id`, of which a registry or a matter has thousands, while nothing else that is written by hand is as long.
 */
export class ValueCount {
  private other = 0;
  private inRecords = 0;
  /** Columns of the dashes before the record that is being read, and before what may yet be one. */
  private record = NONE;
  private dash = NONE;
  private length = 0;

  /** A dash, an opening bracket or a text; `column` is infinite within brackets. */
  take(token: string, column: number): void {
    if (column <= this.record) this.record = NONE;
    if (this.record !== NONE && this.length < RECORD) {
      this.length += 1;
      this.inRecords += 1;
      return;
    }
    this.other += 1;
    if (token === "-") this.dash = column;
    else if (token === "id" && this.dash !== NONE) this.begin();
    else if (token !== "{") this.dash = NONE;
  }

  /** The limit that is exceeded: there are as many names as values at most, as many dashes as entries. */
  exceeded({ nodes, recordNodes }: ValueLimits): number | null {
    if (this.other > 2 * nodes) return nodes;
    return this.inRecords > 2 * recordNodes ? recordNodes : null;
  }

  private begin(): void {
    this.record = this.dash;
    this.dash = NONE;
    this.length = 0;
  }
}
