import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exactPeriod } from "../../src/calendar/exact-period.ts";
import { utcMoment } from "../../src/calendar/utc-moment.ts";
import { golden } from "../golden.ts";

const NAMES = JSON.parse(readFileSync("src/data/zone-names.json", "utf8")).zones;
const HOME = "America/New_York";

/** From, to and zone; every answer is golden, in all its words. */
const PERIODS: readonly (readonly [from: string, to: string, zone?: string])[] = [
  ["2016-05-01", "2016-11-30"],
  ["2016-05-01", "2016-05-01"],
  ["2016-05-02", "2016-05-01"],
  ["2016-05-01T10:00", "2016-05-01T10:00"],
  ["2016-05-01T10:00:01", "2016-05-01T10:00:00"],
  ["2016-05-01T00:00", "2016-05-01T12:00:00"],
  ["2016-05-01T11:59:59", "2016-05-01T23:09:09"],
  ["2016-05-01T10:10:10", "2016-05-01T12:10:10"],
  ["2016-05-01T24:00", "2016-05-02"],
  ["2016-05-01T10:60", "2016-05-02"],
  ["2016-05-01T1:00", "2016-05-02"],
  ["2016-05-01 10:00", "2016-05-02"],
  ["2016-05-01T10:00Z", "2016-05-02"],
  ["2016-05-01T10:00+0400", "2016-05-02"],
  ["x2016-05-01", "2016-05-02"],
  ["2016-05-01x", "2016-05-02"],
  ["2016-05-01", "2016-02-30"],
  ["5/1/2016", "2016-05-02"],
  ["05.01.16", "2016-05-02"],
  ["x5/1/2016", "2016-05-02"],
  ["5/1/2016x", "2016-05-02"],
  ["5/1/20166", "2016-05-02"],
  ["500/1/2016", "2016-05-02"],
  ["5/100/2016", "2016-05-02"],
  ["5-1-2016", "2016-05-02"],
  ["2016-05-01T10:00-04:00", "2016-05-02T10:00-04:00"],
  ["2016-05-01T10:00-05:00", "2016-05-02"],
  ["2016-05-01", "2016-05-02T10:00:30-05:00"],
  ["2026-03-08T01:59", "2026-03-08T03:00"],
  ["2026-03-08T02:00", "2026-03-09"],
  ["2026-03-07", "2026-03-08T02:59:59"],
  ["2026-11-01T00:59", "2026-11-01T02:00"],
  ["2026-11-01T01:00", "2026-11-02"],
  ["2026-10-31", "2026-11-01T01:59:59"],
  ["2026-11-01T01:00-04:00", "2026-11-01T01:00-05:00"],
  ["2026-11-01T01:00-05:00", "2026-11-01T01:00-04:00"],
  ["2026-01-15", "2026-07-15", "Europe/Berlin"],
  ["2026-01-15", "2026-07-15", "Europe/Moscow"],
  ["2026-01-15", "2026-07-15", "America/Phoenix"],
  ["2026-01-15", "2026-07-15", "Australia/Sydney"],
  ["2026-01-15", "2026-07-15", "Asia/Kolkata"],
  ["2026-01-15", "2026-07-15", "America/St_Johns"],
  ["2026-01-15", "2026-07-15", "Asia/Kathmandu"],
  ["2026-01-15", "2026-07-15", "Pacific/Kiritimati"],
  ["2026-01-15", "2026-07-15", "America/Argentina/Buenos_Aires"],
  ["2026-01-15", "2026-07-15", "UTC"],
  ["2026-01-15", "2026-07-15", "Europe/London"],
  ["2026-04-05T01:30", "2026-04-05T01:45", "Australia/Lord_Howe"],
  ["2026-10-04T02:15", "2026-10-05", "Australia/Lord_Howe"],
  ["2011-12-29", "2011-12-30", "Pacific/Apia"],
  ["2011-12-30", "2011-12-31", "Pacific/Apia"],
  ["2011-12-29", "2011-12-31", "Pacific/Apia"],
  ["2011-12-30T10:00", "2011-12-31", "Pacific/Apia"],
  ["2018-11-04", "2018-11-04", "America/Sao_Paulo"],
  ["2018-11-04T00:00", "2018-11-04", "America/Sao_Paulo"],
  ["2018-02-17", "2018-02-17", "America/Sao_Paulo"],
  ["2018-02-17", "2018-02-17T23:59:59", "America/Sao_Paulo"],
  ["2025-11-02", "2025-11-02", "America/Havana"],
  ["2026-01-15", "2026-07-15", "utc"],
  ["2026-01-15", "2026-07-15", "UTC+1"],
  ["2026-01-15", "2026-07-15", "Etc/GMT+5"],
  ["2026-01-15", "2026-07-15", "EST"],
  ["2026-01-15", "2026-07-15", "EST5EDT"],
  ["2026-01-15", "2026-07-15", "america/new_york"],
  ["2026-01-15", "2026-07-15", "xAmerica/New_York"],
  ["2026-01-15", "2026-07-15", "aMERICA/NEW_YORK"],
  ["2026-01-15", "2026-07-15", "America/New_York "],
  ["2026-01-15", "2026-07-15", "America/New York"],
  ["2026-01-15", "2026-07-15", "America/"],
  ["2026-01-15", "2026-07-15", "America/Nowhere"],
  ["2026-01-15", "2026-07-15", "A/B"],
  ["2026-01-15", "2026-07-15", "+05:00"],
  ["2026-01-15", "2026-07-15", ""],
];

