import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isDeeperThan } from "../../src/collate/json-depth.ts";

const isDeeper = (depth: number, text: string) => isDeeperThan(depth, new TextEncoder().encode(text));

/** How deep lists and groups of a value lie within each other. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("the depth is that of the value, whatever its texts hold", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.string(), (value, text) => {
      const held = { [text]: [value, `${text}\\"[{`] };
      const depth = depthOf(held);
      assert.not(isDeeper(depth, JSON.stringify(held)));
      assert.ok(isDeeper(depth - 1, JSON.stringify(held)));
    }),
    { seed: 17, numRuns: 500 },
  );
});

test("what is no JSON has a depth too", () => {
  assert.ok(isDeeper(8, "[".repeat(9)));
  assert.not(isDeeper(8, "[".repeat(8)));
  assert.not(isDeeper(1, "[][][]{}"));
  assert.not(isDeeper(1, '"[[[['));
  assert.not(isDeeper(0, ""));
});

test.run();
