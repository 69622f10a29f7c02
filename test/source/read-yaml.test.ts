import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { placeFinder } from "../../src/problem/text-places.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { guardTokens } from "../../src/source/token-guard.ts";
import { countWork } from "../count-work.ts";

const encoder = new TextEncoder();
const read = (text: string) => readYaml("f.yaml", encoder.encode(text));

test("every scalar is text, in NFC; a field without a value is null", () => {
  const text = "a: 010\nb: no\nc: 2016-05-01\nd:\ne: ''\nf: e\u0301\ng: ~\nh: [1.10, {i: 0x1F}]\n";
  const data = { a: "010", b: "no", c: "2016-05-01", d: null, e: "", f: "é", g: "~", h: ["1.10", { i: "0x1F" }] };
  assert.equal(read(text).document?.data, data);
});

test("every value and key has its place", () => {
  const { document } = read("a: x\nb:\n  - c: y\n  - z/: 1\n    ~q: 2\n");
  const at = (pointer: string) => {
    const place = document?.places.get(pointer);
    return place === undefined ? null : [place.file, place.line, place.column];
  };
  assert.equal(at("/a"), ["f.yaml", 1, 4]);
  assert.equal(at("/a#"), ["f.yaml", 1, 1]);
  assert.equal(at("/b/0/c"), ["f.yaml", 3, 8]);
  assert.equal(at("/b/0"), ["f.yaml", 3, 5]);
  assert.equal(at("/b/1/z~1#"), ["f.yaml", 4, 5]);
  assert.equal(at("/b/1/~0q"), ["f.yaml", 5, 9]);
  assert.is(at("/nothing"), null);
});

test("a block scalar ends without line breaks, and keeps those within", () => {
  assert.equal(read("a: |\n  x\n\n  y\n\n\nb: >+\n  x\n  y\n\n").document?.data, { a: "x\n\ny", b: "x y" });
});

/** Values as written, and whether they are refused. */
const QUOTED: readonly (readonly [string, boolean])[] = [
  ["“1 Main St”", true],
  ["„Haus“", true],
  ["«rue»", true],
  ["‘Reno’", true],
  ["“1 Main St", true],
  ["“A” and “B”", false],
  ["the “Harbor” pages", false],
  ["‘Tis the season", false],
  ["'“1 Main St”'", false],
  ['"“1 Main St”"', false],
  ["|\n  “We deny it.”", false],
];

for (const [value, isRefused] of QUOTED) {
  test(`${JSON.stringify(value)} is ${isRefused ? "refused" : "read"}`, () => {
    assert.equal(
      read(`a: ${value}\n`).problems.map(({ code }) => code),
      isRefused ? ["typographic-quotes"] : [],
    );
  });
}

test("odd white space is named where it stands for a space, and let be inside words", () => {
  const told = (text: string) => read(text).problems.filter(({ code }) => code === "odd-space");
  assert.match(told("a: x\nb:\u00a0y\nc: z\n")[0]?.message ?? "", /^U\+00A0, a no-break space, stands where/);
  assert.equal(told("a: x\nb:\u00a0y\nc: z\n")[0]?.place, { file: "f.yaml", line: 2, column: 3 });
  assert.match(told("a: \u3000x\n")[0]?.message ?? "", /begins or ends with U\+3000, an ideographic space/);
  assert.equal(told("a: No.\u00a05\nb: |\n  Re:\u00a0x\n"), []);
});

