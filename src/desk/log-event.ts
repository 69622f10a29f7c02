import { addEntries, emptyDocket, type NewEntry } from "../docket/add-entry.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { EVENTS } from "../docket/events.ts";
import { sameEvent } from "../docket/load-docket.ts";
import { Fault } from "../problem/fault.ts";
import { type Amendment, amendFile } from "./amend-file.ts";
import type { DocketFile } from "./case-files.ts";
import { requireOneOf, requireRequest } from "./choose.ts";
import type { Agenda } from "./open-agenda.ts";
import { docketFrom } from "./open-docket.ts";
import type { Opened } from "./opened.ts";

/**
 * The docket with one more entry, judged before it is written. Throws a `usage` fault where the matter has no such
 * request, or where the day has not come or precedes the request.
 */
export function loggedEvent(agenda: Agenda, { name }: DocketFile, event: NewEntry): Opened<Amendment> {
  const entry = { ...event, request: requireRequest(event.request, agenda.requests) };
  requireSense(entry, agenda);
  return loggedEvents(agenda, { name }, [entry]);
}

/** The docket with more entries, which make sense each by itself, judged together before they are written. */
export function loggedEvents(
  { docket, frame, matter }: Agenda,
  { name }: Pick<DocketFile, "name">,
  entries: readonly NewEntry[],
): Opened<Amendment> {
  const before = docket.file?.bytes ?? null;
  const patch = addEntries(docket.entries, entries);
  return amendFile({ name, before }, emptyDocket(matter.reference), patch, (bytes) =>
    docketFrom({ name, bytes }, frame),
  );
}

/** What a correction says otherwise than the entry that it corrects. */
export type Correction = Partial<Omit<NewEntry, "corrects">>;

/**
 * The entry that stands in the place of an earlier one, with all that it does not say otherwise. Throws a `usage` fault
 * where there is no entry of that id.
 */
export function correctionOf({ docket }: Agenda, id: string, { request, ...other }: Correction): NewEntry {
  const ids = docket.entries.map((entry) => entry.id);
  if (ids.length === 0) throw new Fault("usage", "the docket holds no entry that could be corrected");
  requireOneOf("entry of the docket", id, ids);
  const {
    id: corrects,
    corrects: _,
    withdraws: __,
    ...was
  } = docket.entries.find((each) => each.id === id) as DocketEntry;
  if (request !== undefined && request !== was.request) {
    throw new Fault("usage", `${id} is an entry of ${was.request}, not of ${request}`);
  }
  return { ...was, ...other, corrects };
}

/** An entry that counts and says the same; null where there is none. */
export function loggedBefore({ docket }: Agenda, entry: NewEntry): DocketEntry | null {
  const others = docket.entries.filter(({ id }) => id !== entry.corrects);
  return entry.withdraws === true ? null : sameEvent(others, entry);
}

/** Why an event cannot be logged: in words, or null. */
export function senselessness({ event, date, request }: NewEntry, { frame }: Agenda): string | null {
  if (date > frame.today) {
    return `${date} has not come yet (today is ${frame.today}); the docket holds what has happened`;
  }
  if (date < frame.issued) {
    return `${date} is before the request was issued (${frame.issued}); --issued gives another date of issue`;
  }
  return event in EVENTS && frame.requests.includes(request) ? null : `the matter has no request "${request}"`;
}

function requireSense(entry: NewEntry, agenda: Agenda): void {
  if (entry.corrects === undefined) requireOneOf("request of the matter", entry.request, agenda.frame.requests);
  requireOneOf("event", entry.event, Object.keys(EVENTS));
  const why =
    entry.withdraws === true || !agenda.frame.requests.includes(entry.request) ? null : senselessness(entry, agenda);
  if (why !== null) throw new Fault("usage", why);
}
