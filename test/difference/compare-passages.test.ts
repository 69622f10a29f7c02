import { test } from "uvu";
import * as assert from "uvu/assert";
import { alignLists } from "../../src/difference/align-lists.ts";
import { comparePassages } from "../../src/difference/compare-passages.ts";
import { markWords } from "../../src/difference/mark-words.ts";
import type { WordRun } from "../../src/difference/passage.ts";

const paragraphs = (...texts: readonly string[]) => texts.map((text) => ({ where: "w", text }));
const marked = (runs: readonly WordRun[]) =>
  runs.map(({ is, text }) => (is === "same" ? text : is === "old" ? `[-${text}-]` : `{+${text}+}`)).join(" ");

/** Earlier paragraphs, later ones, and what is told. */
const CASES: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ["nothing", ["a b", "c"], ["a b", "c"], []],
  ["a word", ["reply by May 1 please"], ["reply by May 2 please"], ["reply by May [-1-] {+2+} please"]],
  ["a lone paragraph, wholly", ["one"], ["two"], ["[-one-] {+two+}"]],
  ["a new paragraph", ["a", "c"], ["a", "b", "c"], ["{+b+}"]],
  ["a paragraph that is gone", ["a", "b", "c"], ["a", "c"], ["[-b-]"]],
  ["the last and the first", ["a", "b"], ["b", "c"], ["[-a-]", "{+c+}"]],
  [
    "two that changed and one between that is new",
    ["the first old text here", "the second old text there"],
    ["the first new text here", "wholly other words", "the second new text there"],
    ["the first [-old-] {+new+} text here", "{+wholly other words+}", "the second [-old-] {+new+} text there"],
  ],
  ["a paragraph said twice", ["x", "x"], ["x"], ["[-x-]"]],
  ["nothing on one side", [], ["a"], ["{+a+}"]],
];

for (const [what, before, after, told] of CASES) {
  test(`told: ${what}`, () => {
    const changes = comparePassages(paragraphs(...before), paragraphs(...after));
    assert.equal(
      changes.map(({ words }) => marked(words)),
      told,
    );
  });
}

test("both texts come back from the marks, whatever they are", () => {
  const texts = ["", "a", "a b c", "c b a", "a a a b", "b a c a", "x y z a b"];
  const side = (runs: readonly WordRun[], other: WordRun["is"]) =>
    runs
      .filter(({ is }) => is !== other)
      .map(({ text }) => text)
      .join(" ");
  for (const before of texts) {
    for (const after of texts) {
      const runs = markWords(before, after);
      assert.equal([side(runs, "new"), side(runs, "old")], [before, after]);
      assert.is(
        runs.every(({ is }) => is === "same"),
        before === after,
      );
    }
  }
});

test("lists too long to be aligned are replaced in the middle, and keep their ends", () => {
  const list = (mark: string) => ["first", ...Array.from({ length: 3000 }, (_, at) => `${mark}${at}`), "last"];
  const stretches = alignLists(list("a"), list("b"), (each) => each);
  assert.equal(
    stretches.map(({ same, before }) => [same, before.length]),
    [
      [true, 1],
      [false, 3000],
      [true, 1],
    ],
  );
});

test.run();
