import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Override } from "../../src/matter/matter.ts";
import { blocks, type Finding } from "../../src/review/finding.ts";
import { reviewRequest } from "../../src/review/review-request.ts";
import { type Change, PENDING, subjectOf } from "./small-matter.ts";

const CONTENT: Change = { category: { id: "message-content", legalClass: "content" } };

function review(change: Change, overrides: readonly Override[] = []): readonly Finding[] {
  const { request, registry, law, wording, today } = subjectOf({ ...change, matter: { ...change.matter, overrides } });
  return reviewRequest(request, registry, law, wording, today);
}

function hashOf(rule: string, change: Change): string {
  const found = review(change).find((finding) => finding.rule === rule);
  if (!found) throw new Error(`${rule} does not fire`);
  return found.value;
}

function override(rule: string, value: string, more: Partial<Override> = {}): Override {
  const attorney = "Dolores O'Hara";
  return {
    rule,
    value,
    request: "meridian-records",
    attorney,
    date: "2026-11-20",
    reason: "The client owns it.",
    ...more,
  };
}

function rules(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, overridden }) => `${rule}${overridden ? " let pass" : ""}`);
}

test("an override of the value lets the finding pass, and says who answers for it", () => {
  const found = review(CONTENT, [override("R11", hashOf("R11", CONTENT))]);
  assert.equal(rules(found), ["R11 let pass"]);
  assert.is(found[0]?.overridden?.attorney, "Dolores O'Hara");
  assert.is(found[0]?.level, "block");
  assert.not(found.some(blocks));
});

test("it expires when the value changes: the block stands, and the override is told of", () => {
  const changed: Change = { ...CONTENT, item: { subject: "All mail." } };
  const found = review(changed, [override("R11", hashOf("R11", CONTENT))]);
  assert.equal(rules(found), ["R11", "O02"]);
  assert.ok(found.some(blocks));
  assert.match(found[1]?.message ?? "", new RegExp(hashOf("R11", changed)));
  assert.equal(found[1]?.where, { file: "matter", pointer: "/overrides/0" });
});

test("an override of a rule that does not fire is a warning", () => {
  const found = review({}, [override("R11", "0123456789abcdef")]);
  assert.equal(rules(found), ["O01"]);
  assert.is(found[0]?.level, "warn");
});

test("an override of an unknown rule is a warning", () => {
  assert.match(review({}, [override("R99", "0123456789abcdef")])[0]?.message ?? "", /There is no rule "R99"/);
});

/** Counsel states a rule of that state, which has no pack. */
const CLOCK = { event: "notice-before-service", days: 2, rule: "a rule of the state" } as const;

for (const [rule, change] of [
  ["R24", { instrument: "subpoena", service: { serverIsParty: true } }],
  [
    "R38",
    {
      instrument: "subpoena",
      stage: { ...PENDING, court: "Court of Chancery of the State of Delaware" },
      process: { issuer: { by: "clerk", admittedIn: [] }, clocks: [CLOCK] },
    },
  ],
  ["R12", { item: { subject: "Records kept under 2703(f)." } }],
] as const) {
  test(`${rule} knows no override: it stands, and the override is told of`, () => {
    const request = `meridian-${"instrument" in change ? change.instrument : "records"}`;
    const found = review(change, [override(rule, hashOf(rule, change), { request })]);
    assert.equal(rules(found), [rule, "O03"]);
    assert.ok(found.some(blocks));
  });
}

test("a placeholder cannot be overridden, though words of the same rule can", () => {
  const gap: Change = { requester: { phone: "[[TELEPHONE]]" } };
  const found = review(gap, [override("R39", hashOf("R39", gap))]);
  assert.equal(rules(found), ["R39", "O03"]);
  const broad: Change = { item: { subject: "Any and all logs." } };
  assert.equal(rules(review(broad, [override("R39", hashOf("R39", broad))])), ["R39 let pass"]);
});

test("an override counts for its own request only", () => {
  const other = override("R11", hashOf("R11", CONTENT), { request: "meridian-preservation" });
  assert.equal(rules(review(CONTENT, [other])), ["R11"]);
});

test("of two findings of a rule, an override lets pass the one whose value it names", () => {
  const two: Change = { item: { subject: "Any and all logs.", systems: "each and every server" } };
  const values = review(two).map(({ value }) => value);
  assert.is(values.length, 2);
  assert.equal(rules(review(two, [override("R39", values[1] ?? "")])), ["R39", "R39 let pass"]);
});

const NOBODY: readonly (readonly [string, Partial<Override>, RegExp])[] = [
  ["a dash", { attorney: "-" }, /"-" is no attorney's name/],
  ["an invisible character", { attorney: "\u034f" }, /is no attorney's name/],
  ["a Hangul filler, which is a letter", { attorney: "\u3164" }, /is no attorney's name/],
  ["a placeholder", { attorney: "[ATTORNEY]" }, /is no attorney's name/],
  ["X", { attorney: "X" }, /is no attorney's name/],
  ["no reason", { reason: "TBD" }, /is no reason/],
  ["1900", { date: "1900-01-01" }, /more than 1096 days before the issue/],
  ["2099", { date: "2099-01-01" }, /a day that has not come/],
  ["no day of the calendar", { date: "2026-02-31" }, /no day of the calendar/],
];

for (const [what, more, message] of NOBODY) {
  test(`an override that nobody answers for excuses nothing: ${what}`, () => {
    const given: Change = { ...CONTENT, today: "2026-11-30" };
    const found = review(given, [override("R11", hashOf("R11", CONTENT), more)]);
    assert.equal(rules(found), ["R11", "O04"]);
    assert.ok(found.some(blocks));
    assert.match(found[1]?.message ?? "", message);
  });
}

test("an override of today, of a firm abroad, or of three years ago holds", () => {
  const given: Change = { ...CONTENT, today: "2026-11-30" };
  for (const more of [{ date: "2026-11-30" }, { attorney: "李小龙" }, { attorney: "Min O" }, { date: "2023-11-23" }]) {
    assert.equal(rules(review(given, [override("R11", hashOf("R11", CONTENT), more)])), ["R11 let pass"]);
  }
});

test.run();
