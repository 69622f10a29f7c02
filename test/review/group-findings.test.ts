import { test } from "uvu";
import * as assert from "uvu/assert";
import { groupByRule, shareFindings } from "../../src/review/group-findings.ts";
import { gravestOf, tallyFindings } from "../../src/review/tally-findings.ts";
import { finding, LET_PASS } from "./findings.ts";

const BLOCK = finding();
const WARN = finding({ rule: "R04", level: "warn", title: "The period is long" });
const NOTE = finding({ rule: "N02", level: "inform", title: "No action is pending" });
const PASSED = finding({ rule: "R22", title: "The place is far away", overridden: LET_PASS });

test("what is said of several requests is said once, in the order in which it was found first", () => {
  const found = [
    { request: "b-records", finding: WARN },
    { request: "a-records", finding: BLOCK },
    { request: "b-records", finding: { ...BLOCK } },
  ];
  assert.equal(
    shareFindings(found).map(({ finding: { rule }, requests }) => [rule, requests]),
    [
      ["R04", ["b-records"]],
      ["R26", ["a-records", "b-records"]],
    ],
  );
});

for (const [what, other] of [
  ["rule", finding({ rule: "R27" })],
  ["level", finding({ level: "warn" })],
  ["title", finding({ title: "No postal address" })],
  ["message", finding({ message: "It speaks for 2016." })],
  ["hint", finding({ hint: "Confirm it." })],
  ["value", finding({ value: "fedcba9876543210" })],
  ["file", finding({ place: { ...BLOCK.place, file: "other.yaml" } })],
  ["line", finding({ place: { ...BLOCK.place, line: 13 } })],
  ["column", finding({ place: { ...BLOCK.place, column: 10 } })],
  ["override", finding({ overridden: LET_PASS })],
] as const) {
  test(`findings that differ in their ${what} are two`, () => {
    const found = [BLOCK, other].map((each) => ({ request: "a-records", finding: each }));
    assert.is(shareFindings(found).length, 2);
  });
}

test("rules stand by what they do: block, warn, let pass, inform; then in the order of their ids, notes last", () => {
  const rules = ["N02", "R41", "R05", "R22", "O01", "R04", "R26"].map((rule) =>
    rule === "R22" ? PASSED : finding({ rule, level: levelOf(rule) }),
  );
  const groups = groupByRule(rules.map((each) => ({ request: "a-records", finding: each })));
  assert.equal(
    groups.map(({ rule, standing }) => `${rule} ${standing}`),
    ["R05 block", "R26 block", "R41 block", "R04 warn", "O01 warn", "R22 passed", "N02 inform"],
  );
});

function levelOf(rule: string) {
  if (rule === "N02") return "inform";
  return rule === "R04" || rule === "O01" ? "warn" : "block";
}

test("a rule that still blocks one request blocks, though it was let pass for another; the gravest is told first", () => {
  const [group, ...more] = groupByRule([
    { request: "a-records", finding: { ...BLOCK, overridden: LET_PASS } },
    { request: "b-records", finding: { ...BLOCK, level: "warn" } },
    { request: "c-records", finding: BLOCK },
    { request: "c-records", finding: { ...BLOCK, message: "It is stale." } },
  ]);
  assert.equal(more, []);
  assert.is(group?.standing, "block");
  assert.equal(group?.requests, ["c-records", "b-records", "a-records"]);
  assert.equal(
    group?.shared.map(({ requests }) => requests),
    [["c-records"], ["c-records"], ["b-records"], ["a-records"]],
  );
});

test("the gravest finding of a request decides where it stands", () => {
  assert.is(gravestOf([]), "nothing");
  assert.is(gravestOf([NOTE]), "inform");
  assert.is(gravestOf([NOTE, PASSED]), "passed");
  assert.is(gravestOf([NOTE, PASSED, WARN]), "warn");
  assert.is(gravestOf([NOTE, WARN, BLOCK, PASSED]), "block");
});

test("a batch is counted: requests by their gravest finding, what stops how many, and what was let pass", () => {
  const other = finding({ title: "No postal address" });
  const tally = tallyFindings(
    [[BLOCK, BLOCK, NOTE], [BLOCK, WARN], [other, PASSED], [WARN], [PASSED, PASSED], [NOTE], []].map((findings) => ({
      findings,
    })),
  );
  assert.equal(tally, {
    requests: 7,
    by: { block: 3, warn: 1, passed: 1, inform: 1, nothing: 1 },
    stops: [
      { rule: "R26", title: "The contact is not verified", requests: 2 },
      { rule: "R26", title: "No postal address", requests: 1 },
    ],
    passed: 3,
  });
});

test("what stops equally many stands in the order of the ids, whichever was found first", () => {
  const found = [finding({ rule: "R39" }), finding({ rule: "R05" })];
  const rules = (findings: typeof found) => tallyFindings([{ findings }]).stops.map(({ rule }) => rule);
  assert.equal(rules(found), ["R05", "R39"]);
  assert.equal(rules(found.toReversed()), ["R05", "R39"]);
});

test.run();
