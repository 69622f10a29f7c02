/** A character that a data file may not hold, where it stands, and what to do about it. */
export interface BadCharacter {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

interface CharacterClass {
  readonly code: string;
  readonly pattern: RegExp;
  readonly name: string;
  readonly hint: string;
}

const DELETE_IT = "delete the character; retype the text around it by hand if you cannot see it";

/** The first class that matches names the character. */
const CLASSES: readonly CharacterClass[] = [
  {
    code: "lone-carriage-return",
    pattern: /\r/u,
    name: "a carriage return without a line feed",
    hint: "use ordinary line breaks; save the file with LF or CRLF line ends",
  },
  {
    code: "bidi-control",
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    name: "a control for the direction of text, which can make a line read differently from what it says",
    hint: DELETE_IT,
  },
  {
    code: "invisible-character",
    pattern: /(?!\u00ad)[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc\u{1d159}]/u,
    name: "an invisible character; it is refused in prose too, because nobody can see it in a name or an address",
    hint: DELETE_IT,
  },
  {
    code: "soft-hyphen",
    pattern: /\u00ad/u,
    name: "a soft hyphen",
    hint: "delete it; the program breaks lines by itself",
  },
  {
    code: "line-separator",
    pattern: /[\u0085\u2028\u2029]/u,
    name: "a line separator that most editors do not show",
    hint: "replace it with an ordinary line break or a space",
  },
  {
    code: "lost-character",
    pattern: /\ufffd/u,
    name: "the replacement character: the original letter was lost when the text was converted",
    hint: "look the letter up in the source and type it again",
  },
  {
    code: "lone-surrogate",
    pattern: /\p{Cs}/u,
    name: "half of a character",
    hint: "type the whole character again",
  },
  {
    code: "no-character",
    pattern: /[\ufdd0-\ufdef\ufffe\uffff\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/u,
    name: "a code that stands for no character",
    hint: DELETE_IT,
  },
  { code: "control-character", pattern: /./su, name: "a control character", hint: DELETE_IT },
];

const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufdd0-\ufdef\ufff9-\uffff\u{1d159}]|\p{Cs}|[\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]|\p{M}{5,}/gu;

/** Scripts that write some words with a joiner or non-joiner between two letters, and otherwise write another word. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_BEHIND = /^[\p{L}\p{M}]/u;

/** An invisible character that is part of how a word is spelled: a joiner in such a script, the form of a Han character. */
function isSpelling(text: string, offset: number, found: string): boolean {
  const [before, behind] = [
    text.slice(Math.max(0, offset - 2), offset),
    text.slice(offset + found.length, offset + found.length + 2),
  ];
  if (/^[\u{e0100}-\u{e01ef}]$/u.test(found)) return /\p{Script=Han}$/u.test(before);
  if (!/^[\u200c\u200d]$/.test(found) || !LETTER_BEFORE.test(before) || !LETTER_BEHIND.test(behind)) return false;
  return JOINING.test(lastOf(before)) && JOINING.test(String.fromCodePoint(behind.codePointAt(0) ?? 0));
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? "";
}

const STACKED_MARKS = /^\p{M}{5,}$/u;

function described(offset: number, found: string): BadCharacter {
  if (STACKED_MARKS.test(found)) {
    const message = `${Array.from(found).length} accents stand on one letter; at most 4 are read`;
    return { offset, code: "stacked-marks", message, hint: "type the word again without the extra marks" };
  }
  const character = CLASSES.find((each) => each.pattern.test(found));
  if (character === undefined) throw new Error("no class of characters matches");
  const point = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { offset, code: character.code, message: `U+${point} is ${character.name}`, hint: character.hint };
}

/** The characters of a text that no data file may hold, at most `limit` of them. */
export function badCharacters(text: string, limit: number): readonly BadCharacter[] {
  const found: BadCharacter[] = [];
  for (const match of text.matchAll(SUSPECT)) {
    if (found.length >= limit) break;
    if (isSpelling(text, match.index, match[0])) continue;
    found.push(described(match.index, match[0]));
  }
  return found;
}
