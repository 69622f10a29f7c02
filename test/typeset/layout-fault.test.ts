import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block, Letter } from "../../src/compose/letter.ts";
import { isFault } from "../../src/problem/fault.ts";
import type { Problem } from "../../src/problem/problem.ts";
import type { TypesetLetter } from "../../src/typeset/page.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { fakeFaces } from "./fake-faces.ts";
import { glyphText, inkWidth, letterText, squeezed, structureText, textsOf } from "./letter-text.ts";
import { heading, letter, list, p, running, runs, table } from "./sample-letters.ts";

function typeset(blocks: readonly Block[], more: Partial<Letter["running"]> = {}): TypesetLetter {
  return typesetLetter(letter(blocks, { ...running, ...more }), fakeFaces, usLetter);
}

function faultOf(blocks: readonly Block[]): Problem {
  try {
    typeset(blocks);
  } catch (fault) {
    if (isFault(fault, "unprintable") && fault.problems[0]) return fault.problems[0];
    throw fault;
  }
  throw new Error("it was set");
}

const at = { file: "letter.hbs", line: 12, column: 3 };

function columns(count: number, text: string, widths: readonly number[] | null = null): Block {
  return {
    ...table(
      Array.from({ length: count }, () => text),
      [Array.from({ length: count }, () => text)],
      widths,
    ),
    place: at,
  };
}

test("a table of too many columns is refused, at its place", () => {
  const expected = (count: number): Problem => ({
    code: "table-too-wide",
    severity: "error",
    message: `the table is wider than the page: its ${count} columns leave no room for their text`,
    hint: "give it fewer columns, or make two tables of it",
    place: at,
  });
  assert.equal(faultOf([columns(40, "word")]), expected(40));
  assert.equal(faultOf([columns(200, "x")]), expected(200));
  assert.equal(faultOf([columns(30, "i")]), expected(30));
  assert.equal(faultOf([columns(3, "word", [1000, 1, 1])]), expected(3));
  const inner = { ...list([["1.", columns(40, "word")]]), place: { ...at, line: 1 } };
  assert.equal(faultOf([inner]), expected(40));
});

test("lists too deep in each other are refused, at the place of the list", () => {
  let deep: Block = p("words within");
  for (let level = 0; level < 24; level++) deep = { ...list([["1.", deep]]), place: { ...at, line: level + 1 } };
  const { code, message, place } = faultOf([deep]);
  assert.is(code, "no-room");
  assert.is(message, 'there is no room for "1.": it would have to stand in 8 pt');
  assert.equal(place, { ...at, line: 1 });
});

/** No text over another, and none beyond the margins. */
function assertRoom(made: TypesetLetter, what: string): void {
  const right = usLetter.width - usLetter.margin.right;
  for (const page of made.pages) {
    const texts = textsOf(page).map((item) => ({ item, end: item.x + inkWidth(item) }));
    for (const [index, a] of texts.entries()) {
      assert.ok(a.item.x >= usLetter.margin.left - 0.01 && a.end <= right + 0.1, `${what}: “${glyphText(a.item)}”`);
      for (const b of texts.slice(index + 1)) {
        const beside = a.end <= b.item.x + 0.02 || b.end <= a.item.x + 0.02;
        const apart = Math.abs(a.item.y - b.item.y) > 0.7 * Math.max(a.item.size, b.item.size);
        assert.ok(beside || apart, `${what}: “${glyphText(a.item)}” over “${glyphText(b.item)}”`);
      }
    }
  }
}

test("as many columns as there is room for are set, none over another", () => {
  for (const count of [2, 8, 12, 14]) assertRoom(typeset([columns(count, "words")]), `${count} columns`);
});

const long = "x".repeat(200);
const places: readonly (readonly [string, readonly Block[]])[] = [
  ["a table cell", [table(["One", long], [[long, "y"]])]],
  ["a heading", [heading(1, long), heading(2, long), heading(3, long)]],
  [
    "a row of particulars",
    [{ kind: "reference", tone: "details", rows: [{ label: runs(long), content: runs(long) }], place: at }],
  ],
  ["an RE row", [{ kind: "reference", tone: "re", rows: [{ label: runs("Re"), content: runs(long) }], place: at }]],
  ["an address", [{ kind: "address", lines: [runs(long), runs("City")], place: at }]],
  [
    "a label of a list",
    [
      list([
        [long, "text"],
        ["1.", long],
      ]),
    ],
  ],
  ["a note", [{ kind: "note", blocks: [p(long)], place: at }]],
  ["a field", [{ kind: "field", type: "text", name: "f", label: runs(long), place: at }]],
  ["a caption", [table(["One"], [["1"]], null, long)]],
];

for (const [name, blocks] of places) {
  test(`a word of 200 characters in ${name} is broken, and nothing is lost`, () => {
    const made = typeset(blocks);
    assertRoom(made, name);
    assert.is(squeezed(structureText(made)), squeezed(letterText(letter(blocks))));
  });
}

test("a word of 200 characters in what repeats on pages keeps clear of everything", () => {
  const filler = Array.from({ length: 80 }, (_, index) => p(`Filler ${index}.`));
  const letterhead = { name: runs(long), lines: [runs(long), runs("b")], color: null, logo: null };
  for (const [name, more] of [
    ["the reference", { reference: long }],
    ["a reference of words", { reference: "In re the long matter of some companies ".repeat(8) }],
    ["the continuation", { continuation: long }],
    ["mark and notice", { mark: long, notice: long }],
    ["the letterhead", { letterhead }],
  ] as const) {
    const made = typeset(filler, more);
    assert.ok(made.pages.length > 2);
    assertRoom(made, name);
    for (const page of made.pages) {
      assert.ok(textsOf(page).some((item) => glyphText(item) === `Page ${page.number} of ${made.pages.length}`));
      for (const item of page.items) assert.ok(item.y > 25 && item.y < usLetter.height - 20, `${name} at ${item.y}`);
    }
  }
});

test.run();
