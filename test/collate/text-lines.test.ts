import { test } from "uvu";
import * as assert from "uvu/assert";
import { textLines, utf8 } from "../../src/collate/text-lines.ts";

test("text is the same bytes however long its pieces are, and its lines come back", () => {
  for (const piece of ["a", "é\n", "€\n", "😀\n", `${"x".repeat(100_000)}\n`, `${"€😀".repeat(50_000)}\n`]) {
    const pieces = Array.from({ length: 7 }, (_, i) => `${i} ${piece}`);
    const chunks = Array.from(utf8(pieces), (chunk) => chunk.slice());
    const bytes = Buffer.concat(chunks);
    assert.ok(bytes.equals(Buffer.from(pieces.join(""))), piece.slice(0, 10));
    assert.equal([...textLines(utf8(pieces))].join("\n"), pieces.join("").replace(/\n$/, ""));
  }
  assert.equal([...utf8([])], []);
});

test("a line that is too long is cut behind one character too many, and nothing is read behind it", () => {
  const lines = (text: string, longest: number, size: number) => {
    const bytes = Buffer.from(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    return [...textLines(chunks, longest)];
  };
  for (const size of [1, 2, 3, 7, 100]) {
    assert.equal(lines("ab\nabc\nabcd\nx\n", 3, size), ["ab", "abc", "abcd"]);
    assert.equal(lines("ab\nabcdefgh", 3, size), ["ab", "abcd"]);
    assert.equal(lines("abc\nabc", 3, size), ["abc", "abc"]);
  }
});

test.run();
