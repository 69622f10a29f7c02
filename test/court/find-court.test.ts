/** Courts are found by name, abbreviation and id, compared with a public list; what is not sure is asked. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { admits } from "../../src/court/admission.ts";
import { allCourts, findCourt } from "../../src/court/find-court.ts";
import { jurisdictionOf } from "../../src/court/jurisdiction.ts";

type Rows = readonly (readonly [string, string, string | null])[];
const SAMPLE = JSON.parse(readFileSync("test/court/courts-sample.json", "utf8")) as {
  readonly federal: Rows;
  readonly bankruptcy: Rows;
  readonly states: Readonly<Record<string, readonly string[]>>;
};

function idOf(text: string, hint: string | null = null): string {
  const reading = findCourt(text, hint);
  return "court" in reading ? reading.court.id : "?";
}

test("every district and bankruptcy court of the public list is found by its name, its citation and its id", () => {
  assert.ok(SAMPLE.federal.length >= 92 && SAMPLE.bankruptcy.length >= 85);
  for (const [id, ...texts] of SAMPLE.federal) {
    for (const text of [id, ...texts]) if (text !== null) assert.is(idOf(text), id, text);
  }
  for (const [id, ...texts] of SAMPLE.bankruptcy) {
    const own = `bankr-${id.replace(/b$/, "d")}`;
    for (const text of [id, ...texts]) if (text !== null) assert.is(idOf(text), own, text);
  }
});

/** Names as the list writes them lack their state: what is read without it must be of that state, or be asked. */
test("no trial court of the public list is taken for one of another state", () => {
  const byName = new Map(allCourts().map(({ state, name }) => [name.split(" of ").at(-1) ?? "", state]));
  let read = 0;
  for (const [location, names] of Object.entries(SAMPLE.states)) {
    const state = location === "Washington D.C." ? "DC" : byName.get(location);
    for (const name of names) {
      const reading = findCourt(name);
      if (!("court" in reading) || state === undefined || state === null) continue;
      read += 1;
      assert.is(reading.court.state, state, `${name} (${location})`);
      assert.is(reading.court.system, "state", name);
    }
  }
  assert.ok(read > 80, `${read}`);
});

test("each state has at least one trial court, and every id is one court's", () => {
  const ids = allCourts().map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  assert.is(new Set(allCourts().flatMap(({ state, system }) => (system === "state" ? [state] : []))).size, 55);
});

const FOUND: readonly (readonly [string, string])[] = [
  ["N.D. Ill.", "ilnd"],
  ["ND Ill", "ilnd"],
  ["n. d. ill.", "ilnd"],
  ["U.S. District Court, District of Delaware", "ded"],
  ["UNITED STATES DISTRICT COURT FOR THE DISTRICT OF DELAWARE", "ded"],
  ["U.S. District Court (N.D. Cal.)", "cand"],
  ["U.S. District Court for the Northern District of California, San Jose Division", "cand"],
  ["United States District Court, Kansas", "ksd"],
  ["District Court of Kansas", "ks-district-court"],
  ["SDNY", "nysd"],
  ["Bankr. D. Del.", "bankr-ded"],
  ["Fed. Cl.", "uscfc"],
  ["Ninth Circuit", "ca9"],
  ["Circuit Court for Washington County, Maryland", "md-circuit-court"],
  ["Superior Court of Washington, King County", "wa-superior-court"],
  ["Superior Court, Nevada County, California", "ca-superior-court"],
  ["Court of Common Pleas of Delaware County, Pennsylvania", "pa-court-of-common-pleas"],
  ["Iowa County Circuit Court, Wisconsin", "wi-circuit-court"],
  ["District Court of Oklahoma County, State of Oklahoma", "ok-district-court"],
  ["Circuit Court of Kanawha County, West Virginia", "wv-circuit-court"],
  ["Cook County Circuit Court", "il-circuit-court"],
  ["Circuit Court of Cook County, IL", "il-circuit-court"],
  ["Cal. Super. Ct.", "ca-superior-court"],
  ["Del. Ch.", "de-court-of-chancery"],
  ["Del Norte County Superior Court", "ca-superior-court"],
  ["Supreme Court of the State of New York, County of New York", "ny-supreme-court"],
  ["157th Judicial District Court of Harris County, Texas", "tx-district-court"],
  ["Circuit Court of the 17th Judicial Circuit in and for Broward County, Florida", "fl-circuit-court"],
  ["General District Court of Fairfax County, Virginia", "va-general-district-court"],
  ["Superior Court of the District of Columbia", "dc-superior-court"],
];

for (const [text, id] of FOUND) test(`"${text}" is ${id}`, () => assert.is(idOf(text), id));

const ASKED = [
  "Circuit Court",
  "United States District Court",
  "High Court of Justice",
  "Northern District of Delaware",
  "U.S. District Court for the Southern District of Delaware",
  "Delaware County Court of Common Pleas",
  "Washington County, Maryland",
  "Circuit Court of Jefferson County",
  "Superior Court of Illinois",
  "",
];

for (const text of ASKED) test(`"${text}" is asked for, not guessed`, () => assert.is(idOf(text), "?"));

test("the state that the process names counts where the court leaves it open, and a federal court has its own", () => {
  assert.is(idOf("Circuit Court of Jefferson County", "KY"), "ky-circuit-court");
  assert.is(jurisdictionOf("N.D. Ill.", undefined).system, "federal");
  assert.is(jurisdictionOf("N.D. Ill.", undefined).state, "IL");
  assert.equal(jurisdictionOf("Tribunal of Somewhere", "MI"), { system: "state", state: "MI", court: null });
  assert.is(jurisdictionOf("Tribunal of Somewhere", undefined).system, "unknown");
  assert.is(jurisdictionOf("Circuit Court for Kent County, Michigan", undefined).state, "MI");
});

test("admission is to the court by any of its names, to the bar of a state for its courts", () => {
  const federal = jurisdictionOf("United States District Court for the Northern District of Illinois", undefined);
  const bankruptcy = jurisdictionOf("Bankr. N.D. Ill.", undefined);
  const cook = jurisdictionOf("Circuit Court of Cook County, Illinois", undefined);
  for (const text of ["N.D. Ill.", "ilnd", "U.S. District Court, Northern District of Illinois"]) {
    assert.ok(admits(text, federal) && admits(text, bankruptcy), text);
    assert.not(admits(text, cook), text);
  }
  for (const text of [
    "Illinois",
    "State Bar of Illinois",
    "Supreme Court of Illinois",
    "Cook County Circuit Court",
    "IL",
    "Illinois Bar No. 6201234",
  ]) {
    assert.ok(admits(text, cook), text);
    assert.not(admits(text, federal), text);
  }
  for (const text of ["S.D. Ill.", "Indiana", "State Bar of Michigan", "Illinois and Indiana", ""]) {
    assert.not(admits(text, cook) || admits(text, federal), text);
  }
});

test.run();
