import { test } from "uvu";
import * as assert from "uvu/assert";
import { holdsPhrase } from "../../src/recipient/text-words.ts";
import { textOf } from "./text-of.ts";

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
  ["\u05d1 a \u05d0", "\u05d0 \u05d1", false],
  ["\u05d1 a 12", "a 12", true],
  // Over a line end that no space stands at: one word or two.
  ["a b/c d", "a bc d", true],
  ["a b/c d", "a b c d", true],
  ["a b c d", "a bc d", false],
  ["a b/c/d", "a bcd", true],
  ["a b/c/d", "a bc d", true],
  ["a b/c/d", "a bcde", false],
  ["a b/c/d", "a b c", true],
  ["a b/c d", "a bcd", false],
  ["ab/c", "b c", false],
  ["ab/c", "bc", false],
  ["ab/cd", "abc", false],
  ["a/b", "ab a", false],
];

for (const [text, phrase, held] of HELD) {
  test(`${JSON.stringify(text)} holds ${JSON.stringify(phrase)}: ${held}`, () => {
    assert.is(holdsPhrase(textOf(text), textOf(phrase).words), held);
  });
}

test.run();
