/** Name and lines of a letterhead: no word of a name is broken, and the width is used. */
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { headColumns } from "../../src/typeset/letterhead-columns.ts";
import { createPreparation } from "../../src/typeset/preparation.ts";
import { boxesOf, linesOf, narrowestWidth, naturalWidth } from "../../src/typeset/set-paragraph.ts";
import { measureOf, type TypeSize, usLetter } from "../../src/typeset/sheet.ts";
import { plainStyle } from "../../src/typeset/text-style.ts";
import { fakeFaces } from "./fake-faces.ts";
import { runs } from "./sample-letters.ts";

const workshop = { sheet: usLetter, preparation: createPreparation(fakeFaces) };
const COLUMN = usLetter.space.column;
const { firm, firmLines, logo } = usLetter.running;
const MEASURE = measureOf(usLetter);
const BESIDE_LOGO = MEASURE - logo.width - COLUMN;

const set = (text: string, { size }: TypeSize) =>
  boxesOf(runs(text), plainStyle(size, [0, 0, 0]), { kind: "artifact", type: "header" }, workshop);

function columnsOf(name: string, lines: readonly string[], available: number) {
  const texts = lines.map((line) => set(line, firmLines));
  return { name: set(name, firm), lines: texts, columns: headColumns(set(name, firm), texts, available, COLUMN) };
}

test("a short name leaves its line to a long address", () => {
  const address = "1200 Market Street, Suite 400, Wilmington, Delaware 19801";
  const { lines, columns } = columnsOf("Doe", [address], MEASURE);
  if (columns.kind !== "beside") throw new Error("there is room beside the name");
  assert.ok(columns.lines > MEASURE / 2);
  for (const line of lines) assert.is(linesOf(line, columns.lines + 0.01, workshop).length, 1);
});

test("beside a logo, lines that would break the name stand below it", () => {
  const { name, columns } = columnsOf(
    "Delacroix Featherstonehaugh LLP",
    ["1200 Market Street, Suite 400, Wilmington, Delaware 19801"],
    BESIDE_LOGO,
  );
  assert.equal(columns, { kind: "below", scale: 1 });
  assert.ok(narrowestWidth(name) <= BESIDE_LOGO);
});

test("no word of a name is broken, and what stands beside it is whole", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeilmnorstu"), minLength: 1, maxLength: 40 });
  const texts = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(" "));
  const input = fc.tuple(texts(8), fc.array(texts(8), { maxLength: 5 }), fc.constantFrom(MEASURE, BESIDE_LOGO, 420));
  fc.assert(
    fc.property(input, ([text, given, available]) => {
      const { name, lines, columns } = columnsOf(text, given, available);
      if (columns.kind === "below") {
        assert.ok(narrowestWidth(name) * columns.scale <= available + 0.01);
        return;
      }
      assert.ok(narrowestWidth(name) <= columns.name);
      for (const line of lines) assert.ok(naturalWidth(line) <= columns.lines);
      assert.ok(columns.name + columns.lines + (lines.length > 0 ? COLUMN : 0) <= available + 0.01);
      assert.ok(linesOf(name, columns.name, workshop).length <= 2);
    }),
    { seed: 3, numRuns: 400 },
  );
});

test.run();
