import papa from "papaparse";

/** One line of a table as written, and the offset in the text at which it begins. */
export interface CsvLine {
  readonly offset: number;
  readonly cells: readonly string[];
}

/** Where quotation marks do not close or stand in the middle of a cell: what follows cannot be read. */
export interface CsvFault {
  readonly offset: number;
  readonly message: string;
}

const DELIMITERS = [",", ";", "\t"] as const;

const FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes: "a quotation mark is not closed",
  InvalidQuotes: "a cell that begins with a quotation mark goes on after the one that closes it",
};

/** The delimiter that the first line holds most of, outside quotation marks: spreadsheets of some countries write `;`. */
function delimiterOf(text: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\n])*/u.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/gu, "");
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The lines of a CSV text (RFC 4180, line ends LF), blank ones left out, up to the first fault of quoting. */
export function readCsv(text: string): { readonly lines: readonly CsvLine[]; readonly fault: CsvFault | null } {
  const lines: CsvLine[] = [];
  const faults: CsvFault[] = [];
  let offset = 0;
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: "\n",
    step({ data, errors, meta }, parser) {
      const [error] = errors;
      if (error !== undefined) {
        faults.push({ offset, message: FAULTS[error.code] ?? error.message });
        parser.abort();
      } else if (data.some((cell) => cell.trim() !== "")) lines.push({ offset, cells: data });
      offset = meta.cursor;
    },
  });
  return { lines, fault: faults[0] ?? null };
}
