import { test } from "uvu";
import * as assert from "uvu/assert";
import { chooseContact } from "../../src/matter/choose-contact.ts";
import { planRequests } from "../../src/matter/plan-requests.ts";
import type { Contact, Custodian } from "../../src/registry/registry.ts";
import { load, REGISTRY, STARTER, ZONE_NAMES } from "./load.ts";

function plan(text: string, issued = "2026-11-23") {
  const { matter, problems } = load(text);
  if (!matter) throw new Error(JSON.stringify(problems));
  return planRequests(matter, REGISTRY, {
    issued,
    zoneNames: ZONE_NAMES,
    longPastDays: 1096,
    letters: { preservation: "P", records: "R" },
    closed: () => null,
  });
}

test("a request for each instrument and custodian, in the order of the matter", () => {
  assert.equal(
    plan(STARTER).map(({ id }) => id),
    ["example-hosting-preservation", "example-hosting-records"],
  );
});

test("an override changes one custodian's delivery, date and items, and nobody else's", () => {
  const override =
    'respondBy: 2026-12-21\n    overrides:\n      - { custodian: example-hosting, respondBy: 2026-12-28, delivery: [e-mail], items: ["2"] }';
  const [first, second] = plan(STARTER.replace("respondBy: 2026-12-21", override));
  assert.equal(
    [first?.respondBy, first?.delivery, first?.items.map(({ plan: { number } }) => number)],
    ["2026-12-28", ["e-mail"], ["2"]],
  );
  assert.equal([second?.respondBy, second?.delivery, second?.items.length], ["2027-01-11", ["certified-mail"], 2]);
});

test("a window takes the place of the period for its item alone", () => {
  const window = "selectors: [site]\n        window: { from: 2026-03-03, to: 2026-03-03, reason: that day }";
  const [request] = plan(STARTER.replace("selectors: [site]", window));
  assert.equal(
    request?.items.map(({ period }) => period.short),
    ["March 3, 2026", "March 1 to 7, 2026"],
  );
});

test("what an item says of records, fields and form goes before its category", () => {
  const own = "selectors: [site]\n        records: Only the error log.\n        fields: []\n        form: Plain text.";
  const [request] = plan(STARTER.replace("selectors: [site]", own));
  const [first, second] = request?.items.map(({ category }) => category) ?? [];
  assert.equal([first?.records, first?.fields, first?.form], ["Only the error log.", [], "Plain text."]);
  assert.is(
    second,
    REGISTRY.categories.find(({ id }) => id === second?.id),
  );
});

test("fresh or long past follows from the dates alone", () => {
  assert.is(plan(STARTER, "2026-11-23")[0]?.longPast, false);
  assert.is(plan(STARTER, "2029-03-07")[0]?.longPast, false);
  assert.is(plan(STARTER, "2029-03-08")[0]?.longPast, true);
});

function contact(id: string, more: Partial<Contact>): Contact {
  return {
    ...{ id, purpose: "general", source: { document: "d", section: "s" }, confidence: "stated", asOf: "2026-01-01" },
    ...{ verified: null, status: "unknown", ...more },
  };
}

const POST = { street: ["1 Street"], locality: "Town", country: "US" };

const CHOICES: readonly (readonly [string, readonly Contact[], string | null])[] = [
  ["none", [], null],
  ["the press office is never the addressee", [contact("press", { purpose: "press", post: POST })], null],
  [
    "one with a postal address before one without",
    [contact("a", { purpose: "legal" }), contact("b", { post: POST })],
    "b",
  ],
  [
    "verified before current",
    [contact("a", { post: POST, status: "current" }), contact("b", { post: POST, verified: "2026-11-01" })],
    "b",
  ],
  [
    "current before historical",
    [contact("a", { post: POST, status: "historical" }), contact("b", { post: POST, status: "current" })],
    "b",
  ],
  ["legal before general", [contact("a", { post: POST }), contact("b", { post: POST, purpose: "legal" })], "b"],
  ["the first of equals", [contact("a", { post: POST }), contact("b", { post: POST })], "a"],
];

for (const [name, contacts, chosen] of CHOICES) {
  test(`contact: ${name}`, () => {
    const custodian = { contacts } as unknown as Custodian;
    assert.is(chooseContact(custodian, ["certified-mail"])?.id ?? null, chosen);
  });
}

test("contact: the one that the matter names", () => {
  const custodian = { contacts: [contact("a", { post: POST }), contact("b", {})] } as unknown as Custodian;
  assert.is(chooseContact(custodian, ["post"], "b")?.id, "b");
});

test.run();
