import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { csvLine } from "../../src/csv/csv-line.ts";
import { readCsv } from "../../src/csv/read-csv.ts";

const CASES: readonly [name: string, text: string, lines: readonly (readonly [number, ...string[]])[]][] = [
  [
    "commas",
    "a,b\n1,2\n",
    [
      [0, "a", "b"],
      [4, "1", "2"],
    ],
  ],
  [
    "semicolons",
    "a;b\n1,5;2\n",
    [
      [0, "a", "b"],
      [4, "1,5", "2"],
    ],
  ],
  [
    "tabs",
    "a\tb\n1,5\t2",
    [
      [0, "a", "b"],
      [4, "1,5", "2"],
    ],
  ],
  [
    "delimiters in a quoted header",
    '"a;b;c",d\n1,2\n',
    [
      [0, "a;b;c", "d"],
      [10, "1", "2"],
    ],
  ],
  [
    "a line break and quotation marks in a cell",
    'a,b\n"x\ny","say ""z"""\n3,4\n',
    [
      [0, "a", "b"],
      [4, "x\ny", 'say "z"'],
      [22, "3", "4"],
    ],
  ],
  [
    "blank lines",
    "\na,b\n\n , \n1,2\n",
    [
      [1, "a", "b"],
      [10, "1", "2"],
    ],
  ],
  ["nothing", "", []],
];

for (const [name, text, lines] of CASES) {
  test(name, () => {
    const read = readCsv(text);
    assert.is(read.fault, null);
    assert.equal(
      read.lines.map(({ offset, cells }) => [offset, ...cells]),
      lines,
    );
  });
}

test("a fault of quoting ends the reading where its line begins; what stands before it is kept", () => {
  for (const text of ['a,b\n1,2\n"3,4\n5,6\n', 'a,b\n1,2\n"3"x,4\n5,6\n']) {
    const { lines, fault } = readCsv(text);
    assert.is(fault?.offset, 8, text);
    assert.is(lines.length, 2, text);
  }
});

test("what csvLine writes is read back, line by line", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "\t", "𝔸") });
  const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text.trim() !== ""));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const text = csvLine(["h1", "h2", "h3"]) + rows.map((cells) => csvLine(cells)).join("");
      const guarded = rows.map((cells) => cells.map((each) => (/^[\t\n]/u.test(each) ? `'${each}` : each)));
      const { lines, fault } = readCsv(text.replaceAll("\r\n", "\n"));
      assert.is(fault, null);
      assert.equal(
        lines.slice(1).map(({ cells }) => cells),
        guarded,
      );
    }),
    { seed: 7, numRuns: 300 },
  );
});

test.run();
