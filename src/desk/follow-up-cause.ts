import type { FollowUpFacts, FollowUpKind, OUR_WORD } from "../compose/follow-up-fields.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { EVENTS, entriesOf, firstOf } from "../docket/events.ts";
import { type FollowUpCause, followUpCause } from "../docket/follow-up-cause.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { placeFinder } from "../problem/text-places.ts";
import { gapIn } from "../schema/gap-in.ts";

type Found =
  | { readonly cause: FollowUpCause; readonly problem: null }
  | { readonly cause: null; readonly problem: Problem };

/** The docket as read, and what messages call it. */
export interface DocketText {
  readonly name: string;
  readonly text: string;
}

/** Characters of the docket that the letter would say and no face can print. */
export function docketGlyphs(
  { amount, entity, theirReference, objection, proposal }: FollowUpFacts,
  docket: DocketText,
  uncovered: (text: string) => readonly number[],
): readonly Problem[] {
  return uncovered([amount, entity, theirReference, objection, proposal].join(" ")).map((codePoint) => {
    const character = String.fromCodePoint(codePoint);
    return {
      code: "no-glyph",
      severity: "error",
      message: `no face of the letters has the character ${quoteValue(character)} of the docket`,
      hint: "write it in another way in the docket; nothing is left out or replaced",
      place: placeFinder(docket.name, docket.text)(Math.max(0, docket.text.indexOf(character))),
    };
  });
}

/** What of the docket the letter would say and that waits to be filled in: no letter with it is final. */
export function docketGaps(facts: FollowUpFacts, docket: DocketText): readonly Problem[] {
  const { amount, entity, theirReference, objection, proposal } = facts;
  const said = [
    { name: "amount", text: amount, kind: "text" },
    { name: "entity", text: entity, kind: "organization" },
    { name: "reference", text: theirReference, kind: "text" },
    { name: "objection", text: objection, kind: "text" },
    { name: "proposal", text: proposal, kind: "text" },
  ] as const;
  return said.flatMap(({ name, text, kind }) => {
    const gap = text === undefined ? null : gapIn(text, kind);
    if (gap === null || text === undefined) return [];
    return {
      code: "docket-gap",
      severity: "error",
      message: `the letter cannot be final: the ${name} in the docket is ${quoteValue(gap)}`,
      hint: "correct the entry with duces log --correct",
      place: placeFinder(docket.name, docket.text)(Math.max(0, docket.text.indexOf(text))),
    };
  });
}

/** Why a request is followed up, by the docket; a kind that the docket does not bear out is a problem. */
export function causeOf(entries: readonly DocketEntry[], request: string, kind: FollowUpKind | undefined): Found {
  const own = entriesOf(entries, request);
  if (firstOf(own, "sent", "delivered", "served") === null) {
    const hint = `log it first: duces log ${request} sent --date …`;
    return refused("not-sent", `the docket does not say when ${request} was sent`, hint);
  }
  if (kind === "renewal" || kind === "release") return ourWord(kind, own, request);
  const cause = followUpCause(kind === undefined ? own : upTo(kind, own), request);
  if (kind !== undefined && cause?.kind !== kind) return unborne(kind, own, request);
  return cause === null ? settled(own, request) : { cause, problem: null };
}

/** What we say of a request to preserve needs no word of the custodian, and has a place until the request is withdrawn. */
function ourWord(kind: (typeof OUR_WORD)[number], own: readonly DocketEntry[], request: string): Found {
  const sent = firstOf(own, "sent", "delivered", "served");
  const end = kind === "renewal" ? own.findLast(({ event }) => event === "withdrawn") : undefined;
  if (sent === null || end !== undefined) return settled(own, request);
  return { cause: { kind, sent: sent.date }, problem: null };
}

/** The entries up to the last that bears out the kind, so that a later answer to something else does not hide it. */
function upTo(kind: FollowUpKind, own: readonly DocketEntry[]): readonly DocketEntry[] {
  if (kind === "no-answer" || own.some(({ event }) => event === "withdrawn")) return own;
  return own.slice(0, own.findLastIndex(({ event }) => event === kind) + 1);
}

function unborne(kind: FollowUpKind, own: readonly DocketEntry[], request: string): Found {
  const last = own.at(-1);
  const known = last ? `its last word on ${request} is "${EVENTS[last.event]}" on ${last.date}` : "it holds nothing";
  const hint =
    kind === "no-answer"
      ? "leave --kind out: the last word decides"
      : `log it first: duces log ${request} ${kind} --date …`;
  return refused("not-in-docket", `the docket does not bear out "${kind}": ${known}`, hint);
}

function settled(own: readonly DocketEntry[], request: string): Found {
  const end = own.findLast(({ event }) => event === "answered" || event === "objected" || event === "withdrawn");
  const how = end ? `${EVENTS[end.event]} on ${end.date}` : "settled";
  return refused(
    "nothing-to-follow-up",
    `${request} is ${how}: there is nothing to follow up`,
    "log what happened since, or choose with --kind what is still open",
  );
}

function refused(code: string, message: string, hint: string): Found {
  return { cause: null, problem: { code, severity: "error", message, hint } };
}
