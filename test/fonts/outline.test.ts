/** Outlines by our own calls of HarfBuzz against those of its package. */
import { Blob, Face, Font } from "harfbuzzjs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { FACE_FILES } from "../../src/fonts/face-files.ts";
import { WORLD } from "../shipped-world.ts";
import { shippedFaces } from "./shipped-faces.ts";

const faces = shippedFaces();

/** Numbers of a path, without how they are written. */
const numbersOf = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Math.round(Number(number)));

for (const face of ["serif", "serif-bold-italic", "fallback", "mono"] as const) {
  test(`glyphs of ${face} have the outlines of the package`, () => {
    const font = new Font(new Face(new Blob(WORLD.module(FACE_FILES[face]) ?? new Uint8Array())));
    for (const { glyph } of faces.shape("Agfi § éÅ½“—", face, "prose")) {
      assert.equal(numbersOf(faces.outline(face, glyph).path), numbersOf(font.glyphToPath(glyph)), `glyph ${glyph}`);
    }
  });
}

test("a letter has an outline, a space has none", () => {
  const [letter, space] = faces.shape("H ", "serif", "prose");
  assert.match(faces.outline("serif", letter?.glyph ?? 0).path, /^M[\d.-]+ [\d.-]+.*Z$/);
  assert.is(faces.outline("serif", space?.glyph ?? 0).path, "");
  assert.is(faces.outline("serif", 0).unitsPerEm, 1000);
});

test.run();
