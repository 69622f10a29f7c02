import { test } from "uvu";
import * as assert from "uvu/assert";
import { shippedFaces } from "../fonts/shipped-faces.ts";

const faces = shippedFaces();
const { file, widths } = faces.formFont("serif");
const view = new DataView(file.buffer, file.byteOffset, file.byteLength);

function table(tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    if (Buffer.from(file.subarray(at, at + 4)).toString("latin1") === tag) return view.getUint32(at + 8);
  }
  return -1;
}

/** The glyph of a code point by the table of Windows (3, 1), format 4, read by the book. */
function glyphOf(codePoint: number): number {
  const cmap = table("cmap");
  let at = -1;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index;
    if (view.getUint32(record) === 0x00030001) at = cmap + view.getUint32(record + 4);
  }
  assert.ok(at > 0 && view.getUint16(at) === 4, "a Windows table of format 4");
  const segments = view.getUint16(at + 6) / 2;
  for (let index = 0; index < segments; index++) {
    const end = at + 14 + 2 * index;
    const start = end + 2 * segments + 2;
    if (codePoint > view.getUint16(end) || codePoint < view.getUint16(start)) continue;
    const delta = view.getUint16(start + 2 * segments);
    const offset = view.getUint16(start + 4 * segments);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    return view.getUint16(start + 4 * segments + offset + 2 * (codePoint - view.getUint16(start)));
  }
  return 0;
}

/** Where Windows 1252 is not Latin-1: its code page as Unicode's own table maps it. */
const OTHERS: Readonly<Record<number, number>> = {
  ...{ 128: 0x20ac, 130: 0x201a, 131: 0x0192, 132: 0x201e, 133: 0x2026, 134: 0x2020, 135: 0x2021, 136: 0x02c6 },
  ...{ 137: 0x2030, 138: 0x0160, 139: 0x2039, 140: 0x0152, 142: 0x017d, 145: 0x2018, 146: 0x2019, 147: 0x201c },
  ...{ 148: 0x201d, 149: 0x2022, 150: 0x2013, 151: 0x2014, 152: 0x02dc, 153: 0x2122, 154: 0x0161, 155: 0x203a },
  ...{ 156: 0x0153, 158: 0x017e, 159: 0x0178 },
};

/** Codes and code points; codes without a character are left out. */
function characters(): readonly (readonly [number, number])[] {
  return Array.from({ length: 224 }, (_, index) => index + 32).flatMap((code) => {
    const codePoint = code > 126 && code < 160 ? OTHERS[code] : code;
    return codePoint === undefined ? [] : [[code, codePoint] as const];
  });
}

test("every character of Windows 1252 has a glyph, and the width that the face gives it", () => {
  const unitsPerEm = view.getUint16(table("head") + 18);
  const metrics = view.getUint16(table("hhea") + 34);
  const known = characters();
  assert.is(known.length, 218);
  for (const [code, codePoint] of known) {
    const printed = codePoint === 0xa0 ? 0x20 : codePoint === 0xad ? 0x2d : codePoint;
    const glyph = glyphOf(printed);
    assert.is.not(glyph, 0, `U+${codePoint.toString(16)}`);
    const advance = view.getUint16(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    assert.is(widths[code - 32], Math.round((advance * 1000) / unitsPerEm), `U+${codePoint.toString(16)}`);
  }
});

test("it is cut to those glyphs, and made but once", () => {
  assert.ok(file.length < 40_000, `${file.length} bytes`);
  assert.is(glyphOf(0x416), 0);
  assert.is(faces.formFont("serif"), faces.formFont("serif"));
  assert.equal(shippedFaces().formFont("serif").file, file);
});

test.run();
