import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { shippedMeans } from "./shipped-means.ts";

const { deflate } = shippedMeans();

test("another library unpacks what was packed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      assert.equal([...inflateSync(deflate(bytes))], [...bytes]);
    }),
    { seed: 11 },
  );
});

test("the packed bytes are fixed: a library that packs otherwise changes every file", () => {
  const text = "The quick brown fox jumps over the lazy dog. ".repeat(200);
  const packed = deflate(new TextEncoder().encode(text));
  assert.is(packed.length, 95);
  assert.is(sha256Hex(packed), "99961917631556e8a0067e9b3e8ddade743a7c156a294e32dc43cf24732de37b");
});

test.run();
