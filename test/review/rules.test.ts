import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Finding } from "../../src/review/finding.ts";
import { reviewRequest } from "../../src/review/review-request.ts";
import { CHECKS } from "../../src/review/rule-checks.ts";
import { CASES } from "./rule-cases.ts";
import { type Change, LAW, subjectOf } from "./small-matter.ts";

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
  const usual = LAW.rules.find(({ id }) => id === rule)?.level;
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

test.run();
