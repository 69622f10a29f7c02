import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { mergeRegistry } from "../../src/registry/merge-registry.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { patchYaml } from "../../src/source/patch-yaml.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

function patchText(text: string, patch: JsonObject): string {
  const patched = patchYaml(new TextEncoder().encode(text), patch);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(patched);
}

const SOURCE = { document: "d", section: "s" };
const PATCH: JsonObject = {
  documents: [{ id: "d", title: "A list" }],
  custodians: [
    {
      id: "acme",
      contacts: [
        { id: "old", status: "historical" },
        { id: "new", source: SOURCE, verified: null },
      ],
    },
    { id: "other", kinds: ["agency"], source: SOURCE, role: SOURCE.section },
  ],
};
const OTHER =
  "  - id: other\n    kinds:\n      - agency\n    source:\n      document: d\n      section: s\n    role: s\n";
const NEW = "      - id: new\n        source:\n          document: d\n          section: s\n        verified: null\n";
const ACME = `  - id: acme\n    contacts:\n      - id: old\n        status: historical\n${NEW}`;
const DOCUMENTS = "documents:\n  - id: d\n    title: A list\n";

const MERGED: readonly [name: string, before: string, after: string][] = [
  ["an empty file", "", `${DOCUMENTS}custodians:\n${ACME}${OTHER}`],
  ["comments only", "# mine\n", `# mine\n${DOCUMENTS}custodians:\n${ACME}${OTHER}`],
  [
    "lists without entries",
    "documents: # none\ncustodians: []\n",
    `documents: # none\n${DOCUMENTS.slice(11)}custodians:\n${ACME}${OTHER}`,
  ],
  [
    "entries that are there: only what changes is touched",
    "# head\ncustodians:\n  # ours\n  - id: acme # carrier\n    contacts:\n      - id: old   # 2016\n        status: unknown # ask\n        phone: '1'\n    name:   Acme\n\n# tail\n",
    `# head\ncustodians:\n  # ours\n  - id: acme # carrier\n    contacts:\n      - id: old   # 2016\n        status: historical # ask\n        phone: '1'\n${NEW}    name:   Acme\n${OTHER}${DOCUMENTS}\n# tail\n`,
  ],
  [
    "an entry in brackets is written in lines",
    "documents: [{id: d, title: A list}]\ncustodians:\n  - { id: acme, name: Acme }\n",
    `${DOCUMENTS}custodians:\n  - id: acme\n    name: Acme\n    contacts:\n      - id: old\n        status: historical\n${NEW}${OTHER}`,
  ],
];

const STAMP: JsonObject = {
  custodians: [{ id: "acme", contacts: [{ id: "post", verified: "2026-11-20", verifiedBy: "A: B" }] }],
};
const CONTACT = 'verified: 2026-11-20\n        verifiedBy: "A: B"\n';
const ALL = `custodians:\n  - id: acme\n    contacts:\n      - id: post\n        ${CONTACT}`;

const STAMPED: readonly [name: string, before: string, after: string][] = [
  ["an empty file", "", ALL],
  ["a file of comments", "# mine\n", `# mine\n${ALL}`],
  ["another field, no last line break", "a: 1", `a: 1\n${ALL}`],
  ["an empty list", "custodians: []\nretired: []\n", `${ALL}retired: []\n`],
  ["a field without a value", "custodians:\nretired: []\n", `${ALL}retired: []\n`],
  ["a field without a value but a comment", "custodians: # none\n# end\n", `${ALL.replace(":", ": # none")}# end\n`],
  [
    "another custodian",
    "custodians:\n  - id: x # keep\n    name:   X\n\n# end\n",
    `custodians:\n  - id: x # keep\n    name:   X\n${ALL.slice(12)}\n# end\n`,
  ],
  [
    "the contact itself: values replaced and added, comments and order kept",
    "custodians:\n- id: acme\n  contacts:\n  - id: post   # c\n    verified: null # not yet\n    note: |\n      two\n      lines\n  name: B\n# tail\n",
    'custodians:\n- id: acme\n  contacts:\n  - id: post   # c\n    verified: 2026-11-20 # not yet\n    note: |\n      two\n      lines\n    verifiedBy: "A: B"\n  name: B\n# tail\n',
  ],
  [
    "brackets within brackets",
    'custodians:\n  - id: acme\n    contacts: [{id: post, phone: "1"}]\n    role: r\n',
    `custodians:\n  - id: acme\n    contacts:\n      - id: post\n        phone: "1"\n        ${CONTACT}    role: r\n`,
  ],
  ["everything in brackets", "custodians: [{id: acme}]\n", ALL],
];