test("case 75 to case 81: every answer to a period, in all its words", () => {
  const answers = PERIODS.map(([from, to, zone = HOME]) => {
    const answer = Object.entries(exactPeriod({ from, to, zone }, NAMES)).map(([key, words]) => `  ${key}: ${words}\n`);
    return `${from} to ${to}, ${zone === "" ? "no zone" : zone}\n${answer.join("")}`;
  });
  golden("calendar/periods.txt", answers.join("\n"));
});

test("a zone that keeps one offset all year keeps standard time", () => {
  const names = { "Asia/Kolkata": { standard: "IST", daylight: "never" } };
  const exact = exactPeriod({ from: "2026-07-15", to: "2026-07-15", zone: "Asia/Kolkata" }, names);
  assert.is("start" in exact && exact.start, "12:00:00 a.m. IST (UTC+5:30) on July 15, 2026");
});

/** A time of day and its zone. */
const MOMENTS: readonly (readonly [local: string, zone?: string])[] = [
  ["2026-12-02T10:00"],
  ["2026-12-02T10:00:30"],
  ["2026-07-02T10:00-04:00"],
  ["2026-07-02T10:00-05:00"],
  ["2026-07-02T10:00Z"],
  ["2026-07-02"],
  ["2026-07-02 10:00"],
  ["x2026-07-02T10:00"],
  ["+002026-07-02T10:00"],
  ["2026-07-02T10:00x"],
  ["2026-07-02T10:00:30.5"],
  ["12026-07-02T10:00"],
  ["2026-7-02T10:00"],
  ["2026-07-02T10:0"],
  ["2026-07-02T10:00-0400"],
  ["2026-07-32T10:00"],
  ["2026-03-08T02:30"],
  ["2026-11-01T01:30"],
  ["2026-11-01T01:30-05:00"],
  ["2026-11-01T01:30-04:00"],
  ["2026-07-02T10:00", "Nowhere/Land"],
  ["2026-07-02T10:00", "UTC"],
];

test("case 81: every time of day in UTC, or none", () => {
  const answers = MOMENTS.map(([local, zone = HOME]) => `${local} ${zone}: ${utcMoment(local, zone)}\n`);
  golden("calendar/moments.txt", answers.join(""));
});

test.run();
