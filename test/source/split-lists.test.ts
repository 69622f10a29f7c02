import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { placeFinder } from "../../src/problem/text-places.ts";
import { convertParts, convertText, convertWhole } from "../../src/source/parse-text.ts";
import { splitLists } from "../../src/source/split-lists.ts";
import { pointersOf } from "./pointers-of.ts";

const LIMITS = { depth: 32, ofOthers: false };

/** What a long list may hold, each an entry with its indentation taken away. */
const ENTRIES: readonly string[] = [
  "- id: a\n  name: A",
  "-\n  id: b\n  list:\n  - one\n  - two",
  "- { id: c, list: [one, two] } # a note",
  "- id: d\n  text: |\n    - not an entry\n\n    custodians:\n  other: >-\n    folded\n    - words",
  '- id: e\n  text: "quoted\n    - over lines"',
  "- plain words\n  - that go on",
  "-  - nested\n   - list",
  "- # nothing but a note\n  id: f",
  "# a note of its own\n- id: g\n\n",
  "- ",
  "- 'id: h'",
];

const HEADS = ["first: 1\n", "# a note\n---\n", "", "text: |\n  custodians:\n  - x\n"];
const TAILS = ["", "last:\n  - 1\n", "# the end", "last: { a: b }\n\n", "other:\n- 1\n- 2\n"];

/** A file with a list of about a thousand of these entries. */
function fileOf(head: string, tail: string, indent: number, entries: readonly string[]): string {
  const many = Array.from({ length: 1000 }, (_, i) => entries[i % entries.length] ?? "");
  const lines = many
    .join("\n")
    .split("\n")
    .map((line) => (line === "" ? "" : " ".repeat(indent) + line));
  return `${head}custodians:\n${lines.join("\n")}\n${tail}`;
}

test("a file that is read in parts comes out as if it were read whole: data, places, problems", () => {
  const some = fc.subarray([...ENTRIES], { minLength: 1 });
  let split = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...HEADS),
      fc.constantFrom(...TAILS),
      fc.constantFrom(0, 2, 4),
      some,
      (head, tail, indent, entries) => {
        const text = fileOf(head, tail, indent, entries);
        const placeAt = placeFinder("x.yaml", text);
        const parts = convertParts(text, placeAt, LIMITS);
        if (parts === null || !("data" in parts)) return;
        split += 1;
        const whole = convertWhole(text, placeAt, LIMITS);
        assert.ok("data" in whole, "the parts have no fault, the whole has");
        if (!("data" in whole)) return;
        assert.equal(parts.data, whole.data);
        for (const pointer of pointersOf(whole.data)) {
          assert.equal(parts.places.get(pointer), whole.places.get(pointer), pointer);
          assert.equal(parts.places.get(`${pointer}#`), whole.places.get(`${pointer}#`), `${pointer}#`);
        }
        assert.equal(parts.problems.length, whole.problems.length);
      },
    ),
    { seed: 13, numRuns: 25 },
  );
  assert.ok(split > 9, `${split} of 25 files were read in parts`);
});

test("short files, files without such a list and files that name it twice are read whole", () => {
  const long = fileOf("", "", 2, ["- id: a"]);
  assert.is(splitLists("custodians:\n  - id: a\n"), null);
  assert.is(splitLists(`custodians: [${"a, ".repeat(1000)}]\n`), null);
  assert.is(splitLists(`- id: a\n`.repeat(1000)), null);
  assert.is(splitLists(long + long), null);
  assert.is(splitLists(long)?.parts.length, 3);
});

test("a fault anywhere in a long list is told from the whole file", () => {
  const sound = fileOf("", "", 2, ["- id: a"]);
  const text = `${sound.slice(0, 9000)}${sound.slice(9000).replace("id: a", "id: 'a")}`;
  const [parts, whole] = [convertParts, convertWhole].map((convert) =>
    convert(text, placeFinder("x.yaml", text), LIMITS),
  );
  assert.ok(parts && whole && "errors" in parts && "errors" in whole);
  assert.equal(convertText(text, placeFinder("x.yaml", text), { ...LIMITS, whole: 1e6 }), whole);
});

test("of a file that is too long to be read whole, faults are told where they are", () => {
  const entries = Array.from({ length: 1000 }, (_, i) => `  - id: c${i}\n    name: "Number ${i}"\n`);
  for (const [at, tail] of [
    [250, "last: 1\n"],
    [499, ""],
    [600, "last: 1\n"],
    [999, "last: 1\n"],
    [999, ""],
  ] as const) {
    const spoilt = entries.with(at, `  - id: c${at}\n    name: "a" b\n`);
    const text = `first: 1\ncustodians:\n${spoilt.join("")}${tail}`;
    const placeAt = placeFinder("x.yaml", text);
    const found = convertText(text, placeAt, { ...LIMITS, whole: 100 });
    assert.ok(found && "errors" in found, `${at}`);
    if (!found || !("errors" in found)) return;
    const lines = [...found.errors, ...found.warnings].map(({ pos }) => placeAt(pos[0]).line);
    assert.is(Math.min(...lines), 4 + 2 * at, `${at}`);
  }
  assert.is(convertText("a: [1,\n 2]\n".repeat(20), placeFinder("x.yaml", ""), { ...LIMITS, whole: 100 }), null);
});

test("a part is a few hundred entries, and what it leaves behind keeps its places", () => {
  const text = fileOf("first: 1\n", "last: 2\n", 2, ["- id: a\n  name: A"]);
  const split = splitLists(text);
  assert.is(split?.rest.length, text.length);
  assert.is(split?.rest.indexOf("last: 2"), text.indexOf("last: 2"));
  assert.equal(
    split?.parts.map(({ first }) => first),
    [250, 500, 750],
  );
});

test.run();
