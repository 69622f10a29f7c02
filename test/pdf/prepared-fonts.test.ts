/** The base subsets that a build prepares are those that would be made. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fontStock } from "../../src/pdf/font-stock.ts";
import { PREPARED_FONTS } from "../../src/pdf/prepared-fonts.ts";
import { makePress } from "../shipped-world.ts";

const press = makePress();
const { faces, means } = press;

test("every one is of the faces installed", () => {
  assert.equal(
    PREPARED_FONTS.map(({ use }) => use),
    ["serif", "serif-bold", "serif-italic", "mono", "mono-bold", "form"],
  );
  assert.equal(means.prepared, PREPARED_FONTS);
});

test("each is what would be made", () => {
  const ready = fontStock(faces, means);
  const made = fontStock(faces, { ...means, prepared: [] });
  for (const { face } of PREPARED_FONTS) {
    assert.equal(ready.base(face)?.parts, made.base(face)?.parts, face);
    assert.equal(ready.base(face)?.codes.entries, made.base(face)?.codes.entries, face);
  }
  assert.equal(ready.form().widths, made.form().widths);
  assert.equal(ready.form().base.parts, made.form().base.parts);
  assert.equal(ready.form().base.codes.entries, made.form().base.codes.entries);
});

test.run();
