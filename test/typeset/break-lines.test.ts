import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Run } from "../../src/compose/letter.ts";
import { type Breakable, breakLines } from "../../src/typeset/break-lines.ts";
import { breakOpportunities, breaksByChunk } from "../../src/typeset/break-opportunities.ts";
import { collectText } from "../../src/typeset/collect-text.ts";
import type { TypesetText } from "../../src/typeset/page.ts";
import { createPreparation } from "../../src/typeset/preparation.ts";
import { prepareParagraph } from "../../src/typeset/prepare-paragraph.ts";
import { boxesOf, linesOf } from "../../src/typeset/set-paragraph.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { layout } from "../../src/typeset/structure.ts";
import { plainStyle } from "../../src/typeset/text-style.ts";
import { fakeFaces } from "./fake-faces.ts";
import { glyphText, squeezed } from "./letter-text.ts";
import { runs } from "./sample-letters.ts";

const workshop = { sheet: usLetter, preparation: createPreparation(fakeFaces) };
const style = plainStyle(10, [0, 0, 0]);
const seed = { seed: 20260803, numRuns: 300 };

/** Lines of the text at a measure given in characters of 5 pt. */
function linesAt(text: readonly Run[], characters: number): readonly string[] {
  return linesOf(boxesOf(text, style, layout, workshop), characters * 5, workshop).map(({ items }) =>
    items
      .filter((item): item is TypesetText => item.kind === "text")
      .map(glyphText)
      .join(""),
  );
}

/** Text, measure, lines. A space before `|` is drawn, so that words stay apart when extracted. */
const cases: readonly (readonly [string, string, number, string])[] = [
  ["fits", "one two", 10, "one two"],
  ["evens the rag", "aaa bb cc ddddd", 6, "aaa |bb cc |ddddd"],
  ["hyphen in prose", "well-known fact", 9, "well-|known |fact"],
  ["no break at U+2011", "1:26\u2011cv\u201100123 filed", 14, "1:26-cv-00123 |filed"],
  ["no break at U+00A0", "see §\u00a0230 there", 7, "see |§ 230 |there"],
  ["no break at U+202F", "see 10\u202fGB there", 7, "see |10 GB |there"],
  ["no break at U+2060", "this and-\u2060or that", 9, "this |and-or |that"],
  ["closing bracket stays", "“Order” (S.D.N.Y. 2003)", 12, "“Order” |(S.D.N.Y. |2003)"],
  ["code only after /", "`aaaa-bbbb/cccc-dddd`", 12, "aaaa-bbbb/|cccc-dddd"],
  ["code after .", "`aaaa-bbbb.cccc-dddd`", 12, "aaaa-bbbb.|cccc-dddd"],
  ["no break within //", "`https://ab.cd/ef`", 9, "https://|ab.cd/ef"],
  ["an address is kept whole if it fits", "at `66.216.133.29` too", 14, "at |66.216.133.29 |too"],
  ["a host moves to the next line", "at `mail1.trump-email.com` too", 24, "at |mail1.trump-email.com |too"],
  ["an address is broken if it must be", "`192.154.117.40`", 9, "192.154.|117.40"],
  ["punctuation stays with code", "from `a.b`, then", 10, "from a.b, |then"],
  ["leading dot stays", "`.example`", 5, ".exa|mple"],
  ["wide word", "abcdefghij", 4, "abcd|efgh|ij"],
  ["mark stays with its base", "e\u0301".repeat(8), 4, `${"e\u0301".repeat(4)}|${"e\u0301".repeat(4)}`],
  ["no dash first", "aaaa bbbb cccc dd — eeee", 16, "aaaa bbbb cccc |dd — eeee"],
  ["a dash may end a line", "one two three — four", 14, "one two three — |four"],
  ["spaces collapse", "  a \n\t b  ", 10, "a b"],
];

for (const [name, text, measure, expected] of cases) {
  test(name, () => assert.is(linesAt(runs(text), measure).join("|"), expected));
}

