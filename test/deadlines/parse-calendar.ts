/** A small reader of iCalendar texts, written from the format and not from the writer. */

export interface ParsedEvent {
  /** Raw values by name with parameters: `DTSTART;VALUE=DATE`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly alarms: readonly ReadonlyMap<string, string>[];
}

export function unfolded(text: string): string {
  return text.replace(/\r\n[ \t]/g, "");
}

export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
}

/** Throws where components do not nest, a line has no name, or a field that may stand once stands twice. */
export function parseCalendar(text: string): {
  readonly calendar: ReadonlyMap<string, string>;
  readonly events: readonly ParsedEvent[];
  /** Names of the zones that it brings, each before the first event that names it. */
  readonly zones: readonly string[];
} {
  const calendar = new Map<string, string>();
  const events: { fields: Map<string, string>; alarms: Map<string, string>[] }[] = [];
  const zones: string[] = [];
  const open: { name: string; fields: Map<string, string> }[] = [];
  for (const line of unfolded(text).split("\r\n").slice(0, -1)) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/u.exec(line) ?? [];
    if (name === "") throw new Error(`no name: ${line}`);
    if (name === "BEGIN") {
      const fields = value === "VCALENDAR" ? calendar : new Map<string, string>();
      if (value === "VEVENT") events.push({ fields, alarms: [] });
      if (value === "VALARM") events.at(-1)?.alarms.push(fields);
      open.push({ name: value, fields });
    } else if (name === "END") {
      if (open.pop()?.name !== value) throw new Error(`${value} ends where it is not open`);
    } else {
      const fields = open.at(-1)?.fields;
      if (!fields || fields.has(name)) throw new Error(`out of place: ${line}`);
      if (name === "TZID") zones.push(value);
      const [, zone] = /;TZID=(.*)$/.exec(name) ?? [];
      if (zone !== undefined && !zones.includes(zone)) throw new Error(`no zone yet: ${line}`);
      fields.set(name, value);
    }
  }
  if (open.length > 0) throw new Error("not closed");
  return { calendar, events, zones };
}
