import { test } from "uvu";
import * as assert from "uvu/assert";
import { foldedWords, foldText, squeezed, wordsOf } from "../../src/recipient/fold-text.ts";

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
  ["400 Har\u034fbor\u3164 R\ufe0fo\u{e0041}ad\u2800", "400 Harbor Road"],
  ["Lu\u034f\u0308beck", "L\u00fcbeck"],
  ["می\u200cخواهم", "میخواهم"],
  ["\u2018a\u2019 \u201bb", "'a' 'b"],
  ["\u201ca\u201d \u201fb", '"a" "b'],
  ["Rhein\u2010Main\u2011Netz", "Rhein-Main-Netz"],
  ["1\u20132 \u2014", "1\u20132 \u2014"],
  ["\u05e8\u05e9\u05ea 12", "\u05e8\u05e9\u05ea 12"],
  ["12  \u05ea\u05e9\u05e8", "12 \u05ea\u05e9\u05e8"],
  ["\u05d1\u05d0\u200f\u060c", "\u05d1\u05d0\u060c"],
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
  [
    "\u05d4\u05e8\u05e6\u05dc 12, \u05ea\u05dc-\u05d0\u05d1\u05d9\u05d1",
    ["\u05d4\u05e8\u05e6\u05dc", "12", "\u05ea\u05dc", "\u05d0\u05d1\u05d9\u05d1"],
  ],
];

for (const [text, words] of WORDS) {
  test(`${JSON.stringify(text)} in words`, () => {
    assert.equal(wordsOf(text), words);
    assert.equal(foldedWords(foldText(text)), words);
  });
}

test.run();
