import { test } from "uvu";
import * as assert from "uvu/assert";
import { exactPeriod } from "../../src/calendar/exact-period.ts";
import { findZone, ZONE_DATA_EDITION, zoneNames } from "../../src/calendar/find-zone.ts";
import { utcMoment } from "../../src/calendar/utc-moment.ts";

/** A local time, its zone and what it is in UTC; `twice` with both moments, `never`, or `unknown`. */
const MOMENTS: readonly (readonly [local: string, zone: string, utc: string])[] = [
  // British Columbia stays at UTC-7 from 2026 on; the clocks of Alberta stay at UTC-6.
  ["2025-11-02T12:00", "America/Vancouver", "2025-11-02T20:00:00Z"],
  ["2026-03-08T02:30", "America/Vancouver", "never"],
  ["2026-10-31T12:00", "America/Vancouver", "2026-10-31T19:00:00Z"],
  ["2026-11-01T01:30", "America/Vancouver", "2026-11-01T08:30:00Z"],
  ["2026-11-02T00:00", "America/Vancouver", "2026-11-02T07:00:00Z"],
  ["2026-11-10T23:59:59", "America/Vancouver", "2026-11-11T06:59:59Z"],
  ["2027-03-14T02:30", "America/Vancouver", "2027-03-14T09:30:00Z"],
  ["2036-12-24T18:00", "America/Vancouver", "2036-12-25T01:00:00Z"],
  ["2026-12-24T18:00", "America/Edmonton", "2026-12-25T00:00:00Z"],
  ["2026-12-24T18:00", "America/Los_Angeles", "2026-12-25T02:00:00Z"],
  // Half an hour of daylight time.
  ["2026-04-05T01:45", "Australia/Lord_Howe", "twice 2026-04-04T14:45:00Z 2026-04-04T15:15:00Z"],
  ["2026-04-05T02:00", "Australia/Lord_Howe", "2026-04-04T15:30:00Z"],
  ["2026-10-04T02:15", "Australia/Lord_Howe", "never"],
  ["2026-10-04T02:30", "Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  // Over the date line: a day too few, and a day twice.
  ["2011-12-29T23:59:59", "Pacific/Apia", "2011-12-30T09:59:59Z"],
  ["2011-12-30T12:00", "Pacific/Apia", "never"],
  ["2011-12-31T00:00", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["1993-08-21T12:00", "Pacific/Kwajalein", "never"],
  // Two changes more in the year for Ramadan; none since September 2026.
  ["2025-02-23T02:30", "Africa/Casablanca", "twice 2025-02-23T01:30:00Z 2025-02-23T02:30:00Z"],
  ["2025-04-06T02:30", "Africa/Casablanca", "never"],
  ["2026-03-01T12:00", "Africa/Casablanca", "2026-03-01T12:00:00Z"],
  ["2026-07-01T12:00", "Africa/Casablanca", "2026-07-01T11:00:00Z"],
  ["2026-12-01T12:00", "Africa/Casablanca", "2026-12-01T12:00:00Z"],
  ["2030-07-01T12:00", "Africa/Casablanca", "2030-07-01T12:00:00Z"],
  // Midnights that are skipped and that come twice.
  ["2018-11-04T00:00", "America/Sao_Paulo", "never"],
  ["2018-02-17T23:30", "America/Sao_Paulo", "twice 2018-02-18T01:30:00Z 2018-02-18T02:30:00Z"],
  ["2026-01-01T00:00", "America/Sao_Paulo", "2026-01-01T03:00:00Z"],
  ["2025-11-02T00:00", "America/Havana", "twice 2025-11-02T04:00:00Z 2025-11-02T05:00:00Z"],
  ["2010-11-07T00:00:30", "America/St_Johns", "twice 2010-11-07T02:30:30Z 2010-11-07T03:30:30Z"],
  ["2010-11-06T23:30", "America/St_Johns", "twice 2010-11-07T02:00:00Z 2010-11-07T03:00:00Z"],
  // Irish Standard Time is that of the summer.
  ["2026-01-15T12:00", "Europe/Dublin", "2026-01-15T12:00:00Z"],
  ["2026-03-29T01:30", "Europe/Dublin", "never"],
  ["2026-07-15T12:00", "Europe/Dublin", "2026-07-15T11:00:00Z"],
  ["2026-10-25T01:30", "Europe/Dublin", "twice 2026-10-25T00:30:00Z 2026-10-25T01:30:00Z"],
  ["1970-01-15T12:00", "Europe/Dublin", "1970-01-15T11:00:00Z"],
  // Daylight time of two hours, offsets in quarters, and the far ends.
  ["2026-07-15T12:00", "Antarctica/Troll", "2026-07-15T10:00:00Z"],
  ["2026-07-15T12:00", "Asia/Kathmandu", "2026-07-15T06:15:00Z"],
  ["2026-09-27T02:50", "Pacific/Chatham", "never"],
  ["2026-07-15T12:00", "Pacific/Kiritimati", "2026-07-14T22:00:00Z"],
  ["2026-07-15T12:00", "Pacific/Midway", "2026-07-15T23:00:00Z"],
  // Where rules changed or were given up.
  ["2014-10-26T01:30", "Europe/Moscow", "twice 2014-10-25T21:30:00Z 2014-10-25T22:30:00Z"],
  ["2016-07-01T12:00", "Europe/Istanbul", "2016-07-01T09:00:00Z"],
  ["2016-12-01T12:00", "Europe/Istanbul", "2016-12-01T09:00:00Z"],
  ["2022-12-01T12:00", "Asia/Tehran", "2022-12-01T08:30:00Z"],
  ["2026-05-01T00:30", "Africa/Cairo", "2026-04-30T21:30:00Z"],
  ["2026-04-24T00:30", "Africa/Cairo", "never"],
  ["2007-03-11T02:30", "America/New_York", "never"],
  ["2006-04-02T02:30", "America/New_York", "never"],
  ["1974-01-06T02:30", "America/New_York", "never"],
  ["2018-05-04T23:45", "Asia/Pyongyang", "never"],
  // Links go by the name that was written.
  ["2026-07-15T12:00", "US/Eastern", "2026-07-15T16:00:00Z"],
  ["2026-07-15T12:00", "Asia/Calcutta", "2026-07-15T06:30:00Z"],
  ["2026-07-15T12:00", "Europe/Kiev", "2026-07-15T09:00:00Z"],
  ["2026-07-15T12:00", "America/New_york", "2026-07-15T16:00:00Z"],
  // The rules go on after 2037.
  ["2038-07-01T12:00", "America/New_York", "2038-07-01T16:00:00Z"],
  ["2099-03-08T02:30", "America/New_York", "never"],
  ["2100-12-31T23:59:59", "America/New_York", "2101-01-01T04:59:59Z"],
  ["2100-10-31T02:30", "Europe/Berlin", "twice 2100-10-31T00:30:00Z 2100-10-31T01:30:00Z"],
  ["2100-01-15T12:00", "Australia/Sydney", "2100-01-15T01:00:00Z"],
  ["2050-01-15T12:00", "America/Vancouver", "2050-01-15T19:00:00Z"],
  ["2037-12-31T23:59:59", "Asia/Gaza", "2037-12-31T21:59:59Z"],
  ["2038-01-01T00:00", "Asia/Gaza", "unknown"],
  ["2040-06-01T00:00", "Asia/Hebron", "unknown"],
  // Before 1970 as far as the database goes; some clocks kept odd seconds.
  ["1969-07-20T16:17:40", "America/New_York", "1969-07-20T20:17:40Z"],
  ["1942-06-01T12:00", "America/New_York", "1942-06-01T16:00:00Z"],
  ["1900-01-01T00:00", "Europe/Berlin", "1899-12-31T23:00:00Z"],
  ["1930-06-01T12:00", "Africa/Monrovia", "1930-06-01T12:44:30Z"],
];

const FAULTS: Readonly<Record<string, string>> = {
  "skipped-time": "never",
  "ambiguous-time": "twice",
  "unknown-offset": "unknown",
};

/** A time as its period of one second is told; one that occurs twice by both offsets of the hint. */
function told(local: string, zone: string): string {
  const exact = exactPeriod({ from: local, to: local, zone }, {});
  if (!("fault" in exact)) return exact.fromUtc;
  if (exact.code !== "ambiguous-time") return FAULTS[exact.code] ?? exact.message;
  const [, first = "", second = ""] = /^add the offset: (\S+) or (\S+)$/.exec(exact.hint) ?? [];
  return ["twice", told(first, zone), told(second, zone)].join(" ");
}

for (const [local, zone, utc] of MOMENTS) {
  test(`${local} in ${zone} is ${utc}`, () => {
    assert.is(told(local, zone), utc);
    if (utc.startsWith("2")) assert.is(utcMoment(local, zone), utc);
    if (utc.startsWith("twice")) assert.is(utcMoment(local, zone), utc.split(" ")[1]);
    if (utc === "unknown") assert.is(utcMoment(local, zone), null);
  });
}

test("of a time that never was the earlier reading is taken", () => {
  assert.is(utcMoment("2026-03-08T02:30", "America/New_York"), "2026-03-08T06:30:00Z");
  assert.is(utcMoment("2011-12-30T12:00", "Pacific/Apia"), "2011-12-29T22:00:00Z");
});

/** A day, its zone, its first and its last second. */
const DAYS: readonly (readonly [string, string, string, string])[] = [
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59Z"],
  ["2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00Z", "2018-02-18T02:59:59Z"],
  ["2025-11-02", "America/Havana", "2025-11-02T04:00:00Z", "2025-11-03T04:59:59Z"],
  // The clocks go from 00:01 of the next day back into this one: its last minutes come again.
  ["2010-11-06", "America/St_Johns", "2010-11-06T02:30:00Z", "2010-11-07T03:29:59Z"],
  ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00Z", "2011-12-30T09:59:59Z"],
  ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z"],
  ["2018-05-04", "Asia/Pyongyang", "2018-05-03T15:30:00Z", "2018-05-04T14:59:59Z"],
];

for (const [day, zone, first, last] of DAYS) {
  test(`${day} in ${zone} is from ${first} to ${last}`, () => {
    const exact = exactPeriod({ from: day, to: day, zone }, {});
    assert.equal("fault" in exact ? exact : [exact.fromUtc, exact.toUtc], [first, last]);
  });
}

test("what is printed of a day's last second, where the clocks go forward over midnight", () => {
  const day = exactPeriod({ from: "2018-05-04", to: "2018-05-04", zone: "Asia/Pyongyang" }, {});
  assert.match("words" in day ? day.words : "", /through 11:29:59 p\.m\. UTC\+8:30 on May 4, 2018$/);
});

test("a time of no clock is none, and an offset of nothing is written with a plus", () => {
  assert.match(told("2026-07-15T12:00:60", "UTC"), /is not a day or time of the calendar/);
  const twice = exactPeriod({ from: "2026-10-25T01:30", to: "2026-10-26", zone: "Europe/London" }, {});
  assert.is("hint" in twice && twice.hint, "add the offset: 2026-10-25T01:30+01:00 or 2026-10-25T01:30+00:00");
});

test("an offset that is kept to the second is printed so, and may be given to the minute", () => {
  const exact = (text: string) => exactPeriod({ from: text, to: text, zone: "Africa/Monrovia" }, {});
  const plain = exact("1960-06-01T12:00");
  assert.is("start" in plain && plain.start, "12:00 p.m. UTC−0:44:30 on June 1, 1960");
  assert.equal(exact("1960-06-01T12:00-00:45"), plain);
  const wrong = exact("1960-06-01T12:00-00:44");
  assert.is("code" in wrong && wrong.code, "wrong-offset");
});

test("after what the data knows the zone, the time and what to do are told", () => {
  const exact = exactPeriod({ from: "2026-01-01", to: "2040-06-01T09:00:00", zone: "Asia/Gaza" }, {});
  assert.equal(exact, {
    fault: "to",
    code: "unknown-offset",
    message: "nobody has said yet which offset Asia/Gaza will keep at 2040-06-01 09:00",
    hint: 'give a time up to 2037, or use the zone "UTC"',
  });
});

test("the edition is pinned, and every zone of it can be looked up", () => {
  assert.is(ZONE_DATA_EDITION, "2026f");
  const names = zoneNames();
  assert.ok(names.length > 590, `${names.length} zones`);
  assert.equal(
    names.filter((name) => findZone(name)?.name !== name),
    [],
  );
  for (const name of ["America/Coyhaique", "America/Ciudad_Juarez", "Europe/Kyiv", "Pacific/Kanton", "Asia/Qostanay"]) {
    assert.ok(names.includes(name), name);
  }
  for (const name of ["", "America", "America/", "constructor", "__proto__", "America/New_York ", "EST5EDT4"]) {
    assert.is(findZone(name), null, name);
  }
});

test("what Node knows of zones plays no part", () => {
  const own = globalThis.Intl;
  const zone = process.env.TZ;
  const forbidden = () => {
    throw new Error("the zones of Node were asked");
  };
  try {
    for (const tz of ["Asia/Tokyo", "America/Sao_Paulo"]) {
      process.env.TZ = tz;
      Object.defineProperty(globalThis, "Intl", { configurable: true, get: forbidden });
      for (const [local, name, utc] of MOMENTS) assert.is(told(local, name), utc);
      assert.is(findZone("Pacific/Nowhere"), null);
    }
  } finally {
    Object.defineProperty(globalThis, "Intl", { configurable: true, writable: true, value: own });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test.run();
