import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { dayNumber } from "../calendar/plain-date.ts";
import type { FollowUpFacts, FollowUpKind } from "../compose/follow-up-fields.ts";
import type { Paper } from "../compose/paper.ts";
import { uncovered } from "../fonts/coverage.ts";
import type { Request } from "../matter/request.ts";
import { writtenNumbers } from "../matter/short-numbers.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import { followUpOf } from "../pipeline/compose-follow-up.ts";
import type { Press } from "../pipeline/press.ts";
import { Fault } from "../problem/fault.ts";
import type { World } from "../world.ts";
import { checkGlyphs } from "./check-glyphs.ts";
import { requireRequest } from "./choose.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { causeOf, type DocketText, docketGlyphs } from "./follow-up-cause.ts";
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
  const date = order.date ?? world.today;
  const replyBy = order.replyBy ?? asLongAgain(request, date);
  requireOrder([said.sent, said.answered, date, replyBy]);
  const letter = lettered(request, kind, { ...said, date, replyBy }, opened, press, textOf(file.name, docket));
  const problems = [...docket.problems, ...letter.problems];
  const value = letter.paper === null || hasError(problems) ? null : { paper: letter.paper, notes };
  return { value, problems, texts: docket.texts };
}

function lettered(
  request: Request,
  kind: FollowUpKind,
  facts: FollowUpFacts,
  opened: Case,
  press: Press,
  docket: DocketText,
) {
  const { paper, problems } = followUpOf(request, kind, facts, opened);
  const unprintable = [
    ...checkGlyphs(opened, [request], press.faces),
    ...docketGlyphs(facts, docket, (text) => uncovered(text, press.faces)),
  ];
  return { paper, problems: [...problems, ...unprintable] };
}

function textOf(name: string, { texts }: Opened<OpenedDocket>): DocketText {
  return { name, text: texts.get(name) ?? "" };
}

/** As many days from the date of this letter as the request gave from its own. */
function asLongAgain({ issued, respondBy }: Request, date: string): string {
  const days = dayNumber(checkedDate(respondBy)) - dayNumber(checkedDate(issued));
  return isoDate(addDays(checkedDate(date), days));
}

/** Throws a `usage` fault where the letter would be older than what it answers, or its reply older than the letter. */
function requireOrder([sent = "", answered = sent, date = "", replyBy = ""]: readonly (string | undefined)[]): void {
  const latest = answered > sent ? answered : sent;
  if (date < latest) {
    throw new Fault("usage", `a letter of ${date} cannot follow up what the docket holds for ${latest}`);
  }
  if (replyBy <= date) {
    const why = `a reply to a letter of ${date} cannot be asked for by ${replyBy}: choose a day after it`;
    throw new Fault("usage", why);
  }
}
