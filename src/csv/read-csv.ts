import papa from "papaparse";
import { BUDGETS } from "../budget/budgets.ts";

/** One line of a table as written, and the offset in the text at which it begins. */
export interface CsvLine {
  readonly offset: number;
  readonly cells: readonly string[];
}

/** Where quotation marks do not close or stand in the middle of a cell, or where a table grows beyond what is read. */
export interface CsvFault {
  readonly kind: "quoting" | "size";
  readonly offset: number;
  readonly message: string;
}

const DELIMITERS: readonly string[] = [",", ";", "\t"];

const FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes: "a quotation mark is not closed",
  InvalidQuotes: "a cell that begins with a quotation mark goes on after the one that closes it",
};

const { columns: MOST_COLUMNS, rows: MOST_ROWS, count: MOST_CELLS } = BUDGETS.table;

/** The delimiter that the first line holds most of, outside quotation marks: spreadsheets of some countries write `;`. */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map(() => 0);
  let quoted = false;
  for (let at = 0; at < text.length && (quoted || text[at] !== "\n"); at++) {
    if (text[at] === '"') quoted = !quoted;
    const index = quoted ? -1 : DELIMITERS.indexOf(text[at] ?? "");
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** A first line by which Excel is told what stands between cells: `sep=;`. */
const STATED = /^"?sep=([,;\t|])"?[^\S\n]*\n/iu;

/** The lines of a CSV text (RFC 4180, line ends LF), blank ones left out, up to the first fault of quoting. */
export function readCsv(text: string): { readonly lines: readonly CsvLine[]; readonly fault: CsvFault | null } {
  const lines: CsvLine[] = [];
  const faults: CsvFault[] = [];
  const stated = STATED.exec(text);
  const delimiter = stated?.[1] ?? delimiterOf(text);
  const start = stated?.[0].length ?? 0;
  let offset = start;
  let cells = 0;
  papa.parse<string[]>(text.slice(start), {
    delimiter,
    newline: "\n",
    step({ data, errors, meta }, parser) {
      const [error] = errors;
      const isBlank = data.every((cell) => cell.trim() === "");
      if (error !== undefined) {
        faults.push({ kind: "quoting", offset, message: FAULTS[error.code] ?? error.message });
        parser.abort();
      } else if (
        data.length > MOST_COLUMNS ||
        (!isBlank && lines.length > MOST_ROWS) ||
        cells + data.length > MOST_CELLS
      ) {
        const message = `a table has at most ${MOST_COLUMNS} columns, ${MOST_ROWS} rows and ${MOST_CELLS} cells`;
        faults.push({ kind: "size", offset, message });
        parser.abort();
      } else if (!isBlank) lines.push({ offset, cells: data });
      cells += data.length;
      offset = start + meta.cursor;
    },
  });
  return { lines, fault: faults[0] ?? null };
}
