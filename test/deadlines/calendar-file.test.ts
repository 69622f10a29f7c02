import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { calendarFile } from "../../src/deadlines/calendar-file.ts";
import { escapedText, foldedLine } from "../../src/deadlines/calendar-lines.ts";
import type { RevisedDeadline } from "../../src/deadlines/revision.ts";
import { golden } from "../golden.ts";
import { parseCalendar, unescaped, unfolded } from "./parse-calendar.ts";

const OBJECTION: RevisedDeadline = {
  matter: "DNS-2016",
  request: "verizon-subpoena",
  number: "DNS-2016-S03",
  kind: "objection",
  title: "objections due",
  whose: "theirs",
  basis: "logged",
  date: "2026-12-31",
  at: null,
  settled: null,
  issued: "2026-11-23",
  reason:
    "Counted; with commas, a \\ backslash and “quotes” – Größe, 試験, 🏛. Note: no state holidays recorded for MI: check.",
  authority: "Fed. R. Civ. P. 45(d)(2)(B)",
  asOf: "2026-11-21",
  confidence: "unconfirmed",
  sequence: 0,
  modified: "2026-11-23",
  before: null,
};
const COMPLIANCE: RevisedDeadline = {
  ...OBJECTION,
  kind: "compliance",
  title: "time for compliance",
  date: "2027-01-04",
  at: { time: "10:00", zone: "America/New_York", utc: "2027-01-04T15:00:00Z" },
};
const SETTLED: RevisedDeadline = {
  ...OBJECTION,
  kind: "respond-by",
  title: "reply",
  settled: "answered on 2026-12-01",
  sequence: 1,
};
const ALL = [OBJECTION, COMPLIANCE, SETTLED];

test("a folded line has no physical line over 75 octets, is UTF-8 line by line, and unfolds to itself", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const line = `X:${text.replace(/[\r\n]/g, "")}`;
      const folded = foldedLine(line);
      assert.is(unfolded(folded), `${line}\r\n`);
      for (const physical of folded.split("\r\n")) {
        const bytes = new TextEncoder().encode(physical);
        assert.ok(bytes.length <= 75);
        assert.is(decoder.decode(bytes), physical);
      }
    }),
    { seed: 9, numRuns: 1000 },
  );
});

test("a line of 75 octets is not folded, one of 76 is", () => {
  assert.is(foldedLine("x".repeat(75)), `${"x".repeat(75)}\r\n`);
  assert.is(foldedLine("x".repeat(76)), `${"x".repeat(75)}\r\n x\r\n`);
  assert.is(foldedLine(`${"x".repeat(74)}é`), `${"x".repeat(74)}\r\n é\r\n`);
});

test("text is escaped so that it reads back, without control characters", () => {
  assert.is(escapedText("a,b;c\\d\ne\r\nf\u0007"), "a\\,b\\;c\\\\d\\ne\\nf");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab,;\\\nn é") }), (text) => {
      assert.is(unescaped(escapedText(text)), text);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("the text reads back as the deadlines it was made of", () => {
  const { calendar, events } = parseCalendar(calendarFile(ALL, 7));
  assert.is(calendar.get("VERSION"), "2.0");
  assert.ok(calendar.has("PRODID"));
  assert.is(events.length, 3);
  const [objection, compliance, settled] = events;
  assert.is(objection?.fields.get("DTSTART;VALUE=DATE"), "20261231");
  assert.is(objection?.fields.get("DTEND;VALUE=DATE"), "20270101");
  assert.is(objection?.fields.get("DTSTAMP"), "20261123T000000Z");
  assert.is(unescaped(objection?.fields.get("SUMMARY") ?? ""), "DNS-2016-S03 objections due");
  assert.ok(unescaped(objection?.fields.get("DESCRIPTION") ?? "").startsWith(OBJECTION.reason));
  assert.match(unescaped(objection?.fields.get("DESCRIPTION") ?? ""), /as of 2026-11-21; unconfirmed\./);
  assert.is(objection?.alarms[0]?.get("TRIGGER"), "-P7D");
  assert.is(compliance?.fields.get("DTSTART;TZID=America/New_York"), "20270104T100000");
  assert.is(settled?.fields.get("STATUS"), "CANCELLED");
  assert.equal([objection?.fields.get("SEQUENCE"), settled?.fields.get("SEQUENCE")], ["0", "1"]);
  assert.is(objection?.fields.get("LAST-MODIFIED"), "20261123T000000Z");
  assert.is(settled?.alarms.length, 0);
});

test("the same deadlines give the same bytes; a moved one keeps its UID, another has another", () => {
  assert.is(calendarFile(ALL, 7), calendarFile(ALL, 7));
  const uids = (deadlines: readonly RevisedDeadline[]) =>
    parseCalendar(calendarFile(deadlines, 7)).events.map(({ fields }) => fields.get("UID"));
  assert.equal(uids([{ ...OBJECTION, date: "2027-02-01" }]), uids([OBJECTION]));
  const different = [...ALL, { ...OBJECTION, matter: "OTHER" }, { ...OBJECTION, request: "att-subpoena" }];
  assert.is(new Set(uids(different)).size, different.length);
});

test("every line ends with CRLF, and nothing else breaks a line", () => {
  const text = calendarFile(ALL, 7);
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.not.match(text.replaceAll("\r\n", ""), /[\r\n]/);
});

test("the calendar as it is written", () => {
  golden("deadlines/three-deadlines.ics.txt", calendarFile(ALL, 7).replaceAll("\r\n", "\n"));
});

test.run();
