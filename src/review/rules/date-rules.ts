import { parseDate } from "../../calendar/plain-date.ts";
import { positionIn } from "../../matter/position.ts";
import type { Where } from "../finding.ts";
import {
  actionLaw,
  type Hit,
  inAsked,
  inMatter,
  inProcess,
  itemWords,
  type Subject,
  subpoenaProcess,
} from "../subject.ts";

/** A date of the matter that a paper prints or rests on. */
interface StatedDate {
  /** As far as it is known: `2026-10-12`, `2026-10`, `2026`. */
  readonly date: string;
  /** As a sentence begins with it, without the date. */
  readonly words: string;
  readonly where: Where;
}

/** One date that cannot come after another. */
interface DateOrder {
  readonly earlier: StatedDate;
  readonly later: StatedDate;
  readonly case?: string;
}

/** Dates that contradict one another, whatever the law says of them. */
export const datesAgree = (subject: Subject): readonly Hit[] => [
  ...ordersOf(subject).flatMap(contradiction),
  ...replyDiffers(subject),
  ...momentsOutside(subject),
];

function contradiction({ earlier, later, case: circumstance }: DateOrder): readonly Hit[] {
  if (!isAfter(earlier.date, later.date)) return [];
  const message = `${earlier.words} (${earlier.date}) comes after ${lowered(later.words)} (${later.date}).`;
  const named = circumstance === undefined ? {} : { case: circumstance };
  return [{ message, where: earlier.where, value: `${earlier.date} ${later.date}`, ...named }];
}

/** Whether the earliest that one date can be is later than the latest that the other can be. */
function isAfter(one: string, other: string): boolean {
  if (![one, other].every((each) => /^\d{4}(?:-\d{2}){0,2}$/.test(each))) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

function lowered(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

function ordersOf(subject: Subject): readonly DateOrder[] {
  const issue = issueOf(subject);
  return [
    ...processOrders(subject, issue),
    ...noticeOrders(subject),
    ...doneDates(subject).map((earlier) => ({ earlier, later: issue, case: "later-step" })),
    ...saidDates(subject).map((earlier) => ({ earlier, later: issue, case: "later-source" })),
  ];
}

function issueOf({ request: { issued } }: Subject): StatedDate {
  return { date: issued, words: "The date of issue", where: inMatter("/issued") };
}

function processOrders(subject: Subject, issue: StatedDate): readonly DateOrder[] {
  const plan = subpoenaProcess(subject);
  if (plan === null) return [];
  const at = (below: string, date: string | undefined, words: string): readonly StatedDate[] =>
    date === undefined || date === "" ? [] : [{ date: date.slice(0, 10), words, where: inProcess(subject, below) }];
  const service = at("/service/planned", plan.service.planned, "The day planned for service");
  const compliance = at("/compliance/at", plan.compliance.at, "The day of compliance");
  const opened = at("/discovery/date", plan.discovery.date, "The day on which discovery opened");
  const close = at("/cutoff", plan.cutoff, "The close of discovery");
  const pairs = (ones: readonly StatedDate[], others: readonly StatedDate[]) =>
    ones.flatMap((earlier) => others.map((later) => ({ earlier, later })));
  return [
    ...pairs([issue], service),
    // The federal time from service to compliance is looked at as a whole.
    ...(actionLaw(subject).system === "federal" ? [] : pairs(service, compliance)),
    ...pairs(opened, close),
    ...pairs([issue], close),
  ];
}

function noticeOrders(subject: Subject): readonly DateOrder[] {
  return (subject.request.asked.gates ?? []).flatMap(({ notice, objectionsDue }, index) => {
    if (notice === undefined || objectionsDue === undefined) return [];
    const at = (below: string, date: string, words: string): StatedDate => ({
      date,
      words,
      where: inAsked(subject, `/gates/${index}${below}`),
    });
    const earlier = at("/notice/on", notice.on, "The notice to the individual");
    return [{ earlier, later: at("/objectionsDue", objectionsDue, "The last day for objections") }];
  });
}

/** What is told as done in papers that bear the date of issue. */
function doneDates(subject: Subject): readonly StatedDate[] {
  const { gates = [], safeguards: { order1783, sanctionsChecked } = {} } = subject.request.asked;
  const at = (below: string, date: string | undefined, words: string): readonly StatedDate[] =>
    date === undefined ? [] : [{ date, words, where: inAsked(subject, below) }];
  return [
    ...gates.flatMap(({ order, presented, signed }, index) => [
      ...at(`/gates/${index}/order/date`, order?.date, "The court's order"),
      ...at(`/gates/${index}/presented`, presented, "The day on which the agreed order was presented"),
      ...at(`/gates/${index}/signed`, signed, "The signature of the authorization"),
    ]),
    ...at("/safeguards/order1783", order1783, "The order for process abroad"),
    ...at("/safeguards/sanctionsChecked", sanctionsChecked, "The check of sanctions"),
  ];
}

/** Statements and the papers that they stand in: a letter quotes nothing of a day after its own. */
function saidDates({ request: { matter } }: Subject): readonly StatedDate[] {
  const cited = new Set(matter.background.map(({ source }) => source.document));
  return [
    ...matter.background.map(({ id, date }, index) => ({
      date,
      words: `The statement ${id}`,
      where: inMatter(`/background/${index}/date`),
    })),
    ...matter.documents.flatMap(({ id, dated }, index) =>
      cited.has(id) ? [{ date: dated, words: `The document ${id}`, where: inMatter(`/documents/${index}/dated`) }] : [],
    ),
  ];
}

/** A subpoena commands for a day; another day for the reply is a second answer to one question. */
function replyDiffers(subject: Subject): readonly Hit[] {
  const { respondBy, matter, instrument, custodian } = subject.request;
  const day = subpoenaProcess(subject)?.compliance.at.slice(0, 10);
  if (day === undefined || day === "" || day === respondBy) return [];
  const plan = matter.requests.find((each) => each.instrument === instrument && each.custodians.includes(custodian.id));
  const override = plan?.overrides.find((each) => each.custodian === custodian.id && each.respondBy !== undefined);
  const at = plan === undefined ? "" : `/requests/${positionIn(matter.requests, plan)}`;
  const below = plan && override ? `/overrides/${positionIn(plan.overrides, override)}` : "";
  const order = respondBy < day ? "before" : "after";
  const message = `The reply date ${respondBy} is ${order} the day of compliance (${day}).`;
  return [{ message, where: inMatter(`${at}${below}/respondBy`), value: `${respondBy} ${day}`, case: "reply-differs" }];
}

/** A moment to be looked up lies within the period that the same item is asked for. */
function momentsOutside({ request: { matter, items } }: Subject): readonly Hit[] {
  return items.flatMap((item) => {
    const { from, to } = item.plan.window ?? matter.period;
    return (item.plan.moments ?? []).flatMap((moment, index) => {
      const start = ("at" in moment ? moment.at : moment.from) ?? "";
      const end = ("at" in moment ? moment.at : moment.to) ?? start;
      const isKnown = [start, end, from, to].every((each) => parseDate(each.slice(0, 10)) !== null);
      if (!isKnown || (start.slice(0, 10) >= from.slice(0, 10) && end.slice(0, 10) <= to.slice(0, 10))) return [];
      const message = `${itemWords(item)} asks who had an address on ${start.slice(0, 10)}, and its period is ${from.slice(0, 10)} to ${to.slice(0, 10)}.`;
      const where = inMatter(`${item.pointer}/moments/${index}`);
      return [{ message, where, value: `${start} ${from} ${to}`, case: "moment-outside" }];
    });
  });
}
