/** Our own calls of HarfBuzz against those of its package, which start the same program in their own way. */
import { Blob, Buffer, ClusterLevel, Direction, Face, Feature, Font, shape } from "harfbuzzjs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { FACE_FILES } from "../../src/fonts/face-files.ts";
import { openHarfBuzz } from "../../src/fonts/harfbuzz.ts";
import { openFont } from "../../src/fonts/open-font.ts";
import { createShaper, PLAIN, shapeText } from "../../src/fonts/shape-text.ts";
import { WORLD } from "../shipped-world.ts";
import { shippedPrograms } from "./shipped-faces.ts";

const TEXTS = [
  "A",
  "AVATAR To. We. office waffle fjord 1234567890 (½) “quoted” – § 45",
  "Łódź Đặng Ελλάδα Банк Ґґ x\u0301q e\u0323\u0302",
  "66.216.133.29/24 2001:db8::1 https://www.example.org/?q=1",
  "word ".repeat(2000).trim(),
];

const FEATURES = {
  prose: ["pnum", "lnum"],
  "small-caps": ["smcp", "pnum", "lnum"],
  code: ["-kern", "-liga", "-clig", "-calt", "-dlig", "tnum", "lnum"],
} as const;

/** Glyphs, clusters and positions in units of the font, by the package's own calls. */
function byPackage(file: Uint8Array, text: string, features: readonly string[], direction: "ltr" | "rtl") {
  const font = new Font(new Face(new Blob(file)));
  const buffer = new Buffer();
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
  buffer.setLanguage("en");
  shape(
    font,
    buffer,
    features.map((setting) => Feature.fromString(setting)).filter((each) => each !== undefined),
  );
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const at = positions[index];
    return [codepoint, at?.xAdvance, at?.xOffset, at?.yOffset];
  });
}

function moduleBytes(specifier: string): Uint8Array {
  return WORLD.module(specifier) ?? new Uint8Array();
}

test("every face shapes as with the package's calls, in one memory that grows", () => {
  const harfBuzz = openHarfBuzz(shippedPrograms().shaper);
  const before = harfBuzz.bytes().length;
  const shaper = createShaper(harfBuzz);
  let glyphs = 0;
  for (const [id, specifier] of Object.entries(FACE_FILES)) {
    const file = moduleBytes(specifier);
    const font = openFont(harfBuzz, file);
    for (const text of TEXTS) {
      if (![...text].every((each) => font.glyphOf(each.codePointAt(0) ?? 0) > 0)) continue;
      for (const set of ["prose", "small-caps", "code"] as const) {
        for (const direction of ["ltr", "rtl"] as const) {
          const ours = shapeText(shaper, font, text, set, { ...PLAIN, direction });
          const em = font.unitsPerEm;
          const shown = ours.map(({ glyph, advance, dx, dy }) =>
            [glyph, advance * em, dx * em, dy * em].map(Math.round),
          );
          assert.equal(shown, byPackage(file, text, FEATURES[set], direction), `${id} ${set} ${direction}`);
          glyphs += ours.length;
        }
      }
    }
  }
  assert.ok(glyphs > 100_000, `${glyphs} glyphs`);
  assert.ok(harfBuzz.bytes().length > before, "memory never grew, so this proves nothing of it");
});

test("what is read of a font is what the package reads", () => {
  const file = moduleBytes(FACE_FILES["serif-italic"]);
  const ours = openFont(openHarfBuzz(shippedPrograms().shaper), file);
  const face = new Face(new Blob(file));
  const theirs = new Font(face);
  assert.equal([...ours.codePoints()], [...face.collectUnicodes()]);
  assert.is(ours.name(6), face.getName(6, "en"));
  assert.is(ours.name(4), face.getName(4, "en"));
  assert.equal(ours.table("post"), face.referenceTable("post")?.slice());
  assert.is(ours.table("none"), null);
  assert.is(ours.glyphOf(0x41), theirs.nominalGlyph(0x41));
  assert.is(ours.glyphOf(0x10ffff), 0);
});

test("what is no program of HarfBuzz's, and a file that is no font, do no harm beyond themselves", () => {
  assert.throws(() => openHarfBuzz(new Uint8Array([1, 2, 3])));
  const harfBuzz = openHarfBuzz(shippedPrograms().shaper);
  const broken = openFont(harfBuzz, new TextEncoder().encode("no font"));
  assert.is(broken.glyphOf(0x41), 0);
  assert.is(broken.table("head"), null);
  const font = openFont(harfBuzz, moduleBytes(FACE_FILES.mono));
  assert.ok(font.glyphOf(0x41) > 0);
});

test.run();
