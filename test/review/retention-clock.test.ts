import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Retention } from "../../src/registry/registry.ts";
import { clockOf, retentionClock, urgencyOf, whyNow } from "../../src/review/retention-clock.ts";
import { reviewRequest } from "../../src/review/review-request.ts";
import { subjectOf } from "./small-matter.ts";

const SOURCE = { document: "policy", section: "logs" };

function keeping(value: number, unit: Retention["unit"]): Retention {
  return { value, unit, source: SOURCE, confidence: "read" };
}

function requestKeeping(retention: Retention | null, issued = "2026-11-23") {
  const span = { asStated: "2026", from: null, to: null };
  const holding = {
    id: "h",
    category: "dns-query-logs",
    system: "logs",
    selectors: [],
    period: span,
    source: SOURCE,
    confidence: "read" as const,
  };
  return subjectOf({ issued, custodian: { holdings: [{ ...holding, ...(retention ? { retention } : {}) }] } });
}

const SPAN = { from: "2026-10-01", to: "2026-10-20" };

for (const [name, retention, issued, state, first, last, daysLeft] of [
  ["none is due", keeping(90, "days"), "2026-11-23", "left", "2026-12-30", "2027-01-18", 37],
  ["the oldest are due", keeping(40, "days"), "2026-11-23", "going", "2026-11-10", "2026-11-29", 6],
  ["the oldest are due today", keeping(40, "days"), "2026-11-10", "going", "2026-11-10", "2026-11-29", 19],
  ["all are due", keeping(30, "days"), "2026-11-23", "gone", "2026-10-31", "2026-11-19", -4],
  ["the last is due today", keeping(30, "days"), "2026-11-19", "gone", "2026-10-31", "2026-11-19", 0],
  ["hours count as days begun", keeping(25, "hours"), "2026-10-02", "left", "2026-10-03", "2026-10-22", 1],
  ["weeks", keeping(2, "weeks"), "2026-10-02", "left", "2026-10-15", "2026-11-03", 13],
  ["months", keeping(18, "months"), "2026-11-23", "left", "2028-04-01", "2028-04-20", 495],
  ["years", keeping(1, "years"), "2026-11-23", "left", "2027-10-01", "2027-10-20", 312],
] as const) {
  test(name, () => {
    const facts = { source: SOURCE, confidence: "read" };
    assert.equal(clockOf(SPAN, retention, issued), { state, daysLeft, firstGone: first, lastGone: last, ...facts });
  });
}

test("a month after January 31 is the last day of February", () => {
  const clock = clockOf({ from: "2027-01-31", to: "2027-12-31" }, keeping(2, "months"), "2027-01-31");
  assert.equal("firstGone" in clock && [clock.firstGone, clock.lastGone], ["2027-03-31", "2028-02-29"]);
});

test("case 77: a year after February 29 is February 28, and four years after it February 29", () => {
  const after = (years: number) =>
    clockOf({ from: "2024-02-29", to: "2024-02-29" }, keeping(years, "years"), "2024-03-01");
  const [one, four] = [after(1), after(4)];
  assert.equal(["lastGone" in one && one.lastGone, "lastGone" in four && four.lastGone], ["2025-02-28", "2028-02-29"]);
});

test("without a figure nothing is known, and nothing is said", () => {
  const { request } = requestKeeping(null);
  const item = request.items[0];
  assert.ok(item);
  assert.equal(item && retentionClock(item, request), { state: "unknown" });
  assert.is(whyNow(request), "");
  assert.is(urgencyOf(request), Number.POSITIVE_INFINITY);
});

test("a figure is said with its days, and the shorter is the more pressing", () => {
  const { request } = requestKeeping(keeping(90, "days"));
  assert.match(whyNow(request), /within 37 days of the date of this letter/);
  assert.ok(urgencyOf(requestKeeping(keeping(60, "days")).request) < urgencyOf(request));
});

test("what is gone is no reason to hurry, and the review says since when, and who says so", () => {
  const { request, registry, law, wording } = requestKeeping(keeping(30, "days"));
  assert.is(whyNow(request), "");
  const [note] = reviewRequest(request, registry, law, wording);
  assert.is(note?.rule, "N01");
  assert.match(note?.message ?? "", /likely gone since 2026-11-19, by the figure of policy, logs \(read\)/);
});

test.run();
