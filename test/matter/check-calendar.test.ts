/** Every date and time of a matter is judged where it stands: the fields are taken from the schema, never listed. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkCalendar } from "../../src/matter/check-calendar.ts";
import type { Matter } from "../../src/matter/matter.ts";
import { stepInto } from "../../src/problem/json-pointer.ts";
import { type CalendarKind, calendarTextsOf } from "../../src/schema/calendar-texts.ts";
import { MATTER } from "../../src/schema/generated/matter-validators.js";
import type { Outline } from "../../src/schema/outline.ts";
import { applicable, isObject } from "../../src/schema/subschemas.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { ZONE_NAMES as names, REGISTRY as registry } from "./load.ts";

const BAD: Readonly<Record<CalendarKind, readonly string[]>> = {
  day: ["2027-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0026-01-01"],
  moment: ["2027-02-30T10:00", "2027-01-06T25:00", "2027-01-06T10:60", "2027-01-06T10:00:61", "2026-02-29"],
  words: ["2026-02-30", "2026-13", "2026-13-01"],
};
const GOOD: Readonly<Record<CalendarKind, readonly string[]>> = {
  day: ["2028-02-29", "2026-12-31"],
  moment: ["2027-01-06T10:00", "2027-01-06", "2027-01-06T23:59:59"],
  words: ["2026", "2026-05", "late in 2016", "undated"],
};

/** Every place of the schema that is a date, as data that holds nothing else. */
function* placesIn(
  { said, fields, items }: Outline<CalendarKind>,
  wrap: (value: Json) => Json,
  pointer: string,
): Generator<{ readonly pointer: string; readonly kind: CalendarKind; readonly data: (text: string) => Json }> {
  if (said !== null) yield { pointer, kind: said, data: wrap };
  if (items !== null) yield* placesIn(items, (value) => wrap([value]), stepInto(pointer, 0));
  for (const [key, below] of fields) {
    yield* placesIn(below, (value) => wrap({ [key]: value }), stepInto(pointer, key));
  }
}

const PLACES = [...placesIn(calendarTextsOf(MATTER), (value) => value, "")];

function found(data: Json, zone: string): readonly string[] {
  const written = data as JsonObject;
  const period = { ...(isObject(written.period) ? written.period : {}), zone };
  const matter = { ...written, period } as unknown as Matter;
  const problems = checkCalendar({ matter, registry, instruments: [], zoneNames: names, needs: {} });
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

test("the dates of process, safeguards, overrides and the background are among them", () => {
  const pointers = PLACES.map(({ pointer }) => pointer);
  for (const pointer of [
    "/issued",
    "/period/from",
    "/background/0/date",
    "/documents/0/dated",
    "/custodians/0/safeguards/sanctionsChecked",
    "/requests/0/respondBy",
    "/requests/0/overrides/0/respondBy",
    "/process/discovery/date",
    "/process/cutoff",
    "/process/noticeToParties",
    "/process/service/planned",
    "/process/compliance/at",
    "/overrides/0/date",
  ]) {
    assert.ok(pointers.includes(pointer), pointer);
  }
});

test("what no calendar has is a bad date where it stands, whatever the zone of the period", () => {
  for (const zone of ["UTC", "America/New_York"]) {
    for (const { pointer, kind, data } of PLACES) {
      for (const text of BAD[kind])
        assert.equal(found(data(text), zone), [`bad-date ${pointer}`], `${pointer} ${text}`);
      for (const text of GOOD[kind]) assert.equal(found(data(text), zone), [], `${pointer} ${text}`);
    }
  }
});

test("an hour that the clocks passed over or showed twice, and an offset that they did not keep", () => {
  const at = (text: string): Json => ({ process: { compliance: { at: text } } });
  const cases = [
    ["2027-03-14T02:30", "skipped-time"],
    ["2026-11-01T01:30", "ambiguous-time"],
    ["2027-01-06T10:00+01:00", "wrong-offset"],
  ] as const;
  for (const [text, code] of cases) {
    assert.equal(found(at(text), "America/New_York"), [`${code} /process/compliance/at`], text);
  }
  assert.equal(found(at("2027-01-06T10:00-05:00"), "America/New_York"), []);
});

test("a field of the schema whose texts are written year-month-day is marked as a date", () => {
  const form = /\[0-9\]\{4\}-\[0-9\]\{2\}|\\d\{4\}-\\d\{2\}/;
  const unmarked: string[] = [];
  const walk = (schema: JsonObject, at: string): void => {
    for (const [key, value] of Object.entries(schema)) {
      if (!isObject(value)) continue;
      const schemas = applicable(MATTER.schema, value);
      const dated = schemas.some(({ pattern, calendar }) => form.test(String(pattern)) && calendar === undefined);
      if (dated) unmarked.push(`${at}/${key}`);
      walk(value, `${at}/${key}`);
    }
  };
  walk(MATTER.schema, "");
  assert.equal(unmarked, []);
});

test.run();
