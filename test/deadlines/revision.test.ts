import { test } from "uvu";
import * as assert from "uvu/assert";
import { eventOf } from "../../src/deadlines/calendar-event.ts";
import { calendarFile } from "../../src/deadlines/calendar-file.ts";
import { changesPage, datesTable } from "../../src/deadlines/dates-table.ts";
import { readCalendar } from "../../src/deadlines/read-calendar.ts";
import { type RevisedDeadline, revisedDeadlines } from "../../src/deadlines/revision.ts";
import { changesSince, eventsSince } from "../../src/deadlines/since-calendar.ts";
import type { DocketEntry } from "../../src/docket/docket.ts";
import type { Request } from "../../src/matter/request.ts";
import { parseCalendar } from "./parse-calendar.ts";
import { governmentRequest, logged, subpoenaRequest } from "./sample-requests.ts";
import { LAW } from "./shipped-law.ts";

const REQUEST = subpoenaRequest();
const PLANNED = REQUEST.matter.process?.service.planned ?? "";

function moved(days: string): Request {
  const service = REQUEST.matter.process?.service;
  if (service === undefined) throw new Error("no service");
  return subpoenaRequest({ service: { ...service, planned: days } });
}

function dateOf(dates: readonly RevisedDeadline[], kind: string): RevisedDeadline {
  const found = dates.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

test("a date that the docket moves keeps its UID, and SEQUENCE and LAST-MODIFIED rise with each change", () => {
  const states = [
    [],
    logged(REQUEST, ["noticed", "2026-12-09"]),
    logged(REQUEST, ["noticed", "2026-12-09"], ["served", "2026-12-21"]),
    logged(REQUEST, ["noticed", "2026-12-09"], ["served", "2026-12-21"], ["objected", "2026-12-28"]),
  ].map((docket) => dateOf(revisedDeadlines(REQUEST, docket, LAW), "objection"));
  assert.equal(
    states.map(({ sequence, modified }) => [sequence, modified]),
    [
      [0, REQUEST.issued],
      [0, REQUEST.issued],
      [1, "2026-12-21"],
      [2, "2026-12-28"],
    ],
  );
  assert.is(new Set(states.map((each) => eventOf(each).uid)).size, 1);
  assert.equal(
    states.map((each) => eventOf(each).cancelled),
    [false, false, false, true],
  );
  assert.is(states[2]?.before?.date, states[0]?.date);
  assert.match(eventOf(states[2] as RevisedDeadline).description, /Changed on 2026-12-21\\; before: /);
});

test("a correction of the docket is a change too", () => {
  const [served] = logged(REQUEST, ["served", "2026-12-21"]) as [DocketEntry];
  const back: DocketEntry = { ...served, id: "correction", corrects: served.id, withdraws: true };
  const found = dateOf(revisedDeadlines(REQUEST, [served, back], LAW), "objection");
  assert.is(found.sequence, 2);
  assert.is(found.date, dateOf(revisedDeadlines(REQUEST, [], LAW), "objection").date);
});

test("a date that an entry takes away is canceled, once", () => {
  const request = governmentRequest();
  const dates = (...events: Parameters<typeof logged>[1][]) =>
    revisedDeadlines(request, logged(request, ...events), LAW);
  const before = dateOf(dates(["sent", "2026-11-23"]), "preservation-reminder");
  const gone = dateOf(dates(["sent", "2026-11-23"], ["renewed", "2027-02-10"]), "preservation-reminder");
  const still = dateOf(
    dates(["sent", "2026-11-23"], ["renewed", "2027-02-10"], ["acknowledged", "2027-02-12"]),
    "preservation-reminder",
  );
  assert.is(before.settled, null);
  assert.ok(eventOf(gone).cancelled && gone.sequence > before.sequence);
  assert.equal(still, gone);
});

const DATES = revisedDeadlines(REQUEST, [], LAW);
const EARLIER = readCalendar(calendarFile(DATES, 7));
const AGAIN = { earlier: EARLIER, category: DATES[0]?.matter ?? "", today: "2026-12-03" };

test("a calendar reads back as the events that it was made of", () => {
  assert.equal([...EARLIER.values()], DATES.map(eventOf));
});

test("made again, the same calendar has the same bytes; where the matter moved, only what moved is numbered on", () => {
  assert.equal(eventsSince(DATES.map(eventOf), AGAIN), DATES.map(eventOf));
  const later = revisedDeadlines(moved("2026-12-25"), [], LAW).map(eventOf);
  const now = eventsSince(later, AGAIN);
  const changes = changesSince(now, EARLIER);
  assert.ok(changes.length > 0 && changes.length < now.length);
  for (const { event, before } of changes) {
    assert.is(event.sequence, (before?.sequence ?? 0) + 1);
    assert.is(event.modified, "20261203");
  }
  const third = eventsSince(DATES.map(eventOf), { ...AGAIN, earlier: new Map(now.map((each) => [each.uid, each])) });
  const raised = changes.map(({ event }) => third.find(({ uid }) => uid === event.uid)?.sequence);
  assert.equal(new Set(raised), new Set([2]));
});

test("an event that is gone is canceled and stays so; those of another matter are left alone", () => {
  const now = eventsSince([], AGAIN);
  assert.is(now.length, DATES.length);
  assert.ok(now.every(({ cancelled, sequence }) => cancelled && sequence === 1));
  const again = eventsSince([], { ...AGAIN, earlier: new Map(now.map((each) => [each.uid, each])) });
  assert.equal(again, now);
  assert.equal(eventsSince([], { ...AGAIN, category: "OTHER" }), []);
  assert.equal(eventsSince([], { ...AGAIN, category: null }), []);
});

test("no event names the client, a party or counsel", () => {
  const { matter } = REQUEST;
  const text = calendarFile(DATES, 7).replace(/\r\n /g, "");
  const names = [
    matter.requester.represents,
    matter.requester.name,
    matter.requester.organization,
    ...(matter.stage.parties ?? []).map(({ name }) => name),
  ];
  for (const name of names.filter((each) => each !== undefined && each !== "")) {
    assert.not.ok(text.includes(name ?? ""), name);
  }
});

test("every event has what RFC 5545 asks for, once and in order, and a reminder unless it is canceled", () => {
  const dates = revisedDeadlines(REQUEST, logged(REQUEST, ["noticed", "2026-12-09"]), LAW);
  const { calendar, events } = parseCalendar(calendarFile(dates, 7));
  assert.is(calendar.get("METHOD"), "PUBLISH");
  for (const { fields, alarms } of events) {
    for (const name of ["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "STATUS"]) {
      assert.ok(fields.has(name), name);
    }
    assert.match(fields.get("LAST-MODIFIED") ?? "", /^\d{8}T\d{6}Z$/);
    assert.is(alarms.length, fields.get("STATUS") === "CANCELLED" ? 0 : 1);
    assert.match(fields.get("SUMMARY") ?? "", /^\S+-[A-Z]\d\d \S/);
  }
  assert.ok(events.some(({ fields }) => fields.get("STATUS") === "CANCELLED"));
});

test("the table holds no formula, and the page names what changed and nothing else", () => {
  const odd = { ...dateOf(DATES, "objection"), title: "=HYPERLINK(1)", number: "@OKA-26-S01" };
  const table = [...datesTable([[odd]])].join("");
  assert.match(table, /,'@OKA-26-S01,.*,'=HYPERLINK\(1\),/);
  const page = (...events: Parameters<typeof logged>[1][]) =>
    [...changesPage("DNS-2016", [revisedDeadlines(REQUEST, logged(REQUEST, ...events), LAW)])].join("");
  assert.match(page(), /Nothing has changed/);
  const changed = page(["served", "2026-12-21"]);
  assert.match(
    changed,
    /objections due\n {2}was: .*, 2026.*\n {2}now: Monday, January 4, 2027\n {2}changed on: 2026-12-21/,
  );
  assert.not.match(changed, /time for compliance/);
  assert.ok(PLANNED !== "");
});

test.run();
