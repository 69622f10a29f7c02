import { Blob, Face, Font } from "harfbuzzjs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { FaceId } from "../../src/typeset/page.ts";
import { shippedFaces } from "./shipped-faces.ts";

const faces = shippedFaces();

function glyphsOf(text: string, face: FaceId): Set<number> {
  return new Set(faces.shape(text, face, "prose").map((glyph) => glyph.glyph));
}

function open(file: Uint8Array): { face: Face; font: Font } {
  const face = new Face(new Blob(file));
  return { face, font: new Font(face) };
}

test("a subset keeps glyph numbers, outlines and widths, and drops the rest", () => {
  for (const id of ["serif", "serif-bold-italic", "fallback", "mono"] as const) {
    const glyphs = glyphsOf("Letter é fi", id);
    const { font } = open(faces.subset(id, glyphs));
    for (const glyph of glyphs) assert.is(font.glyphHAdvance(glyph), faces.advanceOf(id, glyph));
    const [drawn] = glyphsOf("L", id);
    const [absent] = glyphsOf("Q", id);
    assert.ok(font.glyphToPath(drawn ?? 0).length > 20);
    assert.is(font.glyphToPath(absent ?? 0), "");
  }
});

test("an accented letter brings the parts that it is composed of", () => {
  const glyphs = glyphsOf("é", "serif");
  assert.is(glyphs.size, 1);
  const { font } = open(faces.subset("serif", glyphs));
  const [glyph] = glyphs;
  assert.ok((font.glyphExtents(glyph ?? 0)?.height ?? 0) < -600);
});

test("a subset holds only the tables that a PDF reads", () => {
  const file = faces.subset("serif", glyphsOf("abc", "serif"));
  assert.equal(tablesOf(file), ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
  assert.ok(file.length < 10_000, `${file.length} bytes`);
});

test("the same glyphs give the same bytes, in any order and whatever was cut before", () => {
  const glyphs = [...glyphsOf("Some letters, 12 of them", "serif")];
  const first = faces.subset("serif", new Set(glyphs));
  faces.subset("serif", new Set([5, 6, 7]));
  faces.subset("mono", new Set([5, 6, 7]));
  assert.equal(faces.subset("serif", new Set(glyphs.toReversed())), first);
  assert.equal(shippedFaces().subset("serif", new Set(glyphs)), first);
  for (let cuts = 0; cuts < 60; cuts++) assert.equal(faces.subset("serif", new Set(glyphs)), first);
});

function tablesOf(file: Uint8Array): string[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const names = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index;
    return String.fromCharCode(...file.subarray(at, at + 4));
  });
  return names.sort();
}

test.run();
