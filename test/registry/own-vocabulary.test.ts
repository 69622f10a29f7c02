/** A registry adds categories and kinds of its own to the program's, and changes single fields of those. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { categoriesOf, kindsHolding } from "../../src/registry/vocabulary.ts";
import { BASE_REGISTRY } from "../bad-input/base-registry.ts";
import { loadTexts, registryOf } from "./sample.ts";

/** A firm's registry with one custodian and not one category. */
const FIRM = `documents:
  - { id: paper, title: A paper, kind: primary, dated: 2026-05-01 }
custodians:
  - id: acme-pay
    name: Acme Payroll, Inc.
    shortName: Acme
    kinds: [payroll-processor]
    country: US
    role: runs the plant's payroll
    source: { document: paper, section: "1" }
    holdings:
      - id: acme-pay-records
        category: payroll-and-time
        system: payroll
        selectors: []
        period: { asStated: none stated, from: null, to: null }
        source: { document: paper, section: "1" }
        confidence: unconfirmed
`;
const OWN = `kinds:
  - id: grain-elevator
    title: Grain elevator
    description: A company that weighs, stores and ships grain.
    holds: [scale-tickets, warehouse-3pl]
categories:
  - id: scale-tickets
    title: Scale tickets
    records: Tickets of the loads named.
    fields: [ticket number, weight]
    form: PDF of the tickets.
    perishes: Tickets fade.
    legalClass: business
    source: { document: paper, section: "2" }
`;

function told(...texts: readonly string[]): readonly string[] {
  return loadTexts(...texts).problems.map(({ code, message, hint, place }) =>
    [`${place?.file}:${place?.line} ${code}`, message, hint].join(" | "),
  );
}

test("a registry needs no category of its own", () => {
  assert.equal(told(FIRM), []);
  assert.is(registryOf(FIRM).custodians.length, 1);
});

test("one field of a category of the program is changed, by the only file or by an overlay", () => {
  const change = "categories:\n  - id: payroll-and-time\n    form: Paper copies.\n    kinds: [employer]\n";
  for (const texts of [[FIRM + change], [FIRM, change]]) {
    assert.equal(told(...texts), []);
    const registry = registryOf(...texts);
    const found = registry.categories.find(({ id }) => id === "payroll-and-time");
    assert.equal([found?.form, found?.title], ["Paper copies.", "Payroll and time records"]);
    // A list is replaced as a whole.
    assert.equal(found && kindsHolding(found, registry), ["employer"]);
  }
  const titles = "kinds:\n  - { id: bank, title: Bank or savings bank }\n";
  const bank = registryOf(FIRM, titles).kinds.find(({ id }) => id === "bank");
  assert.is(bank?.title, "Bank or savings bank");
  assert.ok(bank?.description.startsWith("A bank"));
  assert.equal(registryOf(FIRM, "custodians:\n  - id: acme-pay\n    kinds: [bank]\n").custodians[0]?.kinds, ["bank"]);
});

test("a category and a kind are added, and each finds the other", () => {
  const registry = registryOf(FIRM, OWN);
  const ids = categoriesOf(["grain-elevator"], registry).map(({ id }) => id);
  assert.equal(ids, ["warehouse-3pl", "scale-tickets"]);
  const tickets = registry.categories.find(({ id }) => id === "scale-tickets");
  assert.equal(tickets?.technical, [], "nothing technical unless it says so");
  assert.is(tickets?.periodKnown, "none");
});

test("a category that is added must be whole", () => {
  const half = "categories:\n  - id: scale-tickets\n    title: Scale tickets\n";
  assert.ok(told(FIRM, half).every((line) => line.startsWith("b.yaml:2 missing-key")));
  assert.is(loadTexts(FIRM, half).registry, null);
});

test("what nothing defines is told with what may be meant, and where to add one's own", () => {
  const at = (text: string, from: string, to: string) => text.replace(from, to);
  assert.equal(told(at(FIRM, "category: payroll-and-time", "category: payroll-records")), [
    'a.yaml:13 unknown-category | "payroll-records" is no category of records — did you mean "payroll-and-time"? | ' +
      "duces list --categories prints all; add one of your own under categories: in your targets.yaml",
  ]);
  assert.equal(told(at(FIRM, "[payroll-processor]", "[employr, moon]")), [
    'a.yaml:7 unknown-kind | "employr" is no kind of custodian — did you mean "employer"? | ' +
      "duces list --kinds prints all; add one of your own under kinds: in your targets.yaml",
    'a.yaml:7 unknown-kind | "moon" is no kind of custodian | ' +
      "duces list --kinds prints all; add one of your own under kinds: in your targets.yaml",
  ]);
  assert.match(told(FIRM, at(OWN, "[scale-tickets,", "[scale-tikets,"))[0] ?? "", /^b\.yaml:5 unknown-category/);
});

test("what is wrong because of a change is told at the program's file, where it stands there", () => {
  const [first] = told(FIRM, "remove: { kinds: [gym-club] }\n");
  assert.match(first ?? "", /^duces\/src\/data\/vocabulary\/premises\.json:\d+ unknown-kind \| "gym-club"/);
});

test("a registry that has all of it, as in 0.1.0, still overrides what it names", () => {
  const flow = registryOf(BASE_REGISTRY).categories.find(({ id }) => id === "flow-records");
  assert.ok(flow && BASE_REGISTRY.includes(flow.title));
});

test.run();
