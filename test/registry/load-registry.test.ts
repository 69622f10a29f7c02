import { test } from "uvu";
import * as assert from "uvu/assert";
import type { LoadedRegistry } from "../../src/registry/load-registry.ts";
import { BASE_REGISTRY } from "../bad-input/base-registry.ts";
import { loadTexts, registryOf } from "./sample.ts";

function told({ problems }: LoadedRegistry): readonly string[] {
  return problems.map(({ code, severity, place }) => `${place?.file}:${place?.line} ${severity} ${code}`);
}

test("lists that are not written are empty", () => {
  const [, beta] = registryOf(BASE_REGISTRY).custodians;
  assert.equal([beta?.contacts, beta?.aliases, beta?.notes, beta?.holdings], [[], [], [], []]);
  assert.equal(registryOf(BASE_REGISTRY).retired, []);
});

test("an overlay replaces single values, and says where each now stands", () => {
  const overlay = "custodians:\n  - id: acme\n    name: Acme Networks, LLC\n";
  const { registry, places, problems } = loadTexts(BASE_REGISTRY, overlay);
  assert.equal(problems, []);
  assert.equal([registry?.custodians[0]?.name, registry?.custodians[0]?.shortName], ["Acme Networks, LLC", "Acme"]);
  assert.equal(places.get("/custodians/0/name"), { file: "b.yaml", line: 3, column: 11 });
  assert.is(places.get("/custodians/0/shortName")?.file, "a.yaml");
  assert.is(places.get("/custodians/0")?.file, "a.yaml");
});

test("records merge by id, at the depth of a custodian's lists too; other lists are replaced", () => {
  const overlay = `custodians:
  - id: acme
    kinds: [host, registrar]
    contacts:
      - id: post
        fax: +1 480 555 0199
        post: { street: [2 Side Street] }
      - id: legal
        purpose: legal
        email: legal@example.org
        source: { document: paper, section: "9" }
        confidence: unconfirmed
        asOf: "2026"
        verified: null
        status: unknown
`;
  const acme = registryOf(BASE_REGISTRY, overlay).custodians[0];
  assert.equal(acme?.kinds, ["host", "registrar"]);
  assert.equal(
    acme?.contacts.map(({ id, fax, email, phone }) => [id, fax, email, phone]),
    [
      ["post", "+1 480 555 0199", "legal@example.com", "+1 480 555 0100"],
      ["legal", undefined, "legal@example.org", undefined],
    ],
  );
  assert.equal([acme?.contacts[0]?.post?.street, acme?.contacts[0]?.post?.locality], [["2 Side Street"], "Phoenix"]);
});

test("a third file lies over the second", () => {
  const name = (text: string) => `custodians:\n  - id: acme\n    name: ${text}\n`;
  assert.is(registryOf(BASE_REGISTRY, name("Second"), name("Third")).custodians[0]?.name, "Third");
});

test("remove deletes records, and places of those that follow still fit", () => {
  const overlay = "remove:\n  custodians: [acme]\ncustodians:\n  - id: beta\n    name: Beta AG\n";
  const { registry, places } = loadTexts(BASE_REGISTRY, overlay);
  assert.equal(
    registry?.custodians.map((each) => each.name),
    ["Beta AG"],
  );
  assert.is(places.get("/custodians/0/name")?.file, "b.yaml");
  assert.equal(places.get("/custodians/0/country"), { file: "a.yaml", line: 75, column: 14 });
  assert.not.ok(JSON.stringify(registry).includes('"remove"'));
});

test("remove in a custodian deletes from whichever list holds the id", () => {
  const acme = registryOf(BASE_REGISTRY, "custodians:\n  - id: acme\n    remove: [block, flows]\n").custodians[0];
  assert.equal([acme?.networks, acme?.holdings, acme?.contacts.length], [[], [], 1]);
});

test("what is removed and written again is new", () => {
  const overlay = "custodians:\n  - id: beta\n    remove: []\n    role: new\n";
  assert.is(registryOf(BASE_REGISTRY, overlay).custodians[1]?.role, "new");
  const half = "remove: { custodians: [beta] }\ncustodians:\n  - id: beta\n    role: new\n";
  assert.equal(told(loadTexts(BASE_REGISTRY, half)).filter((line) => line.includes("missing-key")).length, 5);
});

test("removing what is not there is a warning with the nearest id", () => {
  const loaded = loadTexts(BASE_REGISTRY, "custodians:\n  - id: acme\n    remove:\n      - blck\n");
  assert.equal(told(loaded), ["b.yaml:4 warning unknown-removal"]);
  assert.ok(loaded.problems[0]?.message.includes('did you mean "block"?'));
  assert.ok(loaded.registry !== null);
});

test("an overlay alone is no registry, and a new record in it must be whole", () => {
  assert.is(loadTexts("custodians:\n  - id: x\n    name: X\n").registry, null);
  const lines = told(loadTexts(BASE_REGISTRY, "custodians:\n  - id: x\n    name: X\n"));
  assert.equal([...new Set(lines)], ["b.yaml:2 error missing-key"]);
});

test("a mistake in an overlay is told once, in its own file", () => {
  assert.equal(told(loadTexts(BASE_REGISTRY, "custodians:\n  - id: acme\n    nmae: X\n")), [
    "b.yaml:3 error unknown-key",
  ]);
});

const NAMES: readonly (readonly [name: string, told: readonly string[]])[] = [
  ["Acme Carrier, Inc.", ["same-name"]],
  ["ACME CARRIER INC", ["same-name"]],
  ["Acmé Carrier, Inc.", ["same-name"]],
  ["\u0410cme Carrier, Inc.", ["confusable-name"]],
  ["Acme", []],
  ["Acme Carrier of Ohio, Inc.", []],
];

for (const [name, told] of NAMES) {
  test(`a second custodian named ${JSON.stringify(name)}: ${told.join(", ") || "nothing to tell"}`, () => {
    const { problems, registry } = loadTexts(BASE_REGISTRY, `custodians:\n  - id: beta\n    name: ${name}\n`);
    assert.equal(
      problems.map(({ code, severity, place }) => [code, severity, `${place?.file}:${place?.line}`]),
      told.map((code) => [code, "warning", "b.yaml:3"]),
    );
    assert.is(registry?.custodians.length, 2);
  });
}

test.run();
