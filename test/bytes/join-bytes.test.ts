import { test } from "uvu";
import * as assert from "uvu/assert";
import { joinBytes } from "../../src/bytes/join-bytes.ts";

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

test("parts stand one behind the other, empty ones too", () => {
  assert.equal([...joinBytes([bytes(1, 2), bytes(), bytes(3)])], [1, 2, 3]);
  assert.is(joinBytes([]).length, 0);
});

test("a single part is not copied", () => {
  const only = bytes(1);
  assert.is(joinBytes([only]), only);
});

test.run();
