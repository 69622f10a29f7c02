import { exactPeriod, type ZoneNames } from "../calendar/exact-period.ts";
import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { Problem } from "../problem/problem.ts";
import { error, type MatterCheck, warning } from "./check.ts";
import type { Matter, RequestItem } from "./matter.ts";
import { endsOf, type WrittenMoment } from "./plan-moments.ts";

/** The period, every window and every moment is a real time, in order. What is no date is said by the check of dates. */
export const checkTimes: MatterCheck = ({ matter, zoneNames }) => [
  ...periodProblems({ ...matter.period }, "/period", zoneNames),
  ...matter.custodians.flatMap((asked, c) =>
    asked.items.flatMap((item, i) => itemProblems(item, matter.period.zone, `/custodians/${c}/items/${i}`, zoneNames)),
  ),
  ...replyDateProblems(matter, matter.issued),
];

function itemProblems(
  { window, moments = [] }: RequestItem,
  zone: string,
  at: string,
  names: ZoneNames,
): readonly Problem[] {
  const windowProblems = window ? periodProblems({ ...window, zone }, `${at}/window`, names) : [];
  return [
    ...windowProblems.filter(({ code }) => code !== "bad-zone"), // said once, of the matter's period
    ...moments.flatMap((moment, i) => momentProblems(moment, zone, `${at}/moments/${i}`, names)),
  ];
}

/** An hour that the clocks repeat names two moments, and perhaps two subscribers. */
function momentProblems(moment: WrittenMoment, zone: string, at: string, names: ZoneNames): readonly Problem[] {
  const ends = endsOf(moment);
  if (ends.from === "") return []; // said by the check of moments
  const problems = periodProblems({ ...ends, zone }, at, names).filter(({ code }) => code !== "bad-zone");
  return moment.at === undefined ? problems : problems.map((found) => ({ ...found, pointer: `${at}/at` }));
}

function periodProblems(
  period: { readonly from: string; readonly to: string; readonly zone: string },
  at: string,
  names: ZoneNames,
): readonly Problem[] {
  const exact = exactPeriod(period, names);
  if (!("fault" in exact) || exact.code === "bad-date") return [];
  const pointer = exact.fault === "zone" ? "/period/zone" : `${at}/${exact.fault}`;
  return [error(exact.code, pointer, exact.message, exact.hint)];
}

/** What is wrong with the dates by which replies are wished, for a day of issue where one is known. */
export function replyDateProblems({ requests }: Matter, issued: string | undefined): readonly Problem[] {
  return requests.flatMap((plan, p) => [
    ...(plan.respondBy === undefined ? [] : replyProblems(issued, plan.respondBy, `/requests/${p}/respondBy`)),
    ...plan.overrides.flatMap((override, o) =>
      override.respondBy ? replyProblems(issued, override.respondBy, `/requests/${p}/overrides/${o}/respondBy`) : [],
    ),
  ]);
}

function replyProblems(issued: string | undefined, respondBy: string, pointer: string): readonly Problem[] {
  const from = issued === undefined ? null : parseDate(issued);
  const to = parseDate(respondBy);
  if (!from || !to) return [];
  const days = daysBetween(from, to);
  if (days <= 0)
    return [error("reply-before-issue", pointer, `the reply is wished for before the letter is issued (${issued})`)];
  return days < 7 ? [warning("short-reply", pointer, `only ${days} days from issue to the wished reply`)] : [];
}