test("a forced line end is a space when extracted", () => {
  const forced: readonly Run[] = [
    { text: "one", breakAfter: true },
    { text: "two", breakAfter: true },
  ];
  assert.equal(linesAt(forced, 20), ["one ", "two"]);
  assert.equal(
    linesAt(
      [
        { text: "x/", code: true, breakAfter: true },
        { text: "y", code: true },
      ],
      20,
    ),
    ["x/ ", "y"],
  );
});

test("a last line is not one short word if another line can spare one", () => {
  assert.is(linesAt(runs("aaaaa bbbbb ccccc ddddd ee f."), 24).at(-1), "ee f.");
  const lines = linesAt(runs(`${"aaaaaa ".repeat(12)}it.`), 44);
  assert.ok((lines.at(-1) ?? "").length > 6, lines.join("|"));
});

test("total fit is never worse than first fit, and no line is overfull", () => {
  const words = fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, (widths) => {
      const boxes = widths.map((width): Breakable => ({ width, spaceWidth: 3, penalty: 0, required: false }));
      const ends = breakLines(boxes, 100);
      assert.is(ends.at(-1), boxes.length);
      for (const [index, end] of ends.entries()) {
        const line = boxes.slice(ends[index - 1] ?? 0, end);
        assert.ok(line.length > 0);
        const width = line.reduce((sum, box) => sum + box.width, 0) + 3 * (line.length - 1);
        assert.ok(width <= 100.001 || line.length === 1);
      }
      assert.ok(ends.length <= firstFit(boxes, 100).length + 1);
    }),
    seed,
  );
});

function firstFit(boxes: readonly Breakable[], measure: number): readonly number[] {
  const ends: number[] = [];
  let x = 0;
  for (const [index, { width, spaceWidth }] of boxes.entries()) {
    if (x > 0 && x + width > measure) {
      ends.push(index);
      x = 0;
    }
    x += width + spaceWidth;
  }
  return [...ends, boxes.length];
}

const anyText = fc.string({
  unit: fc.constantFrom(..."abcXYZ019 .,;:/-()[]“”’«»—–…§$%\u00a0\u2011\u202f\u2060\u0301жÉ!?&'\"", " ", " "),
  maxLength: 120,
});
const anyRun = fc.record({ text: anyText, code: fc.boolean(), bold: fc.boolean(), breakAfter: fc.boolean() }).map(
  ({ text, code, bold, breakAfter }): Run => ({
    text,
    ...(code ? { code: true as const } : {}),
    ...(bold ? { bold: true as const } : {}),
    ...(breakAfter ? { breakAfter: true as const } : {}),
  }),
);

test("no line break loses or adds a character, and no line is wider than the measure", () => {
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 5 }), fc.integer({ min: 20, max: 400 }), (text, measure) => {
      const lines = linesOf(boxesOf(text, style, layout, workshop), measure, workshop);
      const placed = lines.flatMap(({ items }) => items).filter((item) => item.kind === "text");
      assert.is(squeezed(placed.map(glyphText).join("")), squeezed(text.map((run) => run.text).join("")));
      for (const { width } of lines) assert.ok(width <= measure + 0.001);
    }),
    seed,
  );
});

test("words stay apart: lines joined give the collected text", () => {
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 5 }), (text) => {
      const collected = collectText(text, style, usLetter, layout).text;
      const plain = collected
        .replace(/[\u00a0\u202f\u2028]/g, " ")
        .replaceAll("\u2011", "-")
        .replaceAll("\u2060", "");
      assert.is(linesAt(text, 30).join("").replace(/ +/g, " "), plain.replace(/ +/g, " "));
    }),
    seed,
  );
});

test("break opportunities found chunk by chunk are those of the whole text", () => {
  fc.assert(
    fc.property(anyText, (text) => assert.equal(breaksByChunk(text, breakOpportunities), breakOpportunities(text))),
    { ...seed, numRuns: 3000 },
  );
});

test("boxes cover the text once, in order", () => {
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 4 }), (text) => {
      const collected = collectText(text, style, usLetter, layout);
      const boxes = prepareParagraph(collected, workshop.preparation);
      const glyphs = boxes.flatMap(({ pieces, space }) => [...pieces, ...space]).flatMap((piece) => piece.glyphs);
      assert.is(squeezed(glyphs.map((glyph) => glyph.text).join("")), squeezed(collected.text));
    }),
    seed,
  );
});

test.run();
