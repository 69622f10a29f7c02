import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pdfAscii, pdfDate, pdfNumber, pdfText } from "../../src/pdf/pdf-values.ts";
import { toUnicodeMap } from "../../src/pdf/to-unicode.ts";

test("numbers have no exponent, no needless zero and at most three decimals", () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, "0"],
    [-0, "0"],
    [72, "72"],
    [0.5, ".5"],
    [-0.5, "-.5"],
    [1e-7, "0"],
    [-1e-7, "0"],
    [0.0005, ".001"],
    [12.3456, "12.346"],
    [-12.3, "-12.3"],
    [100.05, "100.05"],
    [123456789.123, "123456789.123"],
  ];
  for (const [value, written] of cases) assert.is(pdfNumber(value), written);
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e20]) assert.throws(() => pdfNumber(bad), /not a number/);
});

test("any number of a page is written within half a thousandth", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (value) => {
      const written = pdfNumber(value);
      assert.match(written, /^-?(\d+|\d*\.\d{1,3})$/);
      assert.ok(Math.abs(Number(written) - value) <= 0.000501);
    }),
    { seed: 7 },
  );
});

test("text comes back as it was, and cannot end its string", () => {
  const cases = ["", "plain", "a(b)c\\", ")(", "§ 45 – “x”", "Ж😀", "line\nbreak"];
  for (const text of cases) assert.is(pdfText(text).decodeText(), text);
  assert.is(String(pdfAscii("a(b\\")), "(a\\(b\\\\)");
  assert.throws(() => pdfAscii("é"), /not printable ASCII/);
});

test("dates are midnight UTC; what is not an ISO date is a bug of ours", () => {
  assert.is(String(pdfDate("2026-01-05")), "(D:20260105000000Z)");
  assert.throws(() => pdfDate("5 January 2026"), /not an ISO date/);
});

test("the map to Unicode has blocks of at most 100, and every code once", () => {
  const entries = Array.from({ length: 250 }, (_, index) => ({ glyph: 1, text: `t${index}`, width: 0 }));
  const map = toUnicodeMap([...entries, { glyph: 2, text: "😀", width: 0 }, { glyph: 3, text: "", width: 0 }]);
  assert.equal(
    [...map.matchAll(/(\d+) beginbfchar/g)].map((match) => match[1]),
    ["100", "100", "52"],
  );
  const codes = [...map.matchAll(/^<([0-9a-f]{4})><(?!ffff)[0-9a-f]+>$/gm)].map((match) => match[1]);
  assert.is(codes.length, 252);
  assert.is(new Set(codes).size, 252);
  assert.match(map, /<0001><00740030>\n/);
  assert.match(map, /<00fb><d83dde00>\n<00fc><200b>\n/);
});

test.run();
