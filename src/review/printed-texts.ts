import type { Matter } from "../matter/matter.ts";
import { type MarkedTexts, markedBy, textsIn } from "../schema/annotated-texts.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import type { Json } from "../source/document.ts";
import type { ReviewLaw } from "./law.ts";
import type { Hit, Subject } from "./subject.ts";
import { inAsked, inMatter } from "./subject.ts";
import { unquoted, wordsIn } from "./words-in.ts";

/** A text of the matter that the request's letter prints, and where it stands. */
export interface PrintedText {
  readonly text: string;
  readonly where: Hit["where"];
}

/** Looks for something in one text. What it finds depends on the text and the law alone. */
type Look = (printed: PrintedText) => readonly Hit[];

/**
 * The hits in everything of the matter that the letter of this request prints, except names and selectors. What all
 * requests of a matter print is looked through once: a batch must not cost its requests times its selectors.
 *
 * @param what names the look, and no other
 */
export function printedHits(subject: Subject, what: string, look: Look): readonly Hit[] {
  const shared = sharedHits(subject, what, look);
  const own = [...askedTexts(subject), ...itemTexts(subject)].flatMap(look);
  return [...shared.before, ...own, ...shared.after];
}

interface SharedHits {
  readonly before: readonly Hit[];
  readonly after: readonly Hit[];
}

const looked = new WeakMap<ReviewLaw, WeakMap<Matter, Map<string, SharedHits>>>();

function sharedHits(subject: Subject, what: string, look: Look): SharedHits {
  const { law, request } = subject;
  const matters = looked.get(law) ?? new WeakMap<Matter, Map<string, SharedHits>>();
  looked.set(law, matters);
  const known = matters.get(request.matter) ?? new Map<string, SharedHits>();
  matters.set(request.matter, known);
  const found = known.get(what) ?? {
    before: matterTexts(subject).flatMap(look),
    after: selectorTexts(subject).flatMap(look),
  };
  known.set(what, found);
  return found;
}

/** What the schema marks as prose of the matter, of one custodian asked, and of one thing asked of it. */
const PROSE = markedBy(MATTER, "prose");
const OF_ASKED = PROSE.fields.get("custodians")?.items ?? nothing();
const OF_ITEM = OF_ASKED.fields.get("items")?.items ?? nothing();

function nothing(): never {
  throw new Error("the schema marks no prose of the custodians asked");
}

/** Prose of the matter as a whole, but for some of its fields. */
function matterTexts({ request: { matter } }: Subject): readonly PrintedText[] {
  return proseOf(matter, without(PROSE, "custodians", "selectors"), "", inMatter);
}

function selectorTexts({ request: { matter } }: Subject): readonly PrintedText[] {
  const marked = PROSE.fields.get("selectors") ?? nothing();
  return proseOf(matter.selectors, marked, "/selectors", inMatter);
}

function askedTexts(subject: Subject): readonly PrintedText[] {
  const { asked } = subject.request;
  return proseOf(asked, without(OF_ASKED, "items"), "", (pointer) => inAsked(subject, pointer));
}

function itemTexts({ request: { items } }: Subject): readonly PrintedText[] {
  return items.flatMap(({ plan, pointer }) => proseOf(plan, OF_ITEM, pointer, inMatter));
}

function without(marked: MarkedTexts, ...keys: readonly string[]): MarkedTexts {
  return { ...marked, fields: new Map([...marked.fields].filter(([key]) => !keys.includes(key))) };
}

function proseOf(
  data: unknown,
  marked: MarkedTexts,
  at: string,
  whereOf: (pointer: string) => Hit["where"],
): readonly PrintedText[] {
  return [...textsIn(data as Json, marked, at)].map(({ text, pointer }) => ({ text, where: whereOf(pointer) }));
}

/** One hit for each word of a kind in what the letter prints of the matter, outside quotation marks. */
export function hitsOfWords(
  subject: Subject,
  kind: string,
  say: (found: string, words: string) => string,
): readonly Hit[] {
  return printedHits(subject, kind, ({ text, where }) =>
    wordsIn(unquoted(text), kind, subject).map(({ record, found }) => ({
      message: say(found, record.words),
      where,
      value: text,
    })),
  );
}
