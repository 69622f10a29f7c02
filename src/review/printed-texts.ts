import { createMemory, type Memory } from "../memory/remember.ts";
import type { ReviewLaw, WordRecord } from "./law.ts";
import type { Hit, Subject } from "./subject.ts";
import { inAsked, inMatter } from "./subject.ts";

/** A text of the matter that the request's letter prints, and where it stands. */
export interface PrintedText {
  readonly text: string;
  readonly where: Hit["where"];
}

/** A word that the law lists, and how the text has it. */
export interface FoundWord {
  readonly record: WordRecord;
  readonly found: string;
}

/** Words of one kind. `any` finds one of them, in one go; `texts` were looked through before. */
interface Vocabulary {
  readonly any: RegExp;
  readonly records: readonly { readonly record: WordRecord; readonly pattern: RegExp }[];
  readonly texts: Memory<readonly FoundWord[]>;
}

/** The letters of a batch share most of their texts, above all those of the templates. */
const vocabularies = new WeakMap<ReviewLaw, Map<string, Vocabulary>>();

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
export function wordsIn(text: string, kind: string, { law }: Subject): readonly FoundWord[] {
  const words = vocabularyOf(kind, law);
  return words.texts(text, () => (words.any.test(text) ? words.records.flatMap((word) => foundIn(text, word)) : []));
}

function foundIn(text: string, { record, pattern }: Vocabulary["records"][number]): readonly FoundWord[] {
  const match = pattern.exec(text);
  return match ? [{ record, found: match[0].trim() }] : [];
}

function vocabularyOf(kind: string, law: ReviewLaw): Vocabulary {
  const ofLaw = vocabularies.get(law) ?? new Map<string, Vocabulary>();
  const known = ofLaw.get(kind) ?? vocabulary(law["banned-words"].filter((record) => record.kind === kind));
  vocabularies.set(law, ofLaw.set(kind, known));
  return known;
}

function vocabulary(words: readonly WordRecord[]): Vocabulary {
  const any = words.length === 0 ? "(?!)" : words.map(({ pattern }) => `(?:${pattern})`).join("|");
  const records = words.map((record) => ({ record, pattern: new RegExp(record.pattern, "iu") }));
  return { any: new RegExp(any, "iu"), records, texts: createMemory(500) };
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
