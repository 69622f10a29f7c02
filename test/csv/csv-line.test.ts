import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { csvLine } from "../../src/csv/csv-line.ts";

const CELLS: readonly (readonly [string, string])[] = [
  ["plain", "plain"],
  ["", ""],
  ["a,b", '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ["＝1", "'＝1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠x", "'＠x"],
  [" =1", "' =1"],
  ["1=1", "1=1"],
];

for (const [cell, expected] of CELLS) {
  test(`cell ${JSON.stringify(cell)}`, () => {
    assert.is(csvLine([cell]), `${expected}\r\n`);
  });
}

test("what is written reads back, but for the apostrophe before formulas", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
      const back = readCsvLine(csvLine(cells));
      assert.is(back.length, cells.length);
      for (const [index, cell] of back.entries()) {
        assert.ok(cell === cells[index] || cell === `'${cells[index]}`);
        assert.not.match(cell, /^\s*[=+\-@＝＋－＠]/u);
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
});

/** An independent reader of one RFC 4180 record. */
function readCsvLine(line: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  do {
    const quoted = line[at] === '"';
    const match = quoted ? /"((?:[^"]|"")*)"/y : /[^,\r\n]*/y;
    match.lastIndex = at;
    const found = match.exec(line);
    assert.ok(found, "a cell stands where one is due");
    cells.push(quoted ? (found?.[1] ?? "").replaceAll('""', '"') : (found?.[0] ?? ""));
    at = match.lastIndex + 1;
  } while (line[at - 1] === ",");
  assert.is(line.slice(at - 1), "\r\n");
  return cells;
}

test.run();