/** What a file may look like that others wrote. */
const HOSTILE: readonly [name: string, before: string, patch: JsonObject, after: string][] = [
  ["a byte-order mark", "\ufeffa: 1\nb: 2\n", { c: "y" }, "\ufeffa: 1\nb: 2\nc: y\n"],
  ["a line end of Windows among others", "a: 1\nb: 2\r\nc: 3\n", { b: "z" }, "a: 1\nb: z\r\nc: 3\n"],
  ["no last line break, of Windows", "a: 1\r\nb: 2", { c: "y" }, "a: 1\r\nb: 2\r\nc: y\r\n"],
  ["a text in a block", "a: |\n  one\n  two\nb: 2\n", { a: "x" }, "a: x\nb: 2\n"],
  ["a text in a block, the last", "a: >-\n  one\n  two", { a: "x" }, "a: x\n"],
  [
    "blank lines that belong to a text",
    "l:\n  - id: a\n    t: |+\n      x\n\n\nb: 2\n",
    { l: [{ id: "b" }] },
    "l:\n  - id: a\n    t: |+\n      x\n\n\n  - id: b\nb: 2\n",
  ],
  [
    "a text of two lines",
    "l:\n  - id: a\n    t: x # c\n",
    { l: [{ id: "a", t: "one\ntwo", u: "three\n# four" }] },
    'l:\n  - id: a\n    t: "one\\ntwo" # c\n    u: "three\\n# four"\n',
  ],
  [
    "comments in brackets",
    "l: [ # head\n  # ours\n  {id: a, t: no, u: '1'}, # note\n  # tail\n] # after\nb: 2\n",
    { l: [{ id: "a", v: "x" }] },
    "l: # after\n  # head\n  # ours\n  - id: a\n    t: no\n    u: '1'\n    v: x\n  # note\n  # tail\nb: 2\n",
  ],
  [
    "a comment in empty brackets",
    "l: [\n  # none yet\n]\nb: 2\n",
    { l: [{ id: "a" }] },
    "l:\n  # none yet\n  - id: a\nb: 2\n",
  ],
  [
    "a comment behind an entry in brackets",
    "l:\n  - {id: a} # ours\n",
    { l: [{ id: "a", t: "x" }] },
    "l:\n  - # ours\n    id: a\n    t: x\n",
  ],
  ["a comment behind what becomes a list", "l: null # not yet\n", { l: [{ id: "a" }] }, "l: # not yet\n  - id: a\n"],
  [
    "a file of JSON",
    '{"l":[{"id":"a","t":"\\u00e9"}]}',
    { l: [{ id: "b" }], m: "x" },
    '"l":\n  - "id": "a"\n    "t": "\u00e9"\n  - id: b\nm: x\n',
  ],
  [
    "comments at the end of an entry",
    "l:\n  - id: a\n    t: x\n\n    # of a\n  # of the list\n# of the file\n",
    { l: [{ id: "a", u: "y" }, { id: "b" }] },
    "l:\n  - id: a\n    t: x\n\n    # of a\n    u: y\n  # of the list\n  - id: b\n# of the file\n",
  ],
  ["an end of the document", "a: 1\n...\n", { b: "x" }, "a: 1\nb: x\n...\n"],
  ["comments and an end of the document", "---\n# c\n...\n", { b: "x" }, "---\n# c\nb: x\n...\n"],
  [
    "a list without ids, which is replaced",
    "k: [a, b] # kinds\nl:\n  - a\n  - b # second\nm: x\n",
    { k: ["c"], l: ["d"] },
    "k: # kinds\n  - c\nl:\n  - d\nm: x\n",
  ],
  [
    "the value that is there, spelled otherwise",
    "a: 'x' # c\nb: \"\\u0078\"\n",
    { a: "x", b: "x" },
    "a: 'x' # c\nb: \"\\u0078\"\n",
  ],
  [
    "names that look like dashes and colons",
    "l:\n  - -x: {id: a}\n    id: a\n",
    { l: [{ id: "a", "-x": { y: "1" } }] },
    'l:\n  - -x:\n      id: a\n      y: "1"\n    id: a\n',
  ],
];

const CASES: readonly [name: string, before: string, patch: JsonObject, after: string][] = [
  ...MERGED.map(([name, before, after]) => [`merged: ${name}`, before, PATCH, after] as const),
  ...STAMPED.map(([name, before, after]) => [`stamped: ${name}`, before, STAMP, after] as const),
  ...HOSTILE,
].map(([name, before, patch, after]) => [name, before, patch, after]);

for (const [name, before, patch, after] of CASES) {
  test(name, () => assert.is(patchText(before, patch), after));
  test(`${name}, a second time, changes nothing`, () => assert.is(patchText(after, patch), after));
  if (!after.includes("...")) test(`${name}, is a file that reads back`, () => void dataOf(after));
}

test("line ends of Windows stay", () => {
  const windows = (text: string) => text.replaceAll("\n", "\r\n");
  for (const [name, before, patch, after] of CASES) {
    if (!before.includes("\n") || before.includes("\r")) continue;
    assert.is(patchText(windows(before), patch), windows(after), name);
  }
});

test("a text that is no YAML is refused", () => {
  assert.throws(() => patchText("a: [", PATCH), /can be read/u);
  assert.throws(() => patchText('a: "', STAMP), /can be read/u);
  assert.throws(() => patchYaml(Uint8Array.of(0x61, 0x3a, 0xff), PATCH));
});

