import { printPartialDate } from "../calendar/plain-date.ts";
import type { BackgroundSentence } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Confidence, SourceRecord } from "../registry/registry.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { shortSourceWords } from "./source-words.ts";

/** What the reader of a chronology is told of a statement that was not read where it was made. */
const CAUTIONS: Readonly<Record<Confidence, string>> = {
  stated: "",
  read: "",
  secondary: "secondary account",
  unconfirmed: "not confirmed",
};

/** The sentences of the letter and the chronology behind it, where this letter tells them. */
export function backgroundFields(
  { background, matter }: Request,
  documents: readonly SourceRecord[],
): Pick<RequestFields, "background" | "chronology"> {
  if (background !== "chronology") return { background: [], chronology: [] };
  return {
    background: matter.background.filter(({ print }) => print !== "schedule").map(({ text }) => text),
    chronology: matter.background
      .filter(({ print }) => print !== "letter")
      .map((said) => chronologyRow(said, documents)),
  };
}

function chronologyRow(
  said: BackgroundSentence,
  documents: readonly SourceRecord[],
): RequestFields["chronology"][number] {
  return {
    date: said.date.replace(/\d{4}-\d{2}(-\d{2})?/g, printPartialDate),
    speaker: said.saidBy,
    text: said.text,
    source: shortSourceWords(said.source, documents),
    caution: CAUTIONS[said.confidence],
  };
}
