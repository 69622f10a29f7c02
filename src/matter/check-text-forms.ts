import { textFormsOf } from "../schema/asked-texts.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import { markedTexts } from "../schema/marked-texts.ts";
import type { Json } from "../source/document.ts";
import { type MatterCheck, warning } from "./check.ts";
import { phraseFault, sentenceFault } from "./text-form.ts";

const FORMS = textFormsOf(MATTER);

/** What a letter prints as a sentence is one, and what it prints within a sentence fits into one. */
export const checkTextForms: MatterCheck = ({ matter }) => {
  const texts = [...markedTexts(matter as unknown as Json, FORMS, "")];
  return texts.flatMap(({ text, pointer, said: form }) => {
    const fault = form === "sentence" ? sentenceFault(text) : phraseFault(text);
    if (fault === null) return [];
    return form === "sentence"
      ? [warning("not-a-sentence", pointer, `the letter prints this as a sentence, and it ${fault}`, SENTENCE)]
      : [warning("not-a-phrase", pointer, `the letter prints this within a sentence, and it ${fault}`, PHRASE)];
  });
};

const SENTENCE = "write it as a sentence: with a capital, and a full stop at its end";
const PHRASE = "write it as a phrase: no capital but of a name, and no full stop at its end";
