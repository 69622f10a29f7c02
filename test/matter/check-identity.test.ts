import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkIdentity } from "../../src/matter/check-identity.ts";
import type { Matter } from "../../src/matter/matter.ts";
import { load, REGISTRY, STARTER, ZONE_NAMES } from "./load.ts";

const MATTER = starter();

function starter(): Matter {
  const { matter } = load(STARTER);
  if (matter === null) throw new Error("the starter does not load");
  return matter;
}

/** What is found in the starter with some of it exchanged: pointer, code, message and hint. */
function found(changed: Partial<Matter>): readonly (readonly (string | undefined)[])[] {
  const checked = {
    matter: { ...MATTER, ...changed },
    registry: REGISTRY,
    instruments: [],
    zoneNames: ZONE_NAMES,
    needs: {},
  };
  return checkIdentity(checked).map(({ pointer, code, message, hint }) => [pointer, code, message, hint]);
}

const NAME_EACH = "give each a name of its own";
const [document] = MATTER.documents;
const [sentence] = MATTER.background;
const [selector] = MATTER.selectors;
const [asked] = MATTER.custodians;
const [plan] = MATTER.requests;
assert.ok(document && sentence && selector && asked && plan);
const [item] = asked.items;
assert.ok(item);

test("the starter names nothing twice", () => assert.equal(found({}), []));

const TWICE: readonly (readonly [string, Partial<Matter>, string, string])[] = [
  ["documents", { documents: [document, { ...document, id: "b" }, document] }, "/documents/2/id", document.id],
  ["background sentences", { background: [sentence, sentence] }, "/background/1/id", sentence.id],
  ["selectors", { selectors: [{ ...selector, id: "b" }, selector, selector] }, "/selectors/2/id", selector.id],
  ["custodians", { custodians: [asked, asked] }, "/custodians/1/id", asked.id],
];

for (const [what, changed, pointer, id] of TWICE) {
  test(`two ${what} of one id`, () => {
    const message = `${what.slice(0, -1)} "${id}" stands here twice`;
    assert.equal(found(changed), [[pointer, "duplicate-id", message, NAME_EACH]]);
  });
}

test("every repetition is told, the first is not", () => {
  assert.equal(
    found({ selectors: [selector, selector, selector] }).map(([pointer]) => pointer),
    ["/selectors/1/id", "/selectors/2/id"],
  );
});

test("item numbers are unique within a custodian, not among custodians", () => {
  const twice = { ...asked, items: [item, item] };
  const other = { ...asked, id: "other" };
  assert.equal(found({ custodians: [other, twice] }), [
    ["/custodians/1/items/1/number", "duplicate-id", `item number "${item.number}" stands here twice`, NAME_EACH],
  ]);
  assert.equal(found({ custodians: [asked, other] }), []);
});

test("nobody is asked twice by one instrument, in one plan or in two", () => {
  const told = (p: number, c: number, id: string) => [
    `/requests/${p}/custodians/${c}`,
    "duplicate-request",
    `"${id}" is asked twice by the instrument "records"`,
    "keep one of the two",
  ];
  const records = (...custodians: string[]) => ({ ...plan, instrument: "records", custodians });
  assert.equal(found({ requests: [records("a", "b", "a")] }), [told(0, 2, "a")]);
  assert.equal(found({ requests: [records("a", "b"), records("c", "b")] }), [told(1, 1, "b")]);
  const preservation = { ...records("a", "b"), instrument: "preservation" };
  assert.equal(found({ requests: [records("a", "b"), preservation] }), []);
});

test.run();
