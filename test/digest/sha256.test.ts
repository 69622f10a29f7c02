import { createHash } from "node:crypto";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256, sha256Hex } from "../../src/digest/sha256.ts";

test("the digests are those of the standard (FIPS 180-4)", () => {
  assert.is(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert.is(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert.is(Buffer.from(sha256(Uint8Array.from([97, 98, 99]))).toString("hex"), sha256Hex("abc"));
});

test("any bytes and any text are hashed as Node hashes them, text as UTF-8", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.is(sha256Hex(bytes), createHash("sha256").update(bytes).digest("hex"));
    }),
    { seed: 3 },
  );
  for (const text of ["§ 45 – “x”", "Ж😀"])
    assert.is(sha256Hex(text), createHash("sha256").update(text, "utf8").digest("hex"));
});

test.run();
