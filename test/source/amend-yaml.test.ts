import { test } from "uvu";
import * as assert from "uvu/assert";
import { setInYaml } from "../../src/source/amend-yaml.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

const PATH = ["custodians", { id: "acme" }, "contacts", { id: "post" }];
const VALUES = { verified: "2026-11-20", verifiedBy: "A: B" };
const CONTACT = 'verified: 2026-11-20\n        verifiedBy: "A: B"\n';
const ALL = `custodians:\n  - id: acme\n    contacts:\n      - id: post\n        ${CONTACT}`;

const CASES: readonly [name: string, before: string, after: string][] = [
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

for (const [name, before, after] of CASES) {
  test(name, () => assert.is(setInYaml(before, PATH, VALUES), after));
  test(`${name}, a second time, changes nothing`, () => assert.is(setInYaml(after, PATH, VALUES), after));
  test(`${name}, is a file that reads back`, () => {
    assert.equal(readYaml("f", new TextEncoder().encode(after)).problems, []);
  });
}

test("CRLF line ends are kept", () => {
  const before = CASES[6]?.[1] ?? "";
  const after = CASES[6]?.[2] ?? "";
  const dos = (text: string) => text.replaceAll("\n", "\r\n");
  assert.is(setInYaml(dos(before), PATH, VALUES), dos(after));
});

test("a file that cannot be read is not touched", () => {
  assert.throws(() => setInYaml('a: "', PATH, VALUES), /can be read/u);
});

test.run();
