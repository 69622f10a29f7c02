import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { printRows } from "../../src/cli/print-rows.ts";
import { wrapText } from "../../src/cli/wrap-text.ts";
import type { Rows } from "../../src/views/rows.ts";
import { plainTerminal } from "./plain-terminal.ts";

const ROWS: Rows = {
  head: ["id", "name"],
  rows: [
    ["a", "First | company <b>"],
    ["b", 'two\nlines, "quoted" and https://www.example.org/a/very/long/address/of/a/page.html?query=yes'],
    ["c", "=cmd()"],
  ],
  records: [{ id: "a" }],
  shares: [1, 3],
};

test("a table fits the width, whatever its words", () => {
  for (const width of [60, 80, 100]) {
    const text = printRows(ROWS, "table", plainTerminal(width).terminal);
    const lines = text.split("\n");
    assert.ok(
      lines.every((line) => line.length <= width && line.length > width - 4),
      text,
    );
    assert.not.match(text, /…/);
  }
});

test("json holds the records, csv is safe for a spreadsheet, markdown keeps one line for a row", () => {
  const { terminal } = plainTerminal(100);
  assert.equal(JSON.parse(printRows(ROWS, "json", terminal)), [{ id: "a" }]);
  assert.match(printRows(ROWS, "csv", terminal), /\r\nc,'=cmd\(\)$/);
  assert.is(printRows(ROWS, "markdown", terminal).split("\n").length, 5);
  assert.match(printRows(ROWS, "markdown", terminal), /First \\\| company &lt;b>/);
});

test("wrapping loses nothing but spaces at line ends, and no line is too long", () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9/.@-]{1,60}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 40 }), (list, width) => {
      const lines = wrapText(list.join(" "), width);
      assert.is(lines.join("").replaceAll(" ", ""), list.join(""));
      assert.ok(lines.every((line) => line.length <= width));
    }),
    { seed: 5, numRuns: 500 },
  );
  assert.equal(wrapText("", 10), [""]);
});

test.run();
