import { test } from "uvu";
import * as assert from "uvu/assert";
import type { ShapedGlyph } from "../../src/fonts/typefaces.ts";
import { shippedFaces } from "./shipped-faces.ts";

const faces = shippedFaces();

function width(glyphs: readonly ShapedGlyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
}

function texts(glyphs: readonly ShapedGlyph[]): string[] {
  return glyphs.map((glyph) => glyph.text);
}

test("prose is kerned, code is not", () => {
  const kerned = faces.shape("AVATAR To. We.", "serif", "prose");
  const plain = kerned.reduce((sum, glyph) => sum + faces.advanceOf("serif", glyph.glyph) / 1000, 0);
  assert.ok(width(kerned) < plain - 0.3, `${width(kerned)} against ${plain}`);
  const code = faces.shape("AVATAR To. We.", "serif", "code");
  assert.ok(Math.abs(width(code) - plain) < 1e-9);
});

test("a ligature is one glyph with the text of its letters; code has none", () => {
  assert.equal(texts(faces.shape("fin", "serif", "prose")), ["fi", "n"]);
  assert.equal(texts(faces.shape("office", "serif", "prose")).join(""), "office");
  assert.ok(faces.shape("office", "serif", "prose").length < 6);
  assert.equal(texts(faces.shape("fi->!=", "mono", "code")), ["f", "i", "-", ">", "!", "="]);
});

test("characters against breaking are printed and extracted as plain ones", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["1:26\u2011cv", "1:26-cv"],
    ["§\u00a045", "§ 45"],
    ["a\u202fb", "a b"],
    ["a\u200eb\u200fc", "abc"],
    ["ab\u200bcd\u2060e\ufefff\u00adg", "abcdefg"],
    ["\u200b", ""],
    ["", ""],
  ];
  for (const [text, plain] of cases) {
    const shaped = faces.shape(text, "serif", "prose");
    assert.is(texts(shaped).join(""), plain);
    const same = faces.shape(plain, "serif", "prose");
    assert.equal(
      shaped.map((glyph) => glyph.glyph),
      same.map((glyph) => glyph.glyph),
    );
  }
});

test("U+202F is narrower than a space in prose, and as wide as any column in code", () => {
  assert.is(faces.shape("\u202f", "serif", "prose")[0]?.advance, 0.2);
  assert.ok((faces.shape(" ", "serif", "prose")[0]?.advance ?? 0) > 0.2);
  assert.is(faces.shape("\u202f", "mono", "code")[0]?.advance, 0.6);
});

test("figures are of one width in tables, each of its own in prose, and lining in both", () => {
  const widths = (features: "table" | "prose") =>
    new Set([..."0123456789"].map((digit) => width(faces.shape(digit, "serif", features))));
  assert.is(widths("table").size, 1);
  assert.ok(widths("prose").size > 3);
});

test("small capitals are glyphs of their own, and their text stays what was written", () => {
  const small = faces.shape("Partners fi", "serif", "small-caps");
  const plain = faces.shape("Partners fi", "serif", "prose");
  assert.is(texts(small).join(""), "Partners fi");
  assert.is(small[0]?.glyph, plain[0]?.glyph);
  for (const index of [1, 2, 3]) assert.is.not(small[index]?.glyph, plain[index]?.glyph);
});

test("a mark that does not compose keeps its own text and sits back over its letter", () => {
  const shaped = faces.shape("x\u0301q", "serif", "prose");
  assert.equal(texts(shaped), ["x", "\u0301", "q"]);
  assert.is(shaped[1]?.advance, 0);
  assert.ok((shaped[1]?.dx ?? 0) < 0);
});

test("Cyrillic, Greek and Vietnamese are shaped one letter to a glyph", () => {
  for (const text of ["Альфа", "Ελλάδα", "Việt"]) assert.equal(texts(faces.shape(text, "serif", "prose")), [...text]);
});

test("a character without a glyph is a bug of ours, named by its code point", () => {
  assert.throws(() => faces.shape("a😀", "serif", "prose"), /no glyph for U\+1F600/);
  assert.throws(() => faces.shape("a\nb", "serif", "prose"), /no glyph for U\+000A/);
});

test("shaping leaves nothing behind for the next call", () => {
  const first = faces.shape("AVATAR fi 12", "serif", "table");
  faces.shape("Ελλάδα", "mono-bold", "code");
  assert.throws(() => faces.shape("😀", "serif", "prose"));
  assert.equal(faces.shape("AVATAR fi 12", "serif", "table"), first);
  assert.equal(shippedFaces().shape("AVATAR fi 12", "serif", "table"), first);
});

test("text that runs from right to left: glyphs from left to right, brackets mirrored, each with its own text", () => {
  const manner = { direction: "rtl", lang: null } as const;
  const shaped = faces.shape("(a) [b", "serif", "prose", manner);
  assert.equal(texts(shaped), ["b", "[", " ", ")", "a", "("]);
  const plain = faces.shape(")a(]", "serif", "prose");
  const glyphs = new Map(plain.map(({ text, glyph }) => [text, glyph]));
  assert.equal(
    shaped.map(({ glyph }) => glyph).slice(3),
    ["(", "a", ")"].map((text) => glyphs.get(text)),
  );
  assert.is(shaped[1]?.glyph, glyphs.get("]"));
});

test("a language has its own forms of a letter", () => {
  const plain = faces.shape("б", "serif", "prose");
  const serbian = faces.shape("б", "serif", "prose", { direction: "ltr", lang: "sr" });
  assert.equal(texts(serbian), texts(plain));
  assert.equal(faces.shape("б", "serif", "prose"), plain);
  assert.ok(serbian[0]?.glyph !== plain[0]?.glyph, "the Serbian form is that of other languages");
});

test.run();
