import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Finding } from "../../src/review/finding.ts";
import { ruleOf } from "../../src/review/law.ts";
import { reviewRequest } from "../../src/review/review-request.ts";
import { CHECKS } from "../../src/review/rule-checks.ts";
import { usualLevel } from "../../src/review/rule-level.ts";
import { CASES } from "./rule-cases.ts";
import { type Change, LAW, PENDING, subjectOf } from "./small-matter.ts";

const HEALTH: Change = { category: { id: "health-records", legalClass: "health" } };
const AHEAD = { from: "2026-11-01", to: "2027-02-01", zone: "America/New_York", asStated: [] };

function review(change: Change): readonly Finding[] {
  const { request, registry, law, wording, today } = subjectOf(change);
  return reviewRequest(request, registry, law, wording, today);
}

for (const instrument of ["preservation", "records", "subpoena"]) {
  test(`no rule objects to the small matter's ${instrument}`, () => {
    assert.equal(
      review({ instrument }).map(({ rule, message }) => `${rule} ${message}`),
      [],
    );
  });
}

test("every rule of the data is checked, and every check is a rule of the data", () => {
  const rules = LAW.rules.map(({ id }) => id).filter((id) => !id.startsWith("O"));
  assert.equal(Object.keys(CHECKS).sort(), [...rules].sort());
});

test("every rule has cases that fire and near misses, and every case is of a rule", () => {
  const rules = LAW.rules.map(({ id }) => id).filter((id) => id.startsWith("R"));
  assert.equal(Object.keys(CASES).sort(), [...rules].sort());
  for (const rule of rules)
    assert.ok(CASES[rule] && CASES[rule].fires.length > 0 && CASES[rule].passes.length > 0, rule);
});

for (const [rule, { fires, passes }] of Object.entries(CASES)) {
  const usual = usualLevel(ruleOf(LAW, rule));
  for (const [name, change, level] of fires) {
    test(`${rule} fires: ${name}`, () => {
      const found = review(change);
      const ours = found.filter((finding) => finding.rule === rule);
      assert.ok(
        ours.length > 0,
        `found only ${found.map((finding) => `${finding.rule} ${finding.message}`).join("; ")}`,
      );
      assert.ok(
        ours.some((finding) => finding.level === (level ?? usual)),
        ours.map((finding) => `${finding.level}: ${finding.message}`).join("; "),
      );
      for (const finding of ours) {
        assert.match(finding.value, /^[0-9a-f]{16}$/);
        assert.match(finding.where.pointer, /^\//);
        assert.not.match(finding.message, /undefined|null|NaN|\[object/);
      }
    });
  }
  for (const [name, change] of passes) {
    test(`${rule} does not fire: ${name}`, () => {
      assert.equal(
        review(change)
          .filter((finding) => finding.rule === rule)
          .map(({ message }) => message),
        [],
      );
    });
  }
}

for (const rule of ["R05", "R11", "R30", "R31", "R32"]) {
  test(`${rule} only informs of a request that asks to keep, and blocks one that asks to disclose`, () => {
    const fires = CASES[rule]?.fires ?? [];
    const levels = (instrument: string) =>
      fires.flatMap(([, change]) =>
        review({ ...change, instrument })
          .filter((finding) => finding.rule === rule)
          .map(({ level }) => level),
      );
    assert.ok(levels("preservation").length > 0);
    assert.ok(levels("preservation").every((level) => level === "inform"));
    assert.ok(levels("records").includes("block"));
  });
}

test("where no override excuses a finding of a rule that knows overrides, the process would be void or the paper unfinished", () => {
  const fixed = Object.values(CASES)
    .flatMap(({ fires }) => fires.flatMap(([, change]) => review(change)))
    .filter(({ rule, overridable }) => !overridable && ruleOf(LAW, rule).overridable)
    .map(({ rule, message }) => `${rule} ${message}`);
  assert.equal([...new Set(fixed.map((text) => text.slice(0, 3)))].sort(), ["R24", "R26", "R38", "R39", "R40"]);
  for (const words of ["server is a party", "server is not an adult", "no fee is tendered"]) {
    assert.ok(
      fixed.some((text) => text.includes(words)),
      words,
    );
  }
});

const CITED: readonly (readonly [name: string, rule: string, change: Change, cited: RegExp, not: RegExp])[] = [
  [
    "a Michigan case in Michigan",
    "R30",
    { ...HEALTH, custodian: { kinds: ["health-system"], state: "MI" } },
    /Steiner/,
    /^$/,
  ],
  [
    "no Michigan case in Illinois",
    "R30",
    { ...HEALTH, custodian: { kinds: ["health-system"], state: "IL" } },
    /164\.512/,
    /Steiner/,
  ],
  ["a log without selector of an agency", "R06", { instrument: "foia", selectors: [] }, /§ 552\(a\)\(3\)/, /Civ\. P\./],
  [
    "a subpoena of a state court",
    "R24",
    {
      instrument: "subpoena",
      stage: { ...PENDING, court: "Circuit Court of Fairfax County, Virginia" },
      service: { serverIsParty: true },
    },
    /state of the action/,
    /Fed\. R\. Civ/,
  ],
  [
    "a subpoena of a court that nobody knows",
    "R24",
    { instrument: "subpoena", stage: { ...PENDING, court: "The High Tribunal" }, service: { serverIsParty: true } },
    /^/,
    /Fed\. R\. Civ|state of the action|nothing was found/,
  ],
  [
    "what comes after the day of compliance",
    "R05",
    { instrument: "subpoena", matter: { period: AHEAD } },
    /45\(a\)\(1\)\(A\)\(iii\)/,
    /3121|2511/,
  ],
  [
    "one-sided words",
    "R40",
    { item: { subject: "Queries of the secret server." } },
    /26\(g\).*45\(d\)\(1\)/,
    /11\(b\)/,
  ],
  ["a stale contact", "R26", { contact: { verified: null } }, /House rule/, /26\(g\)/],
];

for (const [name, rule, change, cited, not] of CITED) {
  test(`the authority is the right one: ${name}`, () => {
    const ours = review(change).find((finding) => finding.rule === rule);
    const words = ours?.authority.join("; ") ?? "nothing was found";
    assert.match(words, cited);
    assert.not.match(words, not);
  });
}

test("a rule is asked only of requests that it is about, with the words of its record", () => {
  const confidential: Change = { category: { id: "application-records", legalClass: "business" }, wording: "none" };
  const rulesOf = (change: Change) => review(change).map(({ rule }) => rule);
  assert.ok(rulesOf(confidential).includes("R35"));
  assert.not.ok(rulesOf({ ...confidential, instrument: "foia" }).includes("R35"));
});

test("every circumstance that a check names has its level and its words in the record of its rule", () => {
  for (const { id, levels } of LAW.rules) {
    assert.is(levels.at(-1)?.case, undefined, id);
    for (const each of levels) {
      assert.is(each.case === undefined, each.when === undefined, id);
      assert.ok(each.reason.length > 20, id);
    }
  }
});

test.run();
