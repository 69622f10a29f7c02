import { withoutUnseen } from "../problem/unseen-characters.ts";

/** Printed and registered text, brought to one form: how a name is typeset must not make it another name. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.includes("  ") ? text.replace(/ +/g, " ").trim() : text.trim();
  return plainText(text).replace(/\s+/g, " ").trim();
}

const ASCII = /^[\x20-\x7e]*$/;

/** What nobody sees goes first: it keeps accents from joining their letters. */
function plainText(text: string): string {
  return withoutUnseen(text)
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/[\u2010\u2011]/g, "-");
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words as an address is compared by: lower-case letters and figures; punctuation, spaces and line ends make none. */
export function wordsOf(text: string): readonly string[] {
  return foldedWords(foldText(text));
}

/** The words of a text that is folded already. */
export function foldedWords(folded: string): readonly string[] {
  const small = folded.toLowerCase();
  if (ASCII.test(small)) return small.match(/[a-z0-9]+/g) ?? [];
  const words = small.match(WORD) ?? [];
  return UNSPACED.test(small) ? words.flatMap((word) => word.split(BETWEEN_UNSPACED)) : words;
}

/** In scripts without spaces every character is a word: lines end anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BETWEEN_UNSPACED =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** The text without spaces: the same, wherever its lines end. */
export function squeezed(text: string): string {
  return foldText(text).replaceAll(" ", "");
}
