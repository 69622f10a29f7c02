import { addEntry, emptyDocket, type NewEntry } from "../docket/add-entry.ts";
import { EVENTS } from "../docket/events.ts";
import { Fault } from "../problem/fault.ts";
import { setInYaml } from "../source/amend-yaml.ts";
import type { Amendment } from "./amend-overlay.ts";
import type { DocketFile } from "./case-files.ts";
import { requireOneOf } from "./choose.ts";
import type { Agenda } from "./open-agenda.ts";
import { docketFrom } from "./open-docket.ts";
import { errorsOf, type Opened } from "./opened.ts";

/**
 * The docket with one more entry, judged before it is written. Throws a `usage` fault where the matter has no such
 * request, or where the day has not come or precedes the request.
 */
export function loggedEvent(agenda: Agenda, { name }: DocketFile, entry: NewEntry): Opened<Amendment> {
  const { docket, frame, matter } = agenda;
  requireSense(entry, agenda);
  const before = docket.file?.bytes ?? null;
  const text = before === null ? emptyDocket(matter.reference) : new TextDecoder().decode(before);
  const { path, values } = addEntry(docket.entries, entry);
  const after = new TextEncoder().encode(setInYaml(text, path, values));
  const judged = docketFrom({ name, bytes: after }, frame);
  const problems = errorsOf(judged.problems);
  return { value: problems.length > 0 ? null : { name, before, after }, problems, texts: judged.texts };
}

function requireSense({ request, event, date }: NewEntry, { frame }: Agenda): void {
  requireOneOf("request of the matter", request, frame.requests);
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
