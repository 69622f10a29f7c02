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

test.run();
