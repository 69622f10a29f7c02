import { type CsvLine, readCsv } from "../csv/read-csv.ts";
import { dateReadings } from "../problem/date-readings.ts";
import { asId } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { DocketEvent } from "./docket.ts";
import { EVENTS } from "./events.ts";

/** In which order a list writes the parts of a date, where it can be read in two ways. */
export type DateOrder = "month-first" | "day-first";

/** One row of a list of a carrier or a clerk: an event of a request, or why it is none. `line` is that of the file. */
export interface TrackingRow {
  readonly line: number;
  readonly request: string;
  readonly event: DocketEvent | "";
  readonly date: string;
  readonly tracking: string;
  /** Null where the row can be logged. */
  readonly refused: string | null;
}

/** The rows of a list, or what is wrong with it as a whole, at a line of it. */
export type Tracking =
  | { readonly rows: readonly TrackingRow[]; readonly fault: null }
  | { readonly rows: readonly []; readonly fault: { readonly line: number; readonly message: string } };

/** Headers as people write them, without case and punctuation. */
const HEADERS = {
  reference: [
    "reference",
    "ref",
    "our-reference",
    "request",
    "request-id",
    "reference-number",
    "reference-1",
    "customer-reference",
  ],
  event: ["event", "status", "what", "delivery-status", "tracking-status"],
  date: ["date", "day", "event-date", "status-date", "delivery-date", "delivered-on", "date-delivered"],
  number: [
    "number",
    "tracking",
    "tracking-number",
    "tracking-no",
    "article-number",
    "label-number",
    "certified-mail-number",
    "receipt",
  ],
} as const;
type Column = keyof typeof HEADERS;

/** What carriers call an event, at the beginning of what they say. */
const CARRIER_WORDS: readonly (readonly [RegExp, DocketEvent])[] = [
  [/^(?:delivered|signed for)/i, "delivered"],
  [/^(?:sent|mailed|shipped|accepted|dispatched|picked up|usps in possession)/i, "sent"],
];

/** A request as a list may name it. */
interface Named {
  readonly id: string;
  /** Whole: `OKA-26-P03`. */
  readonly number: string;
}

/** Reads a table of events. @param requests those of the matter */
export function readTracking(text: string, requests: readonly Named[], order: DateOrder | null): Tracking {
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const { lines, fault } = readCsv(plain);
  const lineAt = (offset: number) => plain.slice(0, offset).split("\n").length;
  if (fault !== null) return { rows: [], fault: { line: lineAt(fault.offset), message: fault.message } };
  const [head, ...rows] = lines;
  const columns = columnsOf(head);
  const missing = (["reference", "event", "date"] as const).filter((column) => columns[column] === undefined);
  if (missing.length > 0) {
    const message = `the first line names no column for ${missing.join(", ")}: write reference, event, date, number`;
    return { rows: [], fault: { line: 1, message } };
  }
  return { rows: rows.map((row) => rowOf(row, lineAt(row.offset), columns, requests, order)), fault: null };
}

function columnsOf(head: CsvLine | undefined): Partial<Record<Column, number>> {
  const names = (head?.cells ?? []).map(asId);
  const found = (Object.keys(HEADERS) as Column[]).map((column) => {
    const known: readonly string[] = HEADERS[column];
    return [column, names.findIndex((name) => known.includes(name))] as const;
  });
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

function rowOf(
  { cells }: CsvLine,
  line: number,
  columns: Partial<Record<Column, number>>,
  requests: readonly Named[],
  order: DateOrder | null,
): TrackingRow {
  const cell = (column: Column) => unwrapped(cells[columns[column] ?? -1] ?? "");
  const request = requestIn(cell("reference"), requests);
  const event = eventIn(cell("event"));
  const date = dateIn(cell("date"), order);
  const tracking = cell("number");
  const refusals = [request, event, date].flatMap((each) => each.refused ?? []);
  const refused = [...refusals, ...numberFaults(tracking)].join("; ");
  const found = { request: request.value, event: event.value, date: date.value };
  return { line, ...found, tracking, refused: refused === "" ? null : refused };
}

/** Spreadsheets keep a long number whole as `="9407…"`. */
function unwrapped(cell: string): string {
  return /^="([^"]*)"$/.exec(cell.trim())?.[1]?.trim() ?? cell.trim();
}

interface ReadCell<Value> {
  readonly value: Value | "";
  readonly refused: string | null;
}

function refusedCell(refused: string): ReadCell<never> {
  return { value: "", refused };
}

/** The request whose id is the reference, or its end, as letters print it behind the reference of the matter. */
function requestIn(text: string, requests: readonly Named[]): ReadCell<string> {
  const words = text.toLowerCase().split(/[\s,;]+/);
  const [found, ...more] = requests.filter(
    ({ id, number }) => words.includes(id) || words.includes(number.toLowerCase()),
  );
  if (found !== undefined && more.length === 0) return { value: found.id, refused: null };
  return refusedCell(text === "" ? "no reference" : `${quoteValue(text, 60)} is no request of the matter`);
}

function eventIn(text: string): ReadCell<DocketEvent> {
  const id = asId(text);
  const known = (Object.keys(EVENTS) as DocketEvent[]).find((event) => event === id || asId(EVENTS[event]) === id);
  const event = known ?? CARRIER_WORDS.find(([words]) => words.test(text))?.[1];
  return event === undefined ? refusedCell(`${quoteValue(text, 60)} is no event`) : { value: event, refused: null };
}

/** A day, with or without a time of day behind it. */
function dateIn(text: string, order: DateOrder | null): ReadCell<string> {
  const day = text.replace(/[,T ]+\d{1,2}:\d{2}.*$/i, "");
  const readings = dateReadings(day);
  const [first, second] = readings ?? [];
  if (first === undefined) return refusedCell(`${quoteValue(text, 40)} is no day of the calendar`);
  if (second === undefined) return { value: first, refused: null };
  if (order !== null) return { value: order === "month-first" ? first : second, refused: null };
  return refusedCell(`${quoteValue(text, 40)} may be ${first} or ${second}: say --dates month-first or day-first`);
}

function numberFaults(text: string): readonly string[] {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) {
    return [`the spreadsheet has cut the number to ${text}: format the column as text, and export it again`];
  }
  if (/^[=@]/.test(text)) return [`${quoteValue(text, 40)} is a formula, not a number`];
  return text.length > 100 ? ["the number has more than 100 characters"] : [];
}
