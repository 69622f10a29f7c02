import { test } from "uvu";
import * as assert from "uvu/assert";
import { uncovered } from "../../src/fonts/coverage.ts";
import { packageFor } from "../../src/fonts/optional-faces.ts";
import { shippedFaces } from "./shipped-faces.ts";

const faces = shippedFaces();

test("what some face can print is covered, what none can is named once, in order", () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ["“Order” § ¶ – — … € №", []],
    ["Банк Ґґ", []],
    ["Ελλάδα ἀρχή", []],
    ["Việt Đặng Łódź", []],
    ["☐ ☑ ✓ → ₴", []],
    ["a\u00a0b\u2011c\u202fd\u200be\u2060f\u00adg", []],
    ["a😀b😀", [0x1f600]],
    ["a\u200e\u200fb\u202e", [0x202e]],
    ["א中", [0x5d0, 0x4e2d]],
    ["tab\tand\r\nline", [9, 13, 10]],
    ["\u0000\u007f\u0085", [0, 0x7f, 0x85]],
    ["\ud800", [0xd800]],
    ["", []],
  ];
  for (const [text, missing] of cases) assert.equal(uncovered(text, faces), missing, JSON.stringify(text));
});

test("a face covers exactly what it can shape", () => {
  for (const face of ["serif", "serif-italic", "fallback", "mono"] as const) {
    for (let codePoint = 0x20; codePoint < 0x2800; codePoint++) {
      if (!faces.covers(face, codePoint)) continue;
      assert.not.throws(() => faces.shape(String.fromCodePoint(codePoint), face, "prose"), `${face} ${codePoint}`);
    }
  }
});

test("the plain forms stand in for the no-break forms that a face lacks", () => {
  assert.ok(faces.covers("serif", 0x2011));
  assert.ok(faces.covers("mono", 0x200b));
  assert.not(faces.covers("serif", 0x1f600));
});

test("what Source Serif lacks, Noto Serif has: polytonic Greek", () => {
  assert.not(faces.covers("serif", 0x1f00));
  assert.ok(faces.covers("fallback", 0x1f00));
});

test("a script without a face names the package that has one", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["א", "@expo-google-fonts/noto-serif-hebrew"],
    ["ش", "@expo-google-fonts/noto-naskh-arabic"],
    ["中", "@expo-google-fonts/noto-serif-sc"],
    ["。", "@expo-google-fonts/noto-serif-sc"],
    ["😀", null],
    ["a", null],
  ];
  for (const [text, name] of cases) assert.is(packageFor(text.codePointAt(0) ?? 0), name, text);
});

test("an optional face that is not there covers nothing and is named when it is asked to shape", () => {
  assert.not(faces.covers("hebrew", 0x5d0));
  assert.not(faces.covers("cjk", 0x61));
  assert.throws(() => faces.shape("א", "hebrew", "prose"), /the face hebrew was not given/);
});

test.run();
