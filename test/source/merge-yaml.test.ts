import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { mergeRegistry } from "../../src/registry/merge-registry.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { mergeIntoYaml } from "../../src/source/merge-yaml.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

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

const CASES: readonly [name: string, before: string, after: string][] = [
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

for (const [name, before, after] of CASES) {
  test(name, () => assert.is(mergeIntoYaml(before, PATCH), after));
  test(`${name}, a second time, changes nothing`, () => assert.is(mergeIntoYaml(after, PATCH), after));
}

test("line ends of Windows stay", () => {
  const before = "# a\r\ndocuments:\r\n  - id: x # b\r\n";
  assert.is(mergeIntoYaml(before, { documents: [{ id: "y" }] }), `${before}  - id: y\r\n`);
});

test("a text that is no YAML is refused", () => assert.throws(() => mergeIntoYaml("a: [", PATCH)));

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

function dataOf(yaml: string): Json {
  const { document, problems } = readYaml("f", new TextEncoder().encode(yaml));
  assert.equal(problems, [], yaml);
  return document?.data ?? {};
}

test("the text, amended, says what the overlay laid over the registry says", () => {
  fc.assert(
    fc.property(registry, registry, (below, above) => {
      fc.pre(Object.keys(below).length > 0);
      const base = mergeIntoYaml("# kept\n", below as JsonObject);
      const places = new Map<string, never>();
      const merged = mergeRegistry([
        { data: below as Json, places },
        { data: above as Json, places },
      ]);
      const amended = mergeIntoYaml(base, above as JsonObject);
      assert.equal(dataOf(amended), merged.data, amended);
      assert.ok(amended.startsWith("# kept\n"));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test.run();
