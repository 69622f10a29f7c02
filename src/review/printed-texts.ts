import type { Matter } from "../matter/matter.ts";
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

function matterTexts({ request: { matter } }: Subject): readonly PrintedText[] {
  const { stage, period } = matter;
  return [
    ...some(matter.title, "/title"),
    ...some(matter.notice, "/notice"),
    ...some(stage.description, "/stage/description"),
    ...some(period.reason, "/period/reason"),
    ...matter.exclusions.flatMap((text, i) => some(text, `/exclusions/${i}`)),
    ...matter.background.flatMap(({ text }, i) => some(text, `/background/${i}/text`)),
  ];
}

function askedTexts(subject: Subject): readonly PrintedText[] {
  const { asked } = subject.request;
  return [
    { text: asked.why, where: inAsked(subject, "/why") },
    ...asked.exclusions.map((text, i) => ({ text, where: inAsked(subject, `/exclusions/${i}`) })),
    ...asked.cautions.map((text, i) => ({ text, where: inAsked(subject, `/cautions/${i}`) })),
  ];
}

function itemTexts({ request: { items } }: Subject): readonly PrintedText[] {
  return items.flatMap(({ plan, pointer }) => [
    ...some(plan.subject, `${pointer}/subject`),
    ...some(plan.systems, `${pointer}/systems`),
    ...some(plan.window?.reason, `${pointer}/window/reason`),
  ]);
}

function selectorTexts({ request: { matter } }: Subject): readonly PrintedText[] {
  return matter.selectors.flatMap(({ label, reason }, i) => [
    ...some(label, `/selectors/${i}/label`),
    ...some(reason, `/selectors/${i}/reason`),
  ]);
}

function some(text: string | undefined, pointer: string): readonly PrintedText[] {
  return text === undefined ? [] : [{ text, where: inMatter(pointer) }];
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
