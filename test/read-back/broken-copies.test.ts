/** Damage to a letter is refused, or makes no difference to its text: the reader never reads something else. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { renderPaper } from "../../src/pipeline/press.ts";
import type { Reading } from "../../src/read-back/pdf-text.ts";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { goodPaper } from "../conformance/good-letter.ts";
import { makePress } from "../shipped-world.ts";
import { inflate } from "./inflate.ts";

const WHOLE = renderPaper(goodPaper, makePress()).bytes;
const READER = createPdfReader(inflate);
const TEXT = wordsOf(READER.read(WHOLE));
const PLACE = fc.integer({ min: 0, max: WHOLE.length - 1 });

function wordsOf(reading: Reading): string | null {
  return reading.kind === "refused" ? null : JSON.stringify(reading.text.lines.map(({ text }) => text));
}

function changed(at: number, bytes: readonly number[]): Uint8Array {
  const copy = WHOLE.slice();
  copy.set(bytes, Math.min(at, copy.length - bytes.length));
  return copy;
}

test("the whole letter is read", () => {
  assert.match(TEXT ?? "", /Request to preserve records/);
});

test("a letter that is cut short is refused, wherever it is cut", () => {
  for (let length = 0; length < WHOLE.length - 1; length += 977) {
    assert.is(READER.read(WHOLE.subarray(0, length)).kind, "refused", `${length} bytes`);
  }
});

test("a changed byte is refused or changes no text", () => {
  let refused = 0;
  fc.assert(
    fc.property(PLACE, fc.integer({ min: 1, max: 255 }), (at, by) => {
      const words = wordsOf(READER.read(changed(at, [(WHOLE[at] ?? 0) ^ by])));
      if (words === null) refused++;
      assert.ok(words === null || words === TEXT, `byte ${at}`);
    }),
    { seed: 7, numRuns: 300 },
  );
  assert.ok(refused > 100, `${refused} refused`);
});

test("a stretch of nothing, and a stretch taken from elsewhere", () => {
  fc.assert(
    fc.property(PLACE, PLACE, fc.integer({ min: 2, max: 400 }), (at, from, length) => {
      const zeros = Array.from({ length }, () => 0);
      for (const bytes of [zeros, [...WHOLE.subarray(from, from + length)]]) {
        const words = wordsOf(READER.read(changed(at, bytes)));
        assert.ok(words === null || words === TEXT, `${length} bytes at ${at}`);
      }
    }),
    { seed: 8, numRuns: 80 },
  );
});

test("a letter whose object is not where it says is refused", () => {
  const text = Buffer.from(WHOLE).toString("latin1");
  const start = /startxref\n(\d+)/.exec(text);
  const moved = text.replace(/startxref\n\d+/, `startxref\n${Number(start?.[1]) - 1}`);
  assert.is(READER.read(Buffer.from(moved, "latin1")).kind, "refused");
  const shifted = `${text.slice(0, 9)}%\n${text.slice(9)}`.replace(
    /startxref\n\d+/,
    `startxref\n${Number(start?.[1]) + 2}`,
  );
  assert.is(READER.read(Buffer.from(shifted, "latin1")).kind, "refused");
});

test.run();
