import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { dayNumber } from "../calendar/plain-date.ts";
import { dayOfAnswer, type FollowUpFacts, type FollowUpKind, isOurs } from "../compose/follow-up-fields.ts";
import type { Paper } from "../compose/paper.ts";
import { instrumentOf } from "../compose/wording.ts";
import { uncovered } from "../fonts/coverage.ts";
import type { Request } from "../matter/request.ts";
import { writtenNumbers } from "../matter/short-numbers.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import { followUpOf } from "../pipeline/compose-follow-up.ts";
import type { Press } from "../pipeline/press.ts";
import { Fault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { effectOf } from "../review/law.ts";
import type { World } from "../world.ts";
import { checkGlyphs } from "./check-glyphs.ts";
import { requireRequest } from "./choose.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { openGate } from "./final-gate.ts";
import { causeOf, type DocketText, docketGaps, docketGlyphs } from "./follow-up-cause.ts";
import type { Case } from "./open-case.ts";
import { type OpenedDocket, openDocket } from "./open-docket.ts";
import { hasError, type Opened, refused } from "./opened.ts";

/** Which request is followed up, and how. */
export interface FollowUpOrder {
  /** `CUSTODIAN-INSTRUMENT`, or the short number. */
  readonly request: string;
  /** Without it, the custodian's last word in the docket decides. */
  readonly kind?: FollowUpKind;
  /** Of the letter; today without it. All dates ISO. */
  readonly date?: string;
  /** Without it, as many days are given as the request gave. */
  readonly replyBy?: string;
  /** When the request itself was issued. */
  readonly issued?: string;
  /** `final`: without a draft mark, by the gate of all letters. A draft without it. */
  readonly state?: Paper["state"];
}

/** A letter that follows up, in words. */
export interface ComposedFollowUp {
  readonly paper: Paper;
  /** What the user should know of the date of issue. */
  readonly notes: readonly string[];
}

/**
 * Composes a letter that follows up a request already sent, from what the docket says of it. Throws a `usage` fault where
 * the matter has no such request, or the dates are out of order.
 */
export function composeFollowUp(
  world: World,
  opened: Case,
  press: Press,
  order: FollowUpOrder,
): Opened<ComposedFollowUp> {
  const { date: issued, notes } = dateOfIssue(order.issued, opened.matter, world.today);
  const requests = requestsOf(opened, { date: issued });
  const ids = requests.map(({ id }) => id);
  const named = requireRequest(order.request, requests);
  const request = requests.find(({ id }) => id === named) as Request;
  const { docket: file } = opened.files;
  const numbers = writtenNumbers(opened.matter);
  const frame = { matter: opened.matter.reference, requests: ids, numbers, issued, today: world.today };
  const docket = openDocket(world, file, frame);
  if (docket.value === null || hasError(docket.problems)) return refused(docket.problems, docket.texts);
  const { cause, problem } = causeOf(docket.value.entries, request.id, order.kind);
  if (cause === null) {
    const place = docket.value.file ? { place: { file: file.name, line: 1, column: 1 } } : {};
    return refused([...docket.problems, { ...problem, ...place }], docket.texts);
  }
  const { kind, ...said } = cause;
  requireKeeping(kind, request, opened);
  const date = order.date ?? world.today;
  const facts = { ...said, date, replyBy: order.replyBy ?? dayOfReply(request, said.until, date) };
  requireOrder(facts);
  const inputs = { opened, docket: textOf(file.name, docket), today: world.today };
  const { admitted, problems: blocked } = admit(request, facts, order.state ?? "draft", inputs);
  const letter = lettered(admitted, kind, facts, inputs, press);
  const problems = [...docket.problems, ...notDue(kind, request, facts, inputs), ...blocked, ...letter.problems];
  const value =
    letter.paper === null || hasError(problems) ? null : { paper: letter.paper, notes: [...notes, ENCLOSE] };
  return { value, problems, texts: docket.texts };
}

const ENCLOSE = "the letter says that the request is enclosed: add it as it went out";

interface FollowUpInputs {
  readonly opened: Case;
  readonly docket: DocketText;
  readonly today: string;
}

/**
 * The request through the gate before final. A letter without legal process is judged as of its own day, on which its
 * contact must still be verified; a subpoena as it was issued, for its dates stay what they were.
 */
function admit(
  request: Request,
  facts: FollowUpFacts,
  state: Paper["state"],
  { opened, docket, today }: FollowUpInputs,
): { readonly admitted: Request; readonly problems: readonly Problem[] } {
  if (state === "draft") return { admitted: request, problems: [] };
  const isProcess = instrumentOf(request.instrument, opened.wording).needs.process ?? false;
  const judged = isProcess ? request : { ...request, issued: facts.date, respondBy: facts.replyBy };
  const { request: final, problems } = openGate(state, opened, today, ["follow-up"])(judged);
  const gaps = docketGaps(facts, docket);
  const admitted = final === null ? request : { ...request, state: final.state };
  return { admitted, problems: [...problems, ...gaps] };
}

function lettered(
  request: Request,
  kind: FollowUpKind,
  facts: FollowUpFacts,
  { opened, docket }: FollowUpInputs,
  press: Press,
) {
  const { paper, problems } = followUpOf(request, kind, facts, opened);
  const unprintable = [
    ...checkGlyphs(opened, [request], press.faces),
    ...docketGlyphs(facts, docket, (text) => uncovered(text, press.faces)),
  ];
  return { paper, problems: [...problems, ...unprintable] };
}

/** A letter before the day by which the request, or the customer's notice, gave time has nothing to follow up. */
function notDue(
  kind: FollowUpKind,
  request: Request,
  { date, until = "" }: FollowUpFacts,
  { opened }: FollowUpInputs,
): readonly Problem[] {
  const day = kind === "no-answer" ? dayOfAnswer(request, opened.wording) : kind === "notice-running" ? until : "";
  if (day < date) return [];
  const gave = kind === "no-answer" ? "the request gave time" : "the custodian's notice to its customer runs";
  return [
    {
      code: "not-due",
      severity: "warning",
      message: `nothing is due yet: ${gave} until ${day}, and the letter bears ${date}`,
      hint: `send it after ${day}: duces follow-up ${request.id} --date …`,
    },
  ];
}

function textOf(name: string, { texts }: Opened<OpenedDocket>): DocketText {
  return { name, text: texts.get(name) ?? "" };
}

/** As many days from the date of this letter as the request gave from its own; after a notice has run, a week more. */
function dayOfReply({ issued, respondBy }: Request, until: string | undefined, date: string): string {
  const days = dayNumber(checkedDate(respondBy)) - dayNumber(checkedDate(issued));
  const reply = isoDate(addDays(checkedDate(date), days));
  return until !== undefined && reply <= until ? isoDate(addDays(checkedDate(until), WEEK)) : reply;
}

const WEEK = 7;

/** Throws a `usage` fault where there is nothing to renew or to release. */
function requireKeeping(kind: FollowUpKind, { id, instrument }: Request, { law }: Case): void {
  if (!isOurs(kind) || !effectOf(law, instrument).discloses) return;
  throw new Fault("usage", `${id} asks for records, and a ${kind} is for a request to preserve them`);
}

/** Throws a `usage` fault where the letter would be older than what it answers, or its reply older than the letter. */
function requireOrder({ sent, answered = sent, date, replyBy, call }: FollowUpFacts): void {
  const latest = answered > sent ? answered : sent;
  if (date < latest) {
    throw new Fault("usage", `a letter of ${date} cannot follow up what the docket holds for ${latest}`);
  }
  if (call !== undefined && call < date) {
    throw new Fault(
      "usage",
      `a letter of ${date} cannot suggest a call on ${call}: log a later day with duces log --correct`,
    );
  }
  if (replyBy <= date) {
    const why = `a reply to a letter of ${date} cannot be asked for by ${replyBy}: choose a day after it`;
    throw new Fault("usage", why);
  }
}
