import { createMemory } from "../../memory/remember.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { withoutUnseen } from "../../problem/unseen-characters.ts";
import { type Hit, inMatter, type RuleCheck, type Subject } from "../subject.ts";
import { wordsIn } from "../words-in.ts";

/** No words of the templates, and none at the head of a page or below a name, make a paper of counsel an act of a court. */
export const noCourtIsClaimed: RuleCheck = (subject) => {
  const { matter } = subject.request;
  const { letterhead, requester } = matter;
  return [
    ...hits(templateWords(subject.wording), "/requests", "The template says", subject),
    ...hits(matter.notice ?? "", "/notice", "The notice says", subject),
    ...[letterhead.name, ...letterhead.lines].flatMap((text) =>
      hits(text, "/letterhead", "The letterhead says", subject),
    ),
    ...hits(requester.title ?? "", "/requester/title", "The signature says", subject),
  ];
};

function hits(text: string, pointer: string, who: string, subject: Subject): readonly Hit[] {
  return wordsIn(text, "court-act", subject).map(({ record, found }) => ({
    message: `${who} ${quoteValue(found)}: ${record.words}.`,
    where: inMatter(pointer),
    value: `${pointer} ${found}`,
  }));
}

/** Every request of an instrument has the same templates; a batch has a few instruments. */
const read = createMemory<{ readonly words: string }>(10);

/** What a reader sees of templates, as one line: no remarks, tags or blocks, so that none of them divides words. */
function templateWords(wording: string): string {
  return read(wording, () => ({ words: seenWords(wording) })).words;
}

/** Elements that begin or end a line: words do not go on from one to the next. */
const BLOCK =
  /<\/?(?:p|h[1-3]|li|td|th|tr|line|row|note|mark|notice|name|reference|continuation|caption|field)\b[^>]*>/g;

function seenWords(wording: string): string {
  const seen = wording
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, "")
    .replace(BLOCK, " . ")
    .replace(/<[^>]*>|\{\{[^}]*\}\}/g, "")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => character(Number(code)));
  return withoutUnseen(seen).normalize("NFKC").replace(/\s+/gu, " ");
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
