import { test } from "uvu";
import * as assert from "uvu/assert";
import { foldedWords, foldText, holdsPhrase, isBackwards, squeezed, wordsOf } from "../../src/recipient/fold-text.ts";

const FOLDED: readonly (readonly [string, string])[] = [
  ["", ""],
  [" ", ""],
  ["One  of   many", "One of many"],
  ["  ends with two  ", "ends with two"],
  [" ends with one ", "ends with one"],
  [" Ä  of \u00a0\t many ", "Ä of many"],
  ["Lu\u0308beck", "L\u00fcbeck"],
  ["sy\u00adsop and no\u200bbody", "sysop and nobody"],
  ["a\u200eb\u202ac\u2060d\u2066e\ufefff", "abcdef"],
  ["\u2018a\u2019 \u201bb", "'a' 'b"],
  ["\u201ca\u201d \u201fb", '"a" "b'],
  ["Rhein\u2010Main\u2011Netz", "Rhein-Main-Netz"],
  ["1\u20132 \u2014", "1\u20132 \u2014"],
  ["\u05e8\u05e9\u05ea 12", "12 \u05e8\u05e9\u05ea"],
  ["12 \u05ea\u05e9\u05e8", "12 \u05e8\u05e9\u05ea"],
  ["ba \u05d1\u05d0", "ba \u05d0\u05d1"],
  ["\u060c", ""],
];

for (const [text, folded] of FOLDED) {
  test(`${JSON.stringify(text)} is folded`, () => {
    assert.is(foldText(text), folded);
    assert.is(squeezed(text), folded.replaceAll(" ", ""));
  });
}

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ["400 Harbor Road, Suite 9", ["400", "harbor", "road", "suite", "9"]],
  ["O'Neil & Co.", ["o", "neil", "co"]],
  ["+++", []],
  ["\u2014 \u2026", []],
  ["Straße 5a, ÎLE", ["straße", "5a", "île"]],
  ["ab北京cd", ["ab", "北", "京", "cd"]],
  ["abひらcd", ["ab", "ひ", "ら", "cd"]],
  ["abカタcd", ["ab", "カ", "タ", "cd"]],
  ["ひら", ["ひ", "ら"]],
  ["カタ", ["カ", "タ"]],
  ["北ひ カ", ["北", "ひ", "カ"]],
  ["ab\u0939\u093f", ["ab\u0939\u093f"]],
];

for (const [text, words] of WORDS) {
  test(`${JSON.stringify(text)} in words`, () => {
    assert.equal(wordsOf(text), words);
    assert.equal(foldedWords(foldText(text)), words);
  });
}

const BACKWARDS = ["\u0590", "\u05d0", "\u08ff", "\ufb1d", "\ufdff", "\ufe70", "\ufefc"];
const FORWARDS = ["", "a1", "\u058f", "\u0900", "\ufb1c", "\ufe00", "\ufefd", "北"];

test("letters that are written from right to left", () => {
  for (const text of BACKWARDS) assert.ok(isBackwards(`a${text}b`), text);
  for (const text of FORWARDS) assert.not(isBackwards(text), text);
});

const HELD: readonly (readonly [string, string, boolean])[] = [
  ["a b c", "", false],
  ["", "a", false],
  ["a b c", "a b c", true],
  ["a b c", "b c", true],
  ["a b c", "c d", false],
  ["a b c", "a c", false],
  ["a b c", "b a", false],
  ["a b a c", "a c", true],
  ["a a b", "a b", true],
  ["\u05d1 a \u05d0", "\u05d0 \u05d1", true],
  ["\u05d1 a 12", "12 \u05d1", true],
  ["\u05d1 a 12", "12 \u05d1 c", false],
];

for (const [text, phrase, held] of HELD) {
  test(`${JSON.stringify(text)} holds ${JSON.stringify(phrase)}: ${held}`, () => {
    const words = (spaced: string) => spaced.split(" ").filter((word) => word !== "");
    assert.is(holdsPhrase(words(text), words(phrase)), held);
  });
}

test.run();
