import type { WordRecord } from "./law.ts";
import type { Hit, Subject } from "./subject.ts";
import { inAsked, inMatter } from "./subject.ts";

/** A text of the matter that the request's letter prints, and where it stands. */
export interface PrintedText {
  readonly text: string;
  readonly where: Hit["where"];
}

/** Everything of the matter that the letter of this request prints, except names and selectors. */
export function printedTexts(subject: Subject): readonly PrintedText[] {
  return [...matterTexts(subject), ...askedTexts(subject), ...itemTexts(subject), ...selectorTexts(subject)];
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

/** The records of one kind of words that a text holds, each with what was found. */
export function wordsIn(
  text: string,
  kind: string,
  { law }: Subject,
): readonly { readonly record: WordRecord; readonly found: string }[] {
  return law["banned-words"]
    .filter((record) => record.kind === kind)
    .flatMap((record) => {
      const match = new RegExp(record.pattern, "iu").exec(text);
      return match ? [{ record, found: match[0].trim() }] : [];
    });
}

/** The text without what stands in quotation marks, which is somebody else's word. */
export function unquoted(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/gu, " ");
}

/** One hit for each word of a kind in what the letter prints of the matter; `own`: outside quotation marks only. */
export function hitsOfWords(subject: Subject, kind: string, say: (found: string, words: string) => string): Hit[] {
  return printedTexts(subject).flatMap(({ text, where }) =>
    wordsIn(unquoted(text), kind, subject).map(({ record, found }) => ({
      message: say(found, record.words),
      where,
      value: text,
    })),
  );
}
