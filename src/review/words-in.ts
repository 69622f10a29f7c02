import type { ReviewLaw, WordRecord } from "./law.ts";
import type { Subject } from "./subject.ts";

/** The records of one kind of words that a text holds, each with what was found. */
export function wordsIn(text: string, kind: string, { law }: Subject): readonly FoundWord[] {
  const ofLaw = read.get(law) ?? new Map<string, Map<string, readonly FoundWord[]>>();
  const ofKind = ofLaw.get(kind) ?? new Map<string, readonly FoundWord[]>();
  const found = ofKind.get(text) ?? findWords(text, kind, law);
  if (ofKind.size >= MOST_TEXTS) ofKind.clear();
  read.set(law, ofLaw.set(kind, ofKind.set(text, found)));
  return found;
}

interface FoundWord {
  readonly record: WordRecord;
  readonly found: string;
}

/** Templates and the texts of a matter come again with every request: what was found in so many of them is kept. */
const MOST_TEXTS = 1000;
/** By the text itself: a key made of it would have to be hashed each time. */
const read = new WeakMap<ReviewLaw, Map<string, Map<string, readonly FoundWord[]>>>();

function findWords(text: string, kind: string, law: ReviewLaw): readonly FoundWord[] {
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
