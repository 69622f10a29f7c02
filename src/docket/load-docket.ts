import { parseDate } from "../calendar/plain-date.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { conform } from "../schema/conform.ts";
import { DOCKET } from "../schema/generated/docket-validators.js";
import type { SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { Docket, DocketEntry, DocketEvent } from "./docket.ts";
import { entriesOf, entriesThatCount } from "./events.ts";

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
  const found = [
    ...foreign(docket, frame),
    ...repeated(docket),
    ...corrections(docket),
    ...twice(docket),
    ...docket.entries.flatMap(checkOf(docket, frame)),
  ];
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

/** A correction names an entry that stands before it, of the same request, which no other corrects. */
function corrections({ entries }: Docket): readonly Problem[] {
  const earlier = new Map<string, DocketEntry>();
  const taken = new Set<string>();
  return entries.flatMap((entry, index) => {
    const found = correctionProblem(entry, `/entries/${index}`, earlier, taken);
    earlier.set(entry.id, entry);
    if (entry.corrects !== undefined) taken.add(entry.corrects);
    return found;
  });
}

function correctionProblem(
  { corrects, request, withdraws }: DocketEntry,
  at: string,
  earlier: ReadonlyMap<string, DocketEntry>,
  taken: ReadonlySet<string>,
): readonly Problem[] {
  if (corrects === undefined) {
    const message = "an entry that takes another back must say which";
    return withdraws === true ? [problem("error", "bad-correction", at, message, "add corrects:, with its id")] : [];
  }
  const was = earlier.get(corrects);
  const why =
    was === undefined
      ? `no earlier entry has the id "${corrects}"${didYouMean(corrects, earlier.keys())}`
      : was.request !== request
        ? `"${corrects}" is an entry of ${was.request}, and this one of ${request}`
        : taken.has(corrects)
          ? `"${corrects}" is corrected already: correct the entry that did it`
          : null;
  if (why === null) return [];
  return [problem("error", "bad-correction", `${at}/corrects`, why, "name an earlier entry of the same request")];
}

/** Events that happen once to a request, whatever their day. */
const ONCE: readonly DocketEvent[] = ["sent", "delivered", "served", "withdrawn"];

/** An earlier entry that says the same of a request; null where there is none. */
export function sameEvent(
  entries: readonly DocketEntry[],
  { request, event, date }: Pick<DocketEntry, "request" | "event" | "date">,
): DocketEntry | null {
  return (
    entriesOf(entries, request).find((each) => each.event === event && (ONCE.includes(event) || each.date === date)) ??
    null
  );
}

function twice(docket: Docket): readonly Problem[] {
  const counted = new Set(entriesThatCount(docket.entries));
  const first = new Map<string, DocketEntry>();
  return docket.entries.flatMap((entry, index) => {
    if (!counted.has(entry)) return [];
    const { request, event, date, id } = entry;
    const key = ONCE.includes(event) ? `${request} ${event}` : `${request} ${event} ${date}`;
    const was = first.get(key);
    if (was === undefined) {
      first.set(key, entry);
      return [];
    }
    const message = `${request} is logged as ${event} twice: ${was.id} (${was.date}) and ${id} (${date})`;
    const hint = `where one is a mistake: duces log --correct ${id} --withdraw, which keeps both lines`;
    return [problem("warning", "logged-twice", `/entries/${index}`, message, hint)];
  });
}

function checkOf(docket: Docket, frame: DocketFrame): (entry: DocketEntry, index: number) => readonly Problem[] {
  const sent = firstDays(docket, "sent");
  const made = new Set(frame.requests);
  const counted = new Set(entriesThatCount(docket.entries));
  return (entry, index) => [
    ...(made.has(entry.request) ? [] : unknownRequest(entry, `/entries/${index}/request`, frame)),
    ...dayProblems(entry.until, `/entries/${index}/until`),
    ...dayProblems(entry.call, `/entries/${index}/call`),
    ...(counted.has(entry) ? [] : badDayOf(entry, `/entries/${index}/date`)),
    ...(!counted.has(entry) ? [] : dateProblems(entry, `/entries/${index}/date`, frame, sent.get(entry.request))),
  ];
}

function firstDays(docket: Docket, event: DocketEvent): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const entry of entriesThatCount(docket.entries)) {
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

function dayProblems(day: string | undefined, pointer: string): readonly Problem[] {
  if (day === undefined || parseDate(day) !== null) return [];
  return [badDate(day, pointer)];
}

/** Of an entry that counts no more only the form matters. */
function badDayOf({ date }: DocketEntry, pointer: string): readonly Problem[] {
  return parseDate(date) === null ? [badDate(date, pointer)] : [];
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
