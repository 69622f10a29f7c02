import { PDFDict, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { letter, place, running } from "../typeset/sample-letters.ts";
import { readObjects, write } from "./read-back.ts";

const faces = shippedFaces();

/** The marks of direction make the brackets between them run from right to left; no face of another script is needed. */
const content = [{ text: "before \u200f([1] –)\u200f after" }];
const plain = { ...running, mark: null, notice: null, letterhead: null };
const made = typesetLetter(
  letter([{ kind: "paragraph", role: "body", keep: false, content, place }], plain),
  faces,
  usLetter,
);

test("what runs from right to left is a Span that says its text in the order of reading", async () => {
  const elements = [...(await readObjects(write(made, faces))).values()].filter(
    (object): object is PDFDict => object instanceof PDFDict && object.has(PDFName.of("ActualText")),
  );
  const said = elements.map((element) => {
    const text = element.get(PDFName.of("ActualText"));
    assert.is(String(element.get(PDFName.of("S"))), "/Span");
    return text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : "";
  });
  assert.equal(said, ["([1] –)"]);
});

test("its brackets are mirrored: drawn from left to right, they open at the left", () => {
  const glyphs = made.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "text" && item.owner.kind === "content" ? item.glyphs : [])),
  );
  const drawn = glyphs.filter(({ text }) => "()[]".includes(text) && text !== "");
  const upright = new Map(faces.shape("()[]", "serif", "prose").map(({ glyph, text }) => [glyph, text]));
  assert.is(drawn.map(({ glyph }) => upright.get(glyph)).join(""), "([])");
  assert.is(drawn.map(({ text }) => text).join(""), ")][(");
});

test.run();