test("places agree with the text, whatever it holds", () => {
  const letters = fc.array(fc.constantFrom("a", "\n", "é", "😀"), { maxLength: 60 });
  const property = fc.property(letters, fc.nat(80), (parts, n) => {
    const text = parts.join("");
    const offset = Math.min(n, text.length);
    const before = text.slice(0, offset).split("\n");
    const { line, column } = placeFinder("f", text)(offset);
    assert.equal([line, column], [before.length, (before.at(-1) ?? "").length + 1]);
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});

test("no bytes make it throw", () => {
  const bytes = fc.uint8Array({ maxLength: 60 });
  const yaml = fc.array(fc.constantFrom(..."ab:-?[]{},&*!|>'\"#% \n\t~<\\".split("")), { maxLength: 40 });
  const check = (input: Uint8Array) => {
    const { document, problems } = readYaml("f", input);
    assert.ok(document !== null || problems.some((problem) => problem.severity === "error"));
  };
  fc.assert(fc.property(bytes, check), { seed: 2, numRuns: 500 });
  fc.assert(
    fc.property(yaml, (parts) => check(encoder.encode(parts.join("")))),
    { seed: 3, numRuns: 2000 },
  );
});

test("a field that the reader refuses is left out, and what stands beside it is read", () => {
  const { document, problems } = read("a: 1\n__proto__: 2\na: 3\nb: 4\n");
  assert.equal(document?.data, { a: "1", b: "4" });
  assert.equal(
    problems.map((problem) => problem.code),
    ["forbidden-key", "duplicate-key"],
  );
});

test("limits can be narrowed", () => {
  const bytes = encoder.encode("a:\n  b:\n    c: d\n");
  assert.is(readYaml("f", bytes, { bytes: 5 }).problems[0]?.code, "too-large");
  assert.is(readYaml("f", bytes, { depth: 2 }).problems[0]?.code, "too-deep");
  assert.is(readYaml("f", bytes, { lineLength: 4 }).problems[0]?.code, "too-large");
});

test("records are counted apart from all else, and within limits of their own", () => {
  const most = { nodes: 50, recordNodes: 1000, depth: 32, faults: 10, ofOthers: false };
  const codes = (text: string) => guardTokens(text, most).map(({ code }) => code);
  const block = (i: number) => `  - id: c${i}\n    list:\n      - id: x\n        name: y\n`;
  const flow = (i: number) => `  - { id: c${i}, list: [a, b, { id: x }] } # a note\n`;
  const many = (count: number, entry: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => entry(i)).join("");
  for (const entry of [block, flow]) {
    assert.equal(codes(`custodians:\n${many(25, entry)}`), []);
    assert.equal(codes(`custodians:\n${many(60, entry)}`), ["too-large"], "more dashes and ids than values in all");
  }
  const long = (count: number) => `  - id: c\n    list:\n${"      - x\n".repeat(count)}`;
  assert.equal(codes(`custodians:\n${long(990)}`), []);
  assert.equal(
    codes(`custodians:\n${long(1100)}`),
    ["too-large"],
    "what is beyond a long record counts as other values",
  );
  assert.equal(codes(`custodians:\n${long(700).repeat(2)}`), ["too-large"], "all records together hold too much");
  assert.equal(codes(`list:\n${"  - name: c\n".repeat(40)}`), ["too-large"], "an entry without an id is no record");
  assert.equal(codes(`custodians:\n  - id: c\n    a: b\nlist:\n${"  - c\n".repeat(60)}`), ["too-large"]);
});

/** Repetitions that take a careless reader minutes. */
const HOSTILE = [
  "? ",
  "[",
  "{",
  "- ",
  "a: ",
  '"',
  "&a ",
  "*a ",
  "!!x ",
  "{a: ",
  ": ",
  "---\n",
  "\t",
  "a\n",
  "}",
  "- [\n",
];

test("hostile repetitions take work in proportion, and are told of in part", () => {
  for (const each of HOSTILE) {
    const work = (times: number) => countWork(() => read(each.repeat(times)));
    work(10);
    const [some, many] = [work(2000), work(8000)];
    assert.ok(many < 6 * some, `${each}: ${some} steps, then ${many}`);
    const { problems } = read(each.repeat(20_000));
    assert.ok(problems.length <= 10, `${each} ${problems.length}`);
  }
});

function workOn(entries: number): number {
  const text = `list:\n${Array.from({ length: entries }, (_, i) => `  - id: n${i}\n    k${i}: x\n`).join("")}`;
  const keys = Array.from({ length: entries }, (_, i) => `k${i}: x\n`).join("");
  return countWork(() => assert.is(read(text + keys).problems.length, 0));
}

test("twice the entries take about twice the work, keys of one mapping too", () => {
  workOn(100);
  const [some, many] = [workOn(2000), workOn(4000)];
  assert.ok(many > 1.5 * some && many < 2.5 * some, `${some} steps, then ${many}`);
});

test.run();
