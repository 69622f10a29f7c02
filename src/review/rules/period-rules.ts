import { daysBetween, parseDate } from "../../calendar/plain-date.ts";
import { limitOf } from "../law.ts";
import { type Hit, inMatter, itemWords, lastDay, type RuleCheck, type Subject, subpoenaProcess } from "../subject.ts";

interface Span {
  readonly from: string;
  readonly to: string;
  readonly pointer: string;
  readonly what: string;
}

function spansOf({ request: { matter, items } }: Subject): readonly Span[] {
  const windows = items.flatMap((item) =>
    item.plan.window ? [{ ...item.plan.window, pointer: `${item.pointer}/window`, what: itemWords(item) }] : [],
  );
  return [{ ...matter.period, pointer: "/period", what: "The period" }, ...windows];
}

/** A start and an end, in this order. */
export const periodHasLimits: RuleCheck = (subject) =>
  spansOf(subject).flatMap(({ from, to, pointer, what }) => {
    const start = parseDate(from.slice(0, 10));
    const end = parseDate(to.slice(0, 10));
    const value = `${from}/${to}`;
    if (!start) return [{ message: `${what} has no first day.`, where: inMatter(`${pointer}/from`), value }];
    if (!end) return [{ message: `${what} has no last day.`, where: inMatter(`${pointer}/to`), value }];
    return daysBetween(start, end) < 0 || (from.slice(0, 10) === to.slice(0, 10) && from > to)
      ? [{ message: `${what} ends on ${to}, before it begins on ${from}.`, where: inMatter(`${pointer}/to`), value }]
      : [];
  });

/** A zone that says more than three letters, which several zones share. */
export const timesHaveZones: RuleCheck = ({ request: { matter } }) => {
  const { zone } = matter.period;
  if (zone === "UTC" || /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(zone)) return [];
  const message = zone === "" ? "The period has no zone." : `"${zone}" is no zone that everybody reads alike.`;
  return [{ message, hint: "Write the zone as America/New_York.", where: inMatter("/period/zone"), value: zone }];
};

/** Both offsets stand in the words of the period where the clocks change within it. */
export const clockChangeInUtc: RuleCheck = ({ request: { period }, wording, law }) => {
  const offsets = new Set(period.words.match(/UTC[+−-][\d:]+|\(UTC\)/gu) ?? []);
  const utc = law["banned-words"].find(({ kind }) => kind === "term-utc");
  if (offsets.size < 2 || (utc && new RegExp(utc.pattern, "iu").test(wording))) return [];
  const message = `The period runs from ${[...offsets].join(" to ")}, and the letter prints no universal time.`;
  return [{ message, where: inMatter("/period"), value: period.words }];
};

/** A long period, or a window beyond the matter's period, with its reason. */
export const longPeriodHasReason: RuleCheck = (subject) => {
  const { matter } = subject.request;
  return spansOf(subject).flatMap((span) => {
    const why = span.pointer === "/period" ? matter.period.reason : "given";
    const limit = limitOf(subject.law, "period-length");
    const days = lengthOf(span);
    if ((why ?? "").trim() !== "" || days <= limit) return reasonlessWindow(span, subject);
    const message = `${span.what} is ${days} days long; ${limit} need no reason.`;
    return [{ message, where: inMatter(span.pointer), value: `${span.from}/${span.to}` }];
  });
};

function reasonlessWindow(span: Span, { request: { matter, items } }: Subject): readonly Hit[] {
  const item = items.find(({ pointer }) => `${pointer}/window` === span.pointer);
  const { from, to } = matter.period;
  const reason = item?.plan.window?.reason ?? "no window";
  if (reason.trim() !== "") return [];
  if (span.from.slice(0, 10) >= from.slice(0, 10) && span.to.slice(0, 10) <= to.slice(0, 10)) return [];
  const message = `${span.what} reaches beyond the matter's period without a reason.`;
  return [{ message, where: inMatter(span.pointer), value: `${span.from}/${span.to}` }];
}

function lengthOf({ from, to }: Span): number {
  const start = parseDate(from.slice(0, 10));
  const end = parseDate(to.slice(0, 10));
  return start && end ? daysBetween(start, end) + 1 : 0;
}

/** Nothing that the custodian will not have when it answers. */
export const nothingProspective: RuleCheck = (subject) => {
  const { matter, items, issued } = subject.request;
  const answer = dayOfAnswer(subject);
  return items
    .filter((item) => lastDay(item, matter) > issued)
    .map((item) => {
      const last = lastDay(item, matter);
      const past = last > answer.date ? `${answer.words} (${answer.date})` : `the day of issue (${issued})`;
      return {
        message: `${itemWords(item)} runs to ${last}, past ${past}.`,
        where: inMatter(item.plan.window ? `${item.pointer}/window/to` : "/period/to"),
        value: last,
        ...(last > answer.date ? {} : { case: "before-compliance" }),
      };
    });
};

/** The day on which the custodian must have what it is to produce: that of compliance, else that of the reply. */
function dayOfAnswer(subject: Subject): { readonly date: string; readonly words: string } {
  const at = subpoenaProcess(subject)?.compliance.at.slice(0, 10);
  return at === undefined
    ? { date: subject.request.respondBy, words: "the reply date" }
    : { date: at, words: "the day of compliance" };
}
