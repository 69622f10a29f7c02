import { test } from "uvu";
import * as assert from "uvu/assert";
import { addDays, isoDate } from "../../src/calendar/day-arithmetic.ts";
import { validateData } from "../../src/schema/conform.ts";
import { STATE_PACK } from "../../src/schema/generated/state-pack-validators.js";
import type { Json } from "../../src/source/document.ts";
import { packClocks } from "../../src/states/state-clocks.ts";
import { closedIn } from "../../src/states/state-holidays.ts";
import { factOf } from "../../src/states/state-packs.ts";
import { stateRows } from "../../src/views/state-rows.ts";
import { PACKAGE, readData } from "../shipped-world.ts";

const PACKS = PACKAGE.law.states;
const { kinds: VOCABULARY } = readData("vocabulary/kinds") as { readonly kinds: readonly { readonly id: string }[] };
const KINDS = new Set(VOCABULARY.map(({ id }) => id));

/** Every id of a fact that a pack names anywhere. */
function namedFacts(value: unknown): readonly string[] {
  const text = JSON.stringify(value, (key, each) => (key === "facts" && typeof each?.[0] !== "string" ? [] : each));
  return [...text.matchAll(/"([A-Z]{2}-\d\d[a-z])"/g)].map(([, id = ""]) => id);
}

for (const [state, pack] of Object.entries(PACKS)) {
  test(`${state}: the pack has its form, and names facts that it has`, () => {
    assert.equal(validateData(pack as unknown as Json, new Map(), STATE_PACK), []);
    const known = new Set([...pack.facts, ...pack.notFound].map(({ id }) => id));
    assert.is(known.size, pack.facts.length + pack.notFound.length, "an id stands twice");
    for (const id of namedFacts(pack)) assert.ok(known.has(id), id);
    for (const id of known) assert.ok(id.startsWith(`${state}-`), id);
  });

  test(`${state}: nothing that is not confirmed is counted or said`, () => {
    for (const { confidence } of packClocks(pack)) assert.is.not(confidence, "unconfirmed");
    for (const { fact } of [...pack.says, ...pack.forms, ...pack.fees])
      assert.is.not(factOf(pack, fact).confidence, "unconfirmed", fact);
  });

  test(`${state}: the list shows every fact, and what was not found`, () => {
    const { rows } = stateRows(PACKS, state);
    assert.is(rows.length, pack.facts.length + pack.notFound.length);
    for (const row of rows) assert.match(row[3] ?? "", /^(read in|secondary .*confirm before|not confirmed|not found)/);
  });
}

test("the kinds of California's list of custodians of personal records", () => {
  const { kinds = [], employers = [] } = PACKS.CA?.consumer ?? {};
  for (const kind of [...kinds, ...employers]) assert.ok(KINDS.has(kind), kind);
  for (const kind of ["bank", "health-system", "pharmacy", "insurer", "university"])
    assert.ok(kinds.includes(kind), kind);
  assert.ok(!kinds.includes("employer"), "employers have a section of their own");
});

/** The lists of the courts of California that were read. */
const CALIFORNIA: Readonly<Record<number, string>> = {
  2026: "01-01 01-19 02-12 02-16 03-31 05-25 06-19 07-03 09-07 09-25 11-11 11-26 11-27 12-25",
  2027: "01-01 01-18 02-12 02-15 03-31 05-31 06-18 07-05 09-06 09-24 11-11 11-25 11-26 12-24 12-31",
};

for (const [year, list] of Object.entries(CALIFORNIA))
  test(`California's holidays of ${year} are those of the list, on working days`, () => {
    const pack = PACKS.CA ?? null;
    const days = Array.from({ length: 365 }, (_, i) => addDays({ year: Number(year), month: 1, day: 1 }, i));
    const closed = days.filter((day) => !/^(Saturday|Sunday|)$/.test(closedIn(pack, day) ?? ""));
    assert.is(closed.map((day) => isoDate(day).slice(5)).join(" "), list);
  });

test.run();