const ids = fc.constantFrom("a", "b", "c", "d");
const text = fc.constantFrom("x", "two words", "no", "1.10", "a: b", "# c", "'q'", 'say "so"', "é");
const plain = { noNullPrototype: true };
const contact = fc.record({ id: ids, phone: text, status: text }, { requiredKeys: ["id"], ...plain });
const unique = <T extends { readonly id: string }>(each: fc.Arbitrary<T>) =>
  fc.uniqueArray(each, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
const custodian = fc.record({ id: ids, name: text, contacts: unique(contact) }, { requiredKeys: ["id"], ...plain });
const registry = fc.record(
  { documents: unique(contact), custodians: unique(custodian) },
  { requiredKeys: [], ...plain },
);

/** Writes data as somebody might: each choice of style is taken from a list of numbers. Comments are numbered. */
class Writer {
  comments = 0;
  private taken = 0;
  private readonly choices: readonly number[];

  constructor(choices: readonly number[]) {
    this.choices = choices;
  }

  choose(of: number): number {
    this.taken += 1;
    return (this.choices[this.taken % this.choices.length] ?? 0) % of;
  }

  comment(before: string): string {
    if (this.choose(3) > 0) return "";
    this.comments += 1;
    return `${before}#c${this.comments}.`;
  }

  text(value: string): string {
    const safe = /^[a-z0-9.é]+( [a-z]+)?$/u.test(value);
    return (
      [safe ? value : JSON.stringify(value), JSON.stringify(value), `'${value.replaceAll("'", "''")}'`][
        this.choose(3)
      ] ?? ""
    );
  }

  inBrackets(value: Json): string {
    const gap = () => (this.choose(2) === 0 ? "" : `${this.comment(" ")}\n${" ".repeat(20)}`);
    if (Array.isArray(value)) return `[${value.map((each) => `${gap()}${this.inBrackets(each)}`).join(",")}${gap()}]`;
    if (typeof value !== "object" || value === null) return this.text(String(value));
    const fields = Object.entries(value).map(([key, each]) => `${gap()}${key}: ${this.inBrackets(each)}`);
    return `{${fields.join(",")}${gap()}}`;
  }

  /** What follows the colon or dash; `column` is that of what stands below. */
  value(value: Json, column: number): string {
    if (typeof value !== "object" || value === null) return this.scalar(String(value), column);
    if (Object.keys(value).length === 0 || this.choose(5) === 0)
      return ` ${this.inBrackets(value)}${this.comment("  ")}\n`;
    return `${this.comment(" ")}\n${this.block(value, column)}`;
  }

  scalar(value: string, column: number): string {
    const style = this.choose(6);
    const indent = " ".repeat(column);
    if (style === 0) return ` |-\n${indent}${value}\n${this.choose(2) === 0 ? "" : "\n"}`;
    if (style === 1) return `\n${indent}${this.text(value)}\n`;
    return ` ${this.text(value)}${this.comment(" ")}\n`;
  }

  block(value: Json, column: number): string {
    const indent = " ".repeat(column);
    const above = () => this.comment(indent).replace(/$/u, (_, at) => (at === 0 ? "" : "\n"));
    const width = 2 + this.choose(2);
    const lines = Array.isArray(value)
      ? value.map((each) => `${above()}${indent}-${this.value(each, column + width)}`)
      : Object.entries(value as JsonObject).map(
          ([key, each]) => `${above()}${indent}${key}:${this.value(each, column + width)}`,
        );
    return lines.join("") + above();
  }
}

test("whatever the style, the patched file says what the overlay laid over the registry says, and keeps every comment", () => {
  fc.assert(
    fc.property(registry, registry, fc.array(fc.nat(29), { minLength: 7, maxLength: 60 }), (below, above, choices) => {
      fc.pre(Object.keys(below).length > 0);
      const writer = new Writer(choices);
      const lines = writer.block(below as JsonObject, 0);
      const before = (choices[0] ?? 0) % 3 === 0 ? lines.replaceAll("\n", "\r\n") : lines;
      assert.equal(dataOf(before), below, before);
      const places = new Map<string, never>();
      const merged = mergeRegistry([
        { data: below as Json, places },
        { data: above as Json, places },
      ]);
      const after = patchText(before, above as JsonObject);
      assert.equal(dataOf(after), merged.data, `${before}\n-----\n${after}`);
      assert.is(/\r\n/.test(after), /\r\n/.test(before));
      for (let i = 1; i <= writer.comments; i++) {
        assert.is(after.split(`#c${i}.`).length, 2, `comment ${i}\n${before}\n-----\n${after}`);
      }
    }),
    { seed: 5, numRuns: 1000, includeErrorInReport: true },
  );
});

function dataOf(yaml: string): Json {
  const { document, problems } = readYaml("f", new TextEncoder().encode(yaml));
  assert.equal(
    problems.filter(({ severity }) => severity === "error"),
    [],
    yaml,
  );
  return document?.data ?? {};
}

test.run();
