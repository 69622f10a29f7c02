import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createGlyphCodes } from "../../src/pdf/glyph-codes.ts";
import { addGlyphs, endRun, startRun, type TextRun } from "../../src/pdf/show-text.ts";
import type { PlacedGlyph } from "../../src/typeset/page.ts";

/** Where a viewer puts each glyph, in points from the start: the rules of TJ and Ts, read from the operators. */
function viewerPositions(operators: string, size: number, widthOf: (code: number) => number): [number, number][] {
  const places: [number, number][] = [];
  let pen = 0;
  let rise = 0;
  for (const [token] of operators.matchAll(/<[0-9a-f]+>|-?[\d.]+(?: Ts)?/g)) {
    if (token.endsWith("Ts")) rise = Number.parseFloat(token);
    else if (!token.startsWith("<")) pen -= (Number(token) * size) / 1000;
    else
      for (const [hex] of token.matchAll(/[0-9a-f]{4}/g)) {
        places.push([pen, rise]);
        pen += (widthOf(Number.parseInt(hex, 16)) * size) / 1000;
      }
  }
  return places;
}

const glyphs = fc.array(
  fc.record({
    glyph: fc.integer({ min: 1, max: 50 }),
    text: fc.constantFrom("a", "b", ""),
    advance: fc.double({ min: 0, max: 30, noNaN: true }),
    dx: fc.oneof(fc.constant(0), fc.double({ min: -5, max: 5, noNaN: true })),
    dy: fc.oneof(fc.constant(0), fc.double({ min: -5, max: 5, noNaN: true })),
  }),
  { maxLength: 120 },
);

function operatorsOf(run: TextRun): string {
  const operators: string[] = [];
  endRun(run, operators);
  return operators.join("");
}

test("a viewer puts every glyph within 0.01 pt of where the typesetter did, however long the line", () => {
  fc.assert(
    fc.property(glyphs, fc.nat(120), fc.constantFrom(7, 9.5, 11, 13.333, 24, 72), (line: PlacedGlyph[], cut, size) => {
      const codes = createGlyphCodes((glyph) => (glyph * 37) % 1000);
      const run = startRun(codes, size, line.slice(0, cut));
      addGlyphs(run, line.slice(cut));
      const seen = viewerPositions(operatorsOf(run), size, codes.width);
      assert.is(seen.length, line.length);
      let pen = 0;
      line.forEach((glyph, index) => {
        const [x, y] = seen[index] ?? [Number.NaN, Number.NaN];
        assert.ok(Math.abs(x - pen - glyph.dx) < 0.01, `glyph ${index} at ${x}, wanted ${pen + glyph.dx}`);
        assert.ok(Math.abs(y - glyph.dy) <= 0.00051, `rise ${y}, wanted ${glyph.dy}`);
        pen += glyph.advance;
      });
    }),
    { seed: 20260115, numRuns: 300 },
  );
});

test("glyphs that stand where their widths put them need no adjustment", () => {
  const codes = createGlyphCodes(() => 500);
  const run = startRun(codes, 10, [plain(7, 5), plain(8, 5), plain(7, 5)]);
  assert.is(operatorsOf(run), "[<000100020001>]TJ\n");
});

test("glyphs that are shown again, and again, are shown alike, and what follows them stands where it should", () => {
  const codes = createGlyphCodes(() => 500);
  const shared = [plain(7, 4.2), { ...plain(8, 5), dy: 1 }];
  const shows = [0, 1, 2].map(() => {
    const run = startRun(codes, 10, shared);
    addGlyphs(run, [plain(9, 5)]);
    return operatorsOf(run);
  });
  assert.is(shows[0], "[<0001>]TJ\n1 Ts\n[80<0002>]TJ\n0 Ts\n[<0003>]TJ\n");
  assert.equal(shows.slice(1), [shows[0], shows[0]]);
});

test("kerning is a number between strings, a raised glyph a rise that is taken back", () => {
  const codes = createGlyphCodes(() => 500);
  const run = startRun(codes, 10, [plain(7, 4.2), plain(8, 5), { ...plain(9, 5), dy: 2.5 }]);
  assert.is(operatorsOf(run), "[<0001>80<0002>]TJ\n2.5 Ts\n[<0003>]TJ\n0 Ts\n");
});

function plain(glyph: number, advance: number): PlacedGlyph {
  return { glyph, text: "x", advance, dx: 0, dy: 0 };
}

test("one code for each pair of glyph and text; .notdef has none", () => {
  const codes = createGlyphCodes((glyph) => glyph + 0.4);
  assert.equal([codes.code(3, "a"), codes.code(3, "b"), codes.code(4, "a"), codes.code(3, "a")], [1, 2, 3, 1]);
  assert.equal(codes.entries[1], { glyph: 3, text: "b", width: 3 });
  assert.throws(() => codes.code(0, "x"), /\.notdef for "x"/);
});

test.run();
