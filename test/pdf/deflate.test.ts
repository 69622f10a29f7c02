import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { deflate } from "../../src/pdf/deflate.ts";

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
  assert.is(packed.length, 92);
  assert.is(sha256Hex(packed), "f1ef9657d704e9b28425f7a881c1e1bc372e8864bb3c949fb6ee460fc153f87b");
});

test.run();
