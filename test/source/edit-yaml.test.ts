import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { editData, type FieldEdit } from "../../src/source/edit-data.ts";
import { editYaml } from "../../src/source/edit-yaml.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

const edit = (text: string, ...edits: readonly FieldEdit[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(editYaml(new TextEncoder().encode(text), edits));

const CASES: readonly (readonly [name: string, before: string, edit: FieldEdit, after: string])[] = [
  ["a value, its comment stays", "a: 1 # one\nb: 2\n", { at: ["a"], to: "3" }, 'a: "3" # one\nb: 2\n'],
  ["a value that was empty", "a:\nb: 2\n", { at: ["a"], to: "x" }, "a: x\nb: 2\n"],
  ["a new field", "a: 1\n# end\n", { at: ["b"], to: "x" }, "a: 1\nb: x\n# end\n"],
  ["a new field deep down", "a: 1\n", { at: ["b", "c", "d"], to: "x" }, "a: 1\nb:\n  c:\n    d: x\n"],
  ["in a list", "l:\n  - a: 1\n  - a: 2\n", { at: ["l", 1, "a"], to: "x" }, "l:\n  - a: 1\n  - a: x\n"],
  ["behind the last of a list", "l:\n  - a: 1\n", { at: ["l", 1], to: { a: "x" } }, "l:\n  - a: 1\n  - a: x\n"],
  ["a list of its own", "a: 1\n", { at: ["l", 0], to: "x" }, "a: 1\nl:\n  - x\n"],
  ["out of a list", "l:\n  - a: 1\n    b: 2\n  - a: 3\n", { at: ["l", 0], to: undefined }, "l:\n  - a: 3\n"],
  ["the last of a list", "l:\n  - a: 1\n  - a: 3\nm: 1\n", { at: ["l", 1], to: undefined }, "l:\n  - a: 1\nm: 1\n"],
  ["all of a list", "l:\n  - a: 1\nm: 1\n", { at: ["l", 0], to: undefined }, "l:\n  []\nm: 1\n"],
  ["a field", "a: 1\nb: 2 # two\nc: 3\n", { at: ["b"], to: undefined }, "a: 1\nc: 3\n"],
  ["the field beside a dash", "l:\n  - a: 1\n    b: 2\n", { at: ["l", 0, "a"], to: undefined }, "l:\n  - b: 2\n"],
  ["a text of several lines", "a: |\n  x\n  y\nb: 1\n", { at: ["a"], to: undefined }, "b: 1\n"],
  ["in brackets", "a: { b: 1, c: 2 } # c\n", { at: ["a", "c"], to: "x" }, "a: { b: 1, c: x } # c\n"],
  ["a number as text", "a: { b: 1 }\n", { at: ["a", "c"], to: "0012" }, 'a: { b: 1, c: "0012" }\n'],
  ["added in brackets", "a: [x]\n", { at: ["a", 1], to: "y" }, "a: [ x, y ]\n"],
  ["out of brackets", "a: [x, y]\n", { at: ["a", 0], to: undefined }, "a: [ y ]\n"],
  ["taken from brackets that lack it", "a: { b: 1 }\n", { at: ["a", "c"], to: undefined }, "a: { b: 1 }\n"],
  ["behind the last in brackets", "a: [x]\n", { at: ["a", 7], to: "y" }, "a: [ x, y ]\n"],
  ["below what is empty in brackets", "a: { b: }\n", { at: ["a", "b", "c"], to: "x" }, "a: { b: { c: x } }\n"],
  ["what is not there is not taken", "a: 1\n", { at: ["b", "c"], to: undefined }, "a: 1\n"],
  ["a file of comments", "# nothing yet\n", { at: ["a"], to: "x" }, "# nothing yet\na: x\n"],
  ["line ends of Windows", "a: 1\r\nb: 2\r\n", { at: ["c"], to: "x" }, "a: 1\r\nb: 2\r\nc: x\r\n"],
  ["a byte-order mark", "\ufeffa: 1\n", { at: ["a"], to: "x" }, "\ufeffa: x\n"],
  [
    "an entry between comments",
    "l:\n  # one\n  - 1\n  # two\n  - 2\n",
    { at: ["l", 0], to: undefined },
    "l:\n  # one\n  # two\n  - 2\n",
  ],
];

for (const [name, before, change, after] of CASES) {
  test(name, () => {
    assert.is(edit(before, change), after);
  });
}

test("a path through a text is refused", () => {
  assert.throws(() => edit("a: x\n", { at: ["a", "b"], to: "y" }), /a holds a text/);
  assert.throws(() => edit("a: { b: x }\n", { at: ["a", "b", "c"], to: "y" }), /b holds a text/);
  assert.throws(() => editData({ a: { b: "x" } }, [{ at: ["a", "b", "c"], to: "y" }]), /b holds a text/);
});

test("edits follow one another", () => {
  assert.is(edit("a: 1\n", { at: ["b"], to: "x" }, { at: ["b"], to: "y" }), "a: 1\nb: y\n");
});

/** Every matter and registry of the starters and of the tests, as text. */
const FILES = ["src/data/init/wages", "src/data/init/doe-defamation", "src/data/init", "test/matters"].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
);

function dataOf(text: string): Json {
  const { document, problems } = readYaml("f", new TextEncoder().encode(text));
  assert.ok(document, `${JSON.stringify(problems.slice(0, 2))}\n${text.slice(0, 400)}`);
  return document.data;
}

/** Every path of the data, lists by position. */
function pathsOf(data: Json, at: FieldEdit["at"] = []): readonly FieldEdit["at"][] {
  if (typeof data !== "object" || data === null) return [at];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [at, ...entries.flatMap(([key, value]) => pathsOf(value as Json, [...at, key]))].filter(
    ({ length }) => length > 0,
  );
}

function attempted<Result>(work: () => Result): { readonly result?: Result; readonly refusal?: string } {
  try {
    return { result: work() };
  } catch (thrown) {
    return { refusal: String(thrown) };
  }
}

test("any value of any file can be replaced, added or taken away, as its data would be, and all else stays", () => {
  const texts = FILES.map((text) => ({ text, paths: pathsOf(dataOf(text)) }));
  const cases = fc.record({
    file: fc.nat(),
    path: fc.nat(),
    more: fc.constantFrom<FieldEdit["at"][]>([], [], ["k"], ["new", "deep"], [0], [9, "k"]),
    to: fc.constantFrom<(Json | undefined)[]>(
      ...[undefined, "x", "0012", "a: b # c", "“quoted”\nlines", 12, true],
      ...[["x", "y"], { k: "v" }],
    ),
  });
  fc.assert(
    fc.property(cases, ({ file, path, more, to }) => {
      const { text, paths } = texts[file % texts.length] ?? { text: "", paths: [] };
      const at = [...(paths[path % paths.length] ?? []), ...more];
      if (to === undefined && at.length === 1 && Object.keys(dataOf(text) as object).length === 1) return;
      const expected = attempted(() => editData(dataOf(text) as JsonObject, [{ at, to }]));
      const after = attempted(() => edit(text, { at, to }));
      assert.is(after.refusal, expected.refusal);
      if (after.result === undefined) return;
      assert.equal(dataOf(after.result), expected.result, at.join("/"));
      const comments = (each: string) => each.split("\n").filter((line) => line.startsWith("#")).length;
      assert.is(comments(after.result), comments(text));
    }),
    { numRuns: 400, seed: 1 },
  );
});

test.run();
