import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { printRows } from "../../src/cli/print-rows.ts";
import { cutByWidth, textWidth } from "../../src/cli/text-width.ts";
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

test("no word is broken while another column can spare the room", () => {
  const rows: Rows = {
    head: ["place", "counsel", "result", "why"],
    rows: [
      ["list.txt:1", "Firm 1 LLP", "doubtful", "the list does not say whom they represent, and which party that is"],
    ],
    records: [],
    shares: [1, 1, 1, 9],
  };
  for (const width of [60, 80, 100]) {
    const text = printRows(rows, "table", plainTerminal(width).terminal);
    for (const word of ["counsel", "doubtful", "represent,"]) assert.match(text, word);
    assert.ok(text.split("\n").every((line) => line.length <= width));
  }
});

test("a table is drawn as it should look, wide and combining characters included", () => {
  const rows: Rows = {
    ...ROWS,
    rows: [
      ["a\nb", "Łódź e\u0301 中文字"],
      ["ID2", "東京都千代田区丸の内一丁目 Ltd."],
    ],
    shares: [1, 1],
  };
  const narrow = printRows(rows, "table", { ...plainTerminal().terminal, width: 33 });
  assert.is(
    narrow,
    [
      "┌────────┬──────────────────────┐",
      "│ id     │ name                 │",
      "├────────┼──────────────────────┤",
      "│ a      │ Łódź e\u0301 中文字        │",
      "│ b      │                      │",
      "├────────┼──────────────────────┤",
      "│ ID2    │ 東京都千代田区丸の内 │",
      "│        │ 一丁目 Ltd.          │",
      "└────────┴──────────────────────┘",
    ].join("\n"),
  );
});

test("a table without rows has its head, and cells that lack are empty", () => {
  const { terminal } = plainTerminal(60);
  assert.is(printRows({ ...ROWS, rows: [] }, "table", terminal).split("\n").length, 3);
  assert.match(printRows({ ...ROWS, rows: [["only"]] }, "table", terminal), /│ only +│ +│/);
});

test("widths are those of a terminal", () => {
  const widths: readonly (readonly [string, number])[] = [
    ["", 0],
    ["abc", 3],
    ["Đặng", 4],
    ["e\u0301x", 2],
    ["中a", 3],
    ["한글", 4],
    ["ﾊﾝ", 2],
    ["（）", 4],
    ["“—…”", 4],
    ["\u200b\u2060", 0],
    ["😀", 2],
    ["✓☐", 2],
    ["שלום", 4],
  ];
  for (const [text, width] of widths) assert.is(textWidth(text), width, JSON.stringify(text));
  assert.equal(cutByWidth("中文字", 4), ["中文", "字"]);
  assert.equal(cutByWidth("中文", 1), ["中", "文"]);
  assert.equal(cutByWidth("e\u0301e\u0301", 1), ["e\u0301", "e\u0301"]);
  assert.equal(cutByWidth("", 4), []);
});

test("any text keeps the frame straight", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 })), (cells) => {
      const rows = cells.map((row) => row.map((text) => text.replaceAll(/\p{C}/gu, "")));
      const lines = printRows({ ...ROWS, rows }, "table", plainTerminal(60).terminal).split("\n");
      assert.equal([...new Set(lines.map(textWidth))], [textWidth(lines[0] ?? "")]);
    }),
    { seed: 7, numRuns: 300 },
  );
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
