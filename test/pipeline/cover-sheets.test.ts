import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { KeptRequest } from "../../src/compose/paper.ts";
import { coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { keptRequest } from "../compose/kept-requests.ts";
import { openNamed } from "../instruments/open-papers.ts";
import { finding, LET_PASS } from "../review/findings.ts";

const INPUTS = openNamed("federal-action");

function line(number: number, urgency: number | null = null): KeptRequest {
  return keptRequest(number, { urgency });
}

/** Ids, titles and texts of the sheets. */
function sheets(lines: readonly KeptRequest[]) {
  return [...coverSheetsOf(lines, INPUTS, { date: "2026-03-02", state: "draft" })].map(({ paper, problems }) => {
    assert.equal(problems, []);
    return { id: paper?.id, text: paper ? letterText(paper.letter) : "" };
  });
}

test("a batch of 250 letters has one sheet, which says nothing of parts", () => {
  const [only, ...more] = sheets(Array.from({ length: 250 }, (_, i) => line(i + 1)));
  assert.is(only?.id, "cover-sheet");
  assert.equal(more, []);
  assert.not.match(only?.text ?? "", /sheet 1 of/);
  assert.match(only?.text ?? "", /All 250 letters below are drafts/);
});

test("a longer list stands on several sheets: each letter once, each sheet saying which part it is", () => {
  const made = sheets(Array.from({ length: 2251 }, (_, i) => line(i + 1)));
  assert.equal(
    made.map(({ id }) => id),
    ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map((number) => `cover-sheet-${number}`),
  );
  assert.match(made[1]?.text ?? "", /sheet 2 of 10: letters 251 to 500 of 2251/);
  assert.match(made[9]?.text ?? "", /sheet 10 of 10: letters 2251 to 2251 of 2251/);
  assert.match(made[9]?.text ?? "", /The letter below is a draft/);
  const named = made.flatMap(({ text }) =>
    [...text.matchAll(/Custodian (\d+)\b/g)].map(([, number]) => Number(number)),
  );
  assert.equal(
    named,
    Array.from({ length: 2251 }, (_, i) => i + 1),
  );
});

test("the most pressing come first, on the first sheet; the others keep their order", () => {
  const lines = Array.from({ length: 300 }, (_, i) => line(i + 1, i === 299 ? 3 : i === 298 ? 7 : null));
  const [first] = sheets(lines);
  const named = [...(first?.text ?? "").matchAll(/Custodian (\d+)\b/g)].map(([, number]) => Number(number));
  assert.equal(named.slice(0, 4), [300, 299, 1, 2]);
});

test("pages are those of all that is served; what the parties get stands beside them", () => {
  const pages = { served: 9, parties: 5 };
  const [sheet] = sheets([keptRequest(1, { pages }), keptRequest(2, { pages: { served: 1, parties: 0 } })]);
  const text = sheet?.text ?? "";
  assert.match(text, /\| 9 pp\. parties: 5 draft \|/);
  assert.match(text, /\| 1 p\. draft \|/);
});

test("what must be settled first is what blocks and nobody let pass, each title once", () => {
  const blocked = finding({ title: "No postal address" });
  const findings = [
    blocked,
    blocked,
    finding({ overridden: LET_PASS }),
    finding({ level: "warn", title: "A long period" }),
  ];
  const [sheet] = sheets([keptRequest(1, { findings })]);
  const text = sheet?.text ?? "";
  assert.is(text.match(/No postal address/g)?.length, 1);
  assert.not.match(text, /The contact is not verified|A long period/);
});

test("a cover sheet says where the reasons are, of drafts and of final letters", () => {
  const of = (state: "draft" | "final", count = 1) => {
    const kept = Array.from({ length: count }, (_, i) => keptRequest(i + 1, { state }));
    const [sheet] = coverSheetsOf(kept, INPUTS, { date: "2026-03-02", state });
    if (!sheet?.paper) throw new Error(JSON.stringify(sheet?.problems));
    assert.is(sheet.paper.state, state);
    return letterText(sheet.paper.letter).replaceAll("\u00a0", " ");
  };
  assert.match(of("draft"), /is a draft\. What stops which letter, and why, stands in internal\/review\.pdf\./);
  assert.match(of("final"), /is final\. What the review found stands in internal\/review\.pdf\./);
  assert.match(of("draft", 251), /stands in internal\/review-\*\.pdf\./);
});

test.run();
