import { test } from "uvu";
import * as assert from "uvu/assert";
import { createPhrases } from "../../src/recipient/phrases.ts";
import { textOf } from "./text-of.ts";

const words = (text: string) => text.split(" ").filter((word) => word !== "");

test("a phrase has one number, however often it is added, and every other has another", () => {
  const phrases = createPhrases();
  const numbers = ["a b", "a", "a b c", "b", "b a"].map((text) => phrases.add(words(text)));
  assert.is(new Set(numbers).size, 5);
  assert.is(phrases.add(words("a b")), numbers[0]);
  assert.is(phrases.find(words("a b c")), numbers[2]);
});

test("a beginning is found as well, and nothing that none begins with", () => {
  const phrases = createPhrases();
  const whole = phrases.add(words("a b c"));
  assert.ok(phrases.find(words("a b")) > 0);
  assert.is.not(phrases.find(words("a b")), whole);
  for (const text of ["b", "c", "a c", "a b c a", "x", "a x", "x a b c", "b a b c"]) {
    assert.is(phrases.find(words(text)), -1, text);
  }
});

/** The phrases that are there, the text, and what is found in it, in its order. */
const TEXTS: readonly (readonly [readonly string[], string, readonly string[]])[] = [
  [["a"], "a b a", ["0-1 a", "2-3 a"]],
  [["a", "a b", "a b c", "b c"], "a b c", ["0-1 a", "0-2 a b", "0-3 a b c", "1-3 b c"]],
  [["a b c"], "a b", []],
  [["a b c"], "a b a b c", ["2-5 a b c"]],
  [["a", "b c"], "c", []],
  [["a", "b c"], "b b c a", ["1-3 b c", "3-4 a"]],
  [["a"], "", []],
  [["a"], "x y", []],
  [["a b"], "a x b", []],
  // A word may be broken where a line ends, and need not be.
  [["ab c"], "a/b c", ["0-3 ab c"]],
  [["ab c"], "a b c", []],
  [["a b c"], "a/b c", ["0-3 a b c"]],
  [["ab", "a", "b"], "a/b", ["0-1 a", "0-2 ab", "1-2 b"]],
  [["x abcd y"], "x a/b/c/d y", ["0-6 x abcd y"]],
  [["x abcd y"], "x a/b/c d y", []],
  [["ab ab"], "a/b/a/b", ["0-4 ab ab"]],
  [["abc"], "x/abc/y", ["1-2 abc"]],
];

for (const [known, text, found] of TEXTS) {
  test(`of ${known.join(", ")}, in ${JSON.stringify(text)}`, () => {
    const phrases = createPhrases();
    const names = new Map(known.map((phrase) => [phrases.add(words(phrase)), phrase]));
    const told = phrases.occurrences(textOf(text)).map((one) => `${one.start}-${one.end} ${names.get(one.phrase)}`);
    assert.equal(told, found);
  });
}

test.run();
