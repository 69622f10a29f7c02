/** Printed and registered text, brought to one form: how a name is typeset must not make it another name. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.includes("  ") ? text.replace(/ +/g, " ").trim() : text.trim();
  const plain = plainText(text);
  return isBackwards(plain) ? wordBag(plain) : plain.replace(/\s+/g, " ").trim();
}

const ASCII = /^[\x20-\x7e]*$/;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/[\u2010\u2011]/g, "-");
}

/** Whether a text has letters that are written from right to left. */
export function isBackwards(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);
}

/**
 * Such a line is drawn in the order in which it is seen, which no reader can turn back with certainty. It is compared
 * word by word in any order, and so are the letters of a word that runs backwards; its numbers keep their figures.
 */
function wordBag(text: string): string {
  const words = text.match(WORD) ?? [];
  const sorted = words.map((word) => (isBackwards(word) ? [...word].sort().join("") : word));
  return sorted.sort().join(" ");
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

/** Whether the words stand in the text one after the other; in any order where one of them runs backwards. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return false;
  if (phrase.some(isBackwards)) return phrase.every((word) => words.includes(word));
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (phrase.every((word, index) => words[at + index] === word)) return true;
  }
  return false;
}
