import type { BackgroundSentence } from "../../matter/matter.ts";
import { holdsPlaceholder } from "../../matter/placeholder.ts";
import { hitsOfWords, type PrintedText, printedHits } from "../printed-texts.ts";
import { effect, type Hit, inAsked, inMatter, type RuleCheck, type Subject } from "../subject.ts";
import { wordsIn } from "../words-in.ts";

/** Words that overreach, words of silence, and gaps. */
export const wordsAreMeasured: RuleCheck = (subject) => [
  ...hitsOfWords(subject, "overbroad", (found) => `"${found}" has no limit.`),
  ...hitsOfWords(subject, "gag", (found, words) => `"${found}" is ${words}.`).map((hit) => ({
    ...hit,
    case: "gag",
  })),
  ...templateGags(subject),
  ...termHits(subject),
  ...placeholderHits(subject),
];

function templateGags(subject: Subject): readonly Hit[] {
  return wordsIn(subject.wording, "gag", subject).map(({ record, found }) => ({
    message: `The template says "${found}": ${record.words}.`,
    where: inMatter("/requests"),
    value: found,
    case: "gag",
  }));
}

function termHits(subject: Subject): readonly Hit[] {
  const lacks = (term: string) => wordsIn(subject.wording, term, subject).length === 0;
  const where = inAsked(subject);
  const formless = subject.request.items.filter(({ category }) => category.form.trim() === "");
  return [
    ...(lacks("term-cost") ? [{ message: "The paper says nothing of cost.", where, value: "no cost" }] : []),
    ...(effect(subject).form === "letter" && effect(subject).discloses && lacks("term-form")
      ? [{ message: "The paper names no form of production.", where, value: "no form" }]
      : []),
    ...formless.map(({ category, pointer }) => ({
      message: `The category ${category.title} has no form of production.`,
      where: inMatter(`${pointer}/category`),
      value: category.id,
    })),
  ];
}

/** Told of placeholders, which are the commonest gap of all. */
const OPEN = "A placeholder is not filled in";

function placeholderHits(subject: Subject): readonly Hit[] {
  const { requester, letterhead } = subject.request.matter;
  const head = { ...requester, letterhead: [letterhead.name, ...letterhead.lines] };
  const open = Object.entries(head).filter(([, value]) =>
    [value].flat().some((each) => typeof each === "string" && holdsPlaceholder(each)),
  );
  const where = inMatter("/requester");
  const hint = "Fill them in in the matter file.";
  const message = `Placeholders stand in: ${open.map(([key]) => key).join(", ")}.`;
  return [
    ...(open.length === 0
      ? []
      : [{ message, hint, where, value: JSON.stringify(open), case: "placeholder", title: OPEN }]),
    ...printedHits(subject, "placeholder", openText),
  ];
}

function openText({ text, where }: PrintedText): readonly Hit[] {
  if (!holdsPlaceholder(text)) return [];
  return [{ message: "A placeholder stands here.", where, value: text, case: "placeholder", title: OPEN }];
}

/** Who said it, who denied it, what was found since; and who signs. */
export const backgroundIsFair: RuleCheck = (subject) => [
  ...(subject.request.background === "chronology" ? toldHits(subject) : []),
  ...hitsOfOwnWords(subject),
  ...signatureHits(subject),
];

/** Of what the papers of this request tell of the dispute; where they tell none of it, there is nothing to balance. */
function toldHits(subject: Subject): readonly Hit[] {
  const { background } = subject.request.matter;
  return [...background.flatMap((said, i) => sentenceHits(said, i, subject)), ...balanceHits(subject)];
}

function sentenceHits(said: BackgroundSentence, i: number, { request, registry }: Subject): readonly Hit[] {
  const documents = [...request.matter.documents, ...registry.documents];
  const known = documents.some(({ id }) => id === said.source.document);
  if (said.saidBy.trim() !== "" && said.date.trim() !== "" && known) return [];
  const message = `The sentence "${said.id}" lacks its speaker, its date or its source.`;
  return [{ message, where: inMatter(`/background/${i}`), value: said.text }];
}

/** What the letter claims, the letter also answers; what the papers claim, the papers answer. */
function balanceHits(subject: Subject): readonly Hit[] {
  const { background } = subject.request.matter;
  const inLetter = background.filter(({ print }) => print !== "schedule");
  const claim = (said: readonly BackgroundSentence[]) => said.find(({ kind }) => kind === "claim" || kind === "report");
  const contested = background.some((said) => said.kind === "denial" || said.kind === "claim");
  const shown = claim(inLetter);
  const claimed = shown ?? claim(background);
  if (!claimed || !contested) return [];
  const beside = shown ? inLetter : background;
  const where = inMatter(`/background/${background.indexOf(claimed)}`);
  const value = JSON.stringify(beside.map(({ id, print }) => [id, print]));
  const isFinding = ({ kind }: BackgroundSentence) => kind === "finding";
  return [
    ...(beside.some((said) => isDenial(said, subject))
      ? []
      : [{ message: `The claim "${claimed.id}" stands without a denial beside it.`, where, value }]),
    ...(background.some(isFinding) && !beside.some(isFinding)
      ? [{ message: `The claim "${claimed.id}" stands without what was found since.`, where, value }]
      : []),
  ];
}

function isDenial({ kind, text }: BackgroundSentence, subject: Subject): boolean {
  return kind === "denial" || wordsIn(text, "denial", subject).length > 0;
}

function hitsOfOwnWords(subject: Subject): readonly Hit[] {
  return hitsOfWords(subject, "banned", (found) => `"${found}" takes a side, outside quotation marks.`);
}

function signatureHits({ request: { matter } }: Subject): readonly Hit[] {
  const { requester } = matter;
  const counsel = requester.role !== "researcher";
  const parts: readonly (readonly [string, string | undefined])[] = [
    ["name", requester.name],
    ["organization", requester.organization],
    ["address", requester.address.join("")],
    ["email", requester.email],
    ["phone", requester.phone],
    ...(counsel ? ([["represents", requester.represents]] as const) : []),
    ...(requester.role === "government-counsel" ? ([["authority", requester.authority]] as const) : []),
  ];
  const missing = parts.filter(([, value]) => (value ?? "").trim() === "").map(([key]) => key);
  if (missing.length === 0) return [];
  const message = `The signature block lacks: ${missing.join(", ")}.`;
  return [
    {
      message,
      where: inMatter("/requester"),
      value: missing.join(),
      title: "The signature block is incomplete",
      case: "signature",
    },
  ];
}
