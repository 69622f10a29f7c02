import { BUDGETS } from "../budget/budgets.ts";
import { type CsvFault, readCsv } from "../csv/read-csv.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { placeFinder } from "../problem/text-places.ts";
import { badCharacters } from "../source/bad-characters.ts";
import { decodeTable } from "../source/decode-table.ts";
import type { ListEntry } from "./list-entry.ts";
import type { Header } from "./recognize-headers.ts";

/** A list as read: its rows, and the headers by which their fields can be recognized. */
export interface ReadRows {
  readonly entries: readonly ListEntry[];
  readonly headers: readonly Header[];
  /** For showing the lines at fault; null where the bytes are no text. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** What our own tables, and careful spreadsheets, write before a text that would be taken for a formula. */
const GUARDED = /^'(?=[=+\-@\t])/u;
/**
 * What only a formula is: `=`, a function, cells that are reckoned with, a command of another program. `@Home Networks` and
 * `+Plus Media` are names; what we write for a spreadsheet guards them (`csv-line.ts`).
 */
const FORMULA = /^(?:=|[@+-]\s*(?:[\p{L}._]+\(|\$?\p{L}{1,3}\$?\d+\s*[-+*/&^:]|[\p{L}.]+\|))/u;

function problem(code: string, message: string, hint: string, place: Place): Problem {
  return { code, severity: "error", message, hint, place };
}

function faultOfLine(cells: readonly string[], headers: readonly string[], place: Place): Problem | null {
  const formula = cells.findIndex((cell) => FORMULA.test(cell));
  if (cells.length !== headers.length) {
    const hint = "a cell that holds a comma belongs in quotation marks";
    return problem("row-length", `the row has ${cells.length} cells, the header ${headers.length}`, hint, place);
  }
  if (formula < 0) return null;
  const message = `the cell "${headers[formula]}" holds a formula`;
  return problem("formula", message, "paste the column as values and save the table again", place);
}

function entryOf(cells: readonly string[], headers: readonly string[], place: Place): ListEntry {
  const fault = faultOfLine(cells, headers, place);
  const values = cells.map((cell) => cell.replace(GUARDED, "").normalize("NFC"));
  const data = Object.fromEntries(headers.map((header, i) => [header, values[i] ?? ""]));
  return { data, around: {}, place, places: new Map(), pointer: "", fault };
}

/** Without line feeds the whole table would be one row. Other characters are judged where a value is read. */
function lineEndProblems(text: string, placeAt: (offset: number) => Place): readonly Problem[] {
  const at = text.indexOf("\r");
  return badCharacters(at < 0 ? "" : "\r", 1).map(({ code, message, hint }) =>
    problem(code, message, hint, placeAt(at)),
  );
}

function faultOfTable({ kind, message, offset }: CsvFault, placeAt: (offset: number) => Place): Problem {
  return kind === "size"
    ? problem("too-large", message, "is this the right file? a long list can be split into several", placeAt(offset))
    : problem(
        "bad-quoting",
        message,
        'write a quotation mark inside a cell twice: "The ""Big"" Company"',
        placeAt(offset),
      );
}

function tableOf(text: string, placeAt: (offset: number) => Place): ReadRows {
  const { lines, fault } = readCsv(text);
  const [head, ...rows] = lines;
  const titles = (head?.cells ?? []).map((cell) => cell.replace(/\s+/gu, " ").trim().normalize("NFC"));
  const entries = rows.map(({ cells, offset }) => entryOf(cells, titles, placeAt(offset)));
  const headers = titles.map((title) => ({ text: title, place: placeAt(head?.offset ?? 0) }));
  if (fault !== null) {
    return { entries, headers, text, problems: [faultOfTable(fault, placeAt)] };
  }
  return { entries, headers, text, problems: [] };
}

/** Reads a table as spreadsheets save it: UTF-8, UTF-16 or Windows-1252, comma, semicolon or tab between cells, the first line the headers. */
export function readTable(file: string, bytes: Uint8Array): ReadRows {
  const { text, problems } = decodeTable(file, bytes, BUDGETS.table.bytes);
  if (text === null) return { entries: [], headers: [], text, problems };
  const placeAt = placeFinder(file, text);
  const unfit = lineEndProblems(text, placeAt);
  if (unfit.length > 0) return { entries: [], headers: [], text, problems: unfit };
  const table = tableOf(text, placeAt);
  return { ...table, problems: [...problems, ...table.problems] };
}
