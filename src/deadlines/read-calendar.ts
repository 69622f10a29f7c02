import type { CalendarEvent } from "./calendar-event.ts";
import { zoneLines } from "./calendar-zone.ts";

/** A day, a moment in UTC, or an hour in a zone. */
const WHEN = /^DTSTART(?:;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z|;TZID=([A-Za-z0-9_+/-]+):\d{8}T\d{6})$/;

/** The events of a calendar file that this program wrote, by UID; what it did not write is passed over. */
export function readCalendar(text: string): ReadonlyMap<string, CalendarEvent> {
  const lines = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const events = new Map<string, CalendarEvent>();
  let open: Map<string, string> | null = null;
  let inside = 0;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") open = new Map();
    else if (line.startsWith("BEGIN:")) inside += 1;
    else if (line === "END:VEVENT" && open !== null) {
      const event = eventIn(open);
      if (event !== null) events.set(event.uid, event);
      open = null;
    } else if (line.startsWith("END:")) inside -= 1;
    else if (open !== null && inside <= 1) put(line, open);
  }
  return events;
}

/** A field by its name without parameters; of when it is, the whole line. */
function put(line: string, fields: Map<string, string>): void {
  const [, name = ""] = /^([A-Z-]+)[;:]/.exec(line) ?? [];
  if (name === "" || fields.has(name)) return;
  fields.set(name, name === "DTSTART" || name === "DTEND" ? line : line.slice(line.indexOf(":") + 1));
}

function eventIn(fields: ReadonlyMap<string, string>): CalendarEvent | null {
  const of = (name: string) => fields.get(name) ?? "";
  const uid = of("UID");
  const stamp = /^\d{8}/.exec(of("LAST-MODIFIED") || of("DTSTAMP"))?.[0];
  const zone = WHEN.exec(of("DTSTART"))?.[1];
  if (!/^[0-9a-f]{32}@duces$/.test(uid) || stamp === undefined || !WHEN.test(of("DTSTART"))) return null;
  if (zone !== undefined && zoneLines(zone) === null) return null;
  const sequence = /^\d{1,9}$/.test(of("SEQUENCE")) ? Number(of("SEQUENCE")) : 0;
  return {
    uid,
    sequence,
    modified: stamp,
    when: [of("DTSTART"), ...(fields.has("DTEND") ? [of("DTEND")] : [])],
    zone: zone ?? null,
    summary: of("SUMMARY"),
    description: of("DESCRIPTION"),
    category: of("CATEGORIES"),
    cancelled: of("STATUS") === "CANCELLED",
  };
}
