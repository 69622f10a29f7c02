import { addEntry, emptyDocket, type NewEntry } from "../docket/add-entry.ts";
import { EVENTS } from "../docket/events.ts";
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
  const { docket, frame, matter, requests } = agenda;
  const entry = { ...event, request: requireRequest(event.request, requests) };
  requireSense(entry, agenda);
  const before = docket.file?.bytes ?? null;
  const patch = addEntry(docket.entries, entry);
  return amendFile({ name, before }, emptyDocket(matter.reference), patch, (bytes) =>
    docketFrom({ name, bytes }, frame),
  );
}

function requireSense({ event, date }: NewEntry, { frame }: Agenda): void {
  requireOneOf("event", event, Object.keys(EVENTS));
  if (date > frame.today) {
    const why = `${date} has not come yet (today is ${frame.today}); the docket holds what has happened`;
    throw new Fault("usage", why);
  }
  if (date < frame.issued) {
    const hint = "--issued gives another date of issue";
    throw new Fault("usage", `${date} is before the request was issued (${frame.issued}); ${hint}`);
  }
}
