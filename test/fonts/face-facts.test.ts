import { test } from "uvu";
import * as assert from "uvu/assert";
import { FACE_FILES } from "../../src/fonts/face-files.ts";
import { loadTypefaces } from "../../src/fonts/load-typefaces.ts";
import type { FaceId } from "../../src/typeset/page.ts";
import { shippedFaces, shippedPrograms } from "./shipped-faces.ts";

const faces = shippedFaces();

test("every face has the name, the slant and the pitch that its place promises", () => {
  const names: Readonly<Record<string, string>> = {
    serif: "SourceSerif4-Regular",
    "serif-italic": "SourceSerif4-Italic",
    "serif-bold": "SourceSerif4-SemiBold",
    "serif-bold-italic": "SourceSerif4-SemiBoldItalic",
    fallback: "NotoSerif-Regular",
    "fallback-italic": "NotoSerif-Italic",
    "fallback-bold": "NotoSerif-SemiBold",
    "fallback-bold-italic": "NotoSerif-SemiBoldItalic",
    mono: "SourceCodePro-Regular",
    "mono-bold": "SourceCodePro-SemiBold",
  };
  assert.equal(Object.keys(FACE_FILES).sort(), Object.keys(names).sort());
  for (const id of Object.keys(FACE_FILES) as FaceId[]) {
    const face = faces.describe(id);
    assert.is(face.postScriptName, names[id]);
    assert.is(face.italic, id.includes("italic"));
    assert.is(face.fixedPitch, id.startsWith("mono"));
    assert.is(face.serif, !id.startsWith("mono"));
    assert.is(face.stemV, id.includes("bold") ? 135 : 88);
  }
});

test("metrics are in em, the description in thousandths of it", () => {
  assert.equal(faces.metrics("serif"), { ascender: 1.036, descender: -0.335, capHeight: 0.67, xHeight: 0.475 });
  const { ascent, descent, capHeight } = faces.describe("serif");
  assert.equal([ascent, descent, capHeight], [1036, -335, 670]);
});

test("a face that was not given is named", () => {
  const none = loadTypefaces(new Map(), shippedPrograms());
  assert.throws(() => none.shape("a", "serif-bold", "prose"), /the face serif-bold was not given/);
});

test.run();
