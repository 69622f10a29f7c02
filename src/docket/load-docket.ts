import { parseDate } from "../calendar/plain-date.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { conform } from "../schema/conform.ts";
import { DOCKET } from "../schema/generated/docket-validators.js";
import type { SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { Docket, DocketEntry, DocketEvent } from "./docket.ts";

/** What a docket is judged against. */
export interface DocketFrame {
  /** Reference of the matter. */
  readonly matter: string;
  /** Ids of the matter's requests. */
  readonly requests: readonly string[];
  /** Ids of requests by the short numbers that the matter writes. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Date of issue of the requests, and today: ISO. */
  readonly issued: string;
  readonly today: string;
}

/** Events that may come before the request itself was sent. */
const MAY_PRECEDE: readonly DocketEvent[] = ["noticed", "withdrawn"];

/** Reads a docket: its shape first, then its sense. Null where its shape is wrong or it is another matter's. */
export function loadDocket(
  document: SourceDocument,
  frame: DocketFrame,
): { readonly docket: Docket | null; readonly problems: readonly Problem[] } {
  const { data, places, problems } = conform(document, DOCKET);
  if (problems.some(({ severity }) => severity === "error")) return { docket: null, problems };
  const docket = withRequestIds(data as unknown as Docket, frame);
  const found = [...foreign(docket, frame), ...repeated(docket), ...docket.entries.flatMap(checkOf(docket, frame))];
  const placed = found.map((problem) => ({
    ...problem,
    place: placeOf(problem.pointer ?? "", { file: document.file, places }),
  }));
  const isSound = !placed.some(({ severity }) => severity === "error");
  return { docket: isSound ? docket : null, problems: [...problems, ...placed] };
}

function withRequestIds(docket: Docket, { numbers }: DocketFrame): Docket {
  const named = docket.entries.map((entry) => ({ ...entry, request: numbers.get(entry.request) ?? entry.request }));
  return { ...docket, entries: named };
}

function problem(severity: Problem["severity"], code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity, pointer, message, hint };
}

function foreign(docket: Docket, { matter }: DocketFrame): readonly Problem[] {
  if (docket.matter === matter) return [];
  const message = `the docket belongs to the matter "${docket.matter}", not to "${matter}"`;
  return [problem("error", "foreign-docket", "/matter", message, "name the docket of this matter with --docket")];
}

function repeated({ entries }: Docket): readonly Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ id }, index) => {
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, index);
      return [];
    }
    const message = `the id "${id}" is that of an earlier entry`;
    return [problem("error", "duplicate-id", `/entries/${index}/id`, message, "give each entry an id of its own")];
  });
}

function checkOf(docket: Docket, frame: DocketFrame): (entry: DocketEntry, index: number) => readonly Problem[] {
  const sent = firstDays(docket, "sent");
  const made = new Set(frame.requests);
  return (entry, index) => [
    ...(made.has(entry.request) ? [] : unknownRequest(entry, `/entries/${index}/request`, frame)),
    ...untilProblems(entry, `/entries/${index}/until`),
    ...dateProblems(entry, `/entries/${index}/date`, frame, sent.get(entry.request)),
  ];
}

function firstDays({ entries }: Docket, event: DocketEvent): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const entry of entries) {
    const known = days.get(entry.request);
    if (entry.event === event && (known === undefined || entry.date < known)) days.set(entry.request, entry.date);
  }
  return days;
}

/** A request that the matter no longer makes stays in the docket. */
function unknownRequest({ request }: DocketEntry, pointer: string, { requests }: DocketFrame): readonly Problem[] {
  const message = `the matter makes no request "${request}"${didYouMean(request, requests)}`;
  return [problem("warning", "unknown-request", pointer, message, "its entries are kept and not counted from")];
}

function untilProblems({ until }: DocketEntry, pointer: string): readonly Problem[] {
  if (until === undefined || parseDate(until) !== null) return [];
  return [badDate(until, pointer)];
}

function badDate(text: string, pointer: string): Problem {
  const message = `"${text}" is not a day of the calendar`;
  return problem("error", "bad-date", pointer, message, "write year-month-day, as 2026-11-23");
}

function dateProblems(
  { date, event, request }: DocketEntry,
  pointer: string,
  { issued, today }: DocketFrame,
  sent: string | undefined,
): readonly Problem[] {
  if (parseDate(date) === null) return [badDate(date, pointer)];
  if (date > today) {
    const message = `${date} has not come yet (today is ${today})`;
    return [problem("error", "future-event", pointer, message, "a docket holds what has happened")];
  }
  if (date < issued) {
    const message = `${request} is logged as ${event} on ${date}, before it was issued (${issued})`;
    return [problem("warning", "before-issue", pointer, message, "correct the date, or the matter's date of issue")];
  }
  if (sent !== undefined && date < sent && !MAY_PRECEDE.includes(event)) {
    const message = `${request} is logged as ${event} on ${date}, before it was sent (${sent})`;
    return [problem("warning", "before-sent", pointer, message, "correct one of the two dates")];
  }
  return [];
}
