import { exactPeriod } from "../calendar/exact-period.ts";
import { badDate } from "../calendar/inexact-period.ts";
import { parseLocalTime } from "../calendar/local-time.ts";
import { parseDate } from "../calendar/plain-date.ts";
import type { Problem } from "../problem/problem.ts";
import { type CalendarKind, calendarTextsOf } from "../schema/calendar-texts.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import { type MarkedText, markedTexts } from "../schema/marked-texts.ts";
import type { Json } from "../source/document.ts";
import { type Checked, error, type MatterCheck } from "./check.ts";
import { complianceZone } from "./compliance-zone.ts";
import type { Matter } from "./matter.ts";
import { mergeProcess } from "./process-for-custodian.ts";

const DATES = calendarTextsOf(MATTER);

/** Every day and time of a matter is one of the calendar: those that the schema marks, so that none can be left out. */
export const checkCalendar: MatterCheck = (checked) =>
  [...markedTexts(checked.matter as unknown as Json, DATES, "")].flatMap(
    (found) => notOfTheCalendar(found) ?? notOfTheClock(found, checked),
  );

function notOfTheCalendar({ text, pointer, said: kind }: MarkedText<CalendarKind>): readonly Problem[] | null {
  if (kind === "day" && parseDate(text)) return null;
  if (kind === "moment" && parseLocalTime(text)) return null;
  if (kind === "words" && !isImpossible(text)) return null;
  const { message, hint } = badDate("from", text);
  const day = message.replace("day or time", "day");
  return [
    kind === "day"
      ? error("bad-date", pointer, day, "write year-month-day, as 2026-11-23")
      : error("bad-date", pointer, message, hint),
  ];
}

/** A date as far as it is known may be any words; but one that is written as a date is one. */
function isImpossible(text: string): boolean {
  const written = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  return written !== null && parseDate(`${written[1]}-${written[2]}-${written[3] ?? "01"}`) === null;
}

/** Ends of periods are looked at together, by the check of times. */
const PERIODS = /^\/period\/|\/window\/|\/moments\//;

/** The zone in which a time is meant: of the place where it stands, in the process of the matter or of a custodian. */
function zoneAt(pointer: string, matter: Matter): string {
  const index = /^\/custodians\/(\d+)\/process\//.exec(pointer)?.[1];
  const own = index === undefined ? undefined : matter.custodians[Number(index)]?.process;
  return complianceZone(mergeProcess(matter.process, own)?.compliance?.place, matter);
}

/** A time that the clocks of its place showed, and once. */
function notOfTheClock(
  { text, pointer, said: kind }: MarkedText<CalendarKind>,
  { matter, zoneNames }: Checked,
): readonly Problem[] {
  if (kind !== "moment" || PERIODS.test(pointer)) return [];
  const exact = exactPeriod({ from: text, to: text, zone: zoneAt(pointer, matter) }, zoneNames);
  if (!("fault" in exact) || exact.fault === "zone") return [];
  return [error(exact.code, pointer, exact.message, exact.hint)];
}
