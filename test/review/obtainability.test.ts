import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Category, CustodianKind } from "../../src/registry/registry.ts";
import { holdsProviderContent, obtainability } from "../../src/review/obtainability.ts";
import { LAW, subjectOf } from "./small-matter.ts";

const { custodian } = subjectOf().request;
const { category } = subjectOf().request.items[0] ?? {};
if (!category) throw new Error("the small matter has no item");

function outcome(
  kind: CustodianKind,
  id: string,
  legalClass: Category["legalClass"],
  instrument: string,
  country = "US",
) {
  const places = country === "US" ? custodian.places : [];
  const holder = { ...custodian, kinds: [kind], country, places };
  return obtainability(holder, { ...category, ...{ id, legalClass } } as Category, instrument, LAW).outcome;
}

for (const [kind, id, legalClass, instrument, expected] of [
  ["host", "message-content", "content", "subpoena", "barred"],
  ["carrier", "message-content", "content", "records", "barred"],
  ["company", "message-content", "content", "subpoena", "obtainable"],
  ["marketing-service", "message-content", "content", "subpoena", "with consent"],
  ["host", "message-content", "content", "preservation", "obtainable"],
  ["carrier", "flow-records", "non-content", "subpoena", "obtainable"],
  ["carrier", "call-detail-records", "business", "records", "barred"],
  ["carrier", "call-detail-records", "business", "subpoena", "obtainable"],
  ["carrier", "cable-subscriber-records", "subscriber", "subpoena", "with order"],
  ["health-system", "health-records", "business", "records", "with consent"],
  ["health-system", "health-records", "business", "subpoena", "with order"],
  ["company", "flow-records", "non-content", "foia", "barred"],
  ["agency", "flow-records", "non-content", "foia", "obtainable"],
] as const) {
  test(`${id} of a ${kind} by ${instrument}: ${expected}`, () => {
    assert.is(outcome(kind, id, legalClass, instrument), expected);
  });
}

test("a subpoena does not by itself reach abroad, a letter does", () => {
  assert.is(outcome("company", "flow-records", "non-content", "subpoena", "DE"), "with order");
  assert.is(outcome("company", "flow-records", "non-content", "records", "DE"), "obtainable");
});

test("content at a provider is barred abroad as well", () => {
  assert.is(outcome("host", "message-content", "content", "records", "DE"), "barred");
});

test("the table answers for every category, kind and instrument there is", () => {
  const classes = ["non-content", "content", "subscriber", "business", "privileged-in-part", "press-related"] as const;
  for (const { id } of LAW["instrument-effects"]) {
    for (const legalClass of classes)
      assert.ok(outcome("company", "some-records", legalClass, id), `${id} ${legalClass}`);
  }
});

test("a letter says that it seeks no content where its custodian is a provider, and only there", () => {
  const content = { ...category, id: "message-content", legalClass: "content" } as const;
  assert.ok(holdsProviderContent({ ...custodian, kinds: ["carrier"] }, [category, content], LAW));
  assert.not(holdsProviderContent({ ...custodian, kinds: ["company"] }, [category, content], LAW));
});

test.run();
