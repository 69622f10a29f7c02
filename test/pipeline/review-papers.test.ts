import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { KeptRequest } from "../../src/compose/paper.ts";
import { reviewPapersOf } from "../../src/pipeline/compose-review.ts";
import { keptRequest } from "../compose/kept-requests.ts";
import { openNamed, requestFrom, requestsFrom } from "../instruments/open-papers.ts";
import { finding, LET_PASS } from "../review/findings.ts";
import { composePapers } from "./office-papers.ts";

const INPUTS = openNamed("federal-action");
const DATE = "2026-11-16";
const ADDRESSEE = requestFrom(INPUTS, "meridian-hosting-preservation");
const WARN = finding({ rule: "R04", level: "warn", title: "The period is long, and nothing says why" });
const NOTE = finding({ rule: "N02", level: "inform", title: "No action is pending or anticipated" });
const PASSED = finding({ rule: "R22", title: "The place is far away", overridden: LET_PASS });

/** Ids, states, requests and texts of the review papers, spaces plain. */
function reviews(kept: readonly KeptRequest[], state: KeptRequest["state"] = "draft") {
  const made = reviewPapersOf(
    () => kept,
    INPUTS,
    { date: DATE, state },
    () => [ADDRESSEE],
  );
  return [...made].map(({ paper, problems, requests }) => {
    assert.equal(problems, []);
    if (paper === null) throw new Error("there is no paper");
    const text = letterText(paper.letter).replaceAll("\u00a0", " ");
    return { id: paper.id, state: paper.state, audience: paper.audience, requests, text };
  });
}

function review(kept: readonly KeptRequest[], state: KeptRequest["state"] = "draft"): string {
  const [only, ...more] = reviews(kept, state);
  assert.equal(more, []);
  return only?.text ?? "";
}

test("letters that are stopped come first, then those to be weighed; within that the order of the matter", () => {
  const kept = [[], [NOTE], [WARN], [finding()], [PASSED, NOTE], [WARN, finding()], [NOTE, WARN]].map((findings, i) =>
    keptRequest(i + 1, { findings }),
  );
  const [paper] = reviews(kept);
  assert.equal(
    paper?.requests,
    [4, 6, 3, 7, 1, 2, 5].map((number) => `c${number}-records`),
  );
  const rows = [...(paper?.text ?? "").matchAll(/^\d\. Custodian (\d) \S+, c\1-records \|/gm)].map(([, number]) =>
    Number(number),
  );
  assert.equal(rows, [4, 6, 3, 7, 1, 2, 5]);
});

test("the first sentences say what stops how many of the batch", () => {
  const other = finding({ title: "No postal address" });
  const findings = [[finding()], [finding()], [other], [], [NOTE]];
  const text = review(findings.map((each, i) => keptRequest(i + 1, { findings: each })));
  assert.match(text, /Of the 5 letters, 3 cannot be final yet; nothing stops the other 2\./);
  const first = text.slice(text.indexOf("What stops which letter"), text.indexOf("Custodian 1"));
  assert.match(first, /R26: The contact is not verified: 2 of 5 letters\nR26: No postal address: 1 of 5 letters/);
});

test("a draft that nothing stops is said to be one, and so are all of them", () => {
  assert.match(review([keptRequest(1)]), /Nothing stops the letter\. It stays a draft until counsel has read it whole/);
  assert.match(review([keptRequest(1), keptRequest(2)]), /Nothing stops either letter\. They stay drafts/);
  assert.match(review([keptRequest(1, { findings: [finding()] })]), /The letter cannot be final yet\./);
  const both = [1, 2].map((number) => keptRequest(number, { findings: [finding()] }));
  assert.match(review(both), /Neither letter can be final yet\./);
  const three = [1, 2, 3].map((number) => keptRequest(number, { findings: [finding()] }));
  assert.match(review(three), /None of the 3 letters can be final yet\./);
});

test("of final letters nothing says that they are drafts or stopped; what was let pass says by whom, when and why", () => {
  const kept = [keptRequest(1, { state: "final", findings: [PASSED, WARN] }), keptRequest(2, { state: "final" })];
  const [paper] = reviews(kept, "final");
  const text = paper?.text ?? "";
  assert.is(paper?.state, "final");
  assert.not.match(text, /\bdrafts?\b|stops|Stopped/i);
  assert.match(text, /Both letters are final: an attorney let one finding pass\./);
  assert.match(
    text,
    /Let pass by Dolores O’Hara on November 15, 2026: Confirmed by telephone\. \(value 0123456789abcdef\)/,
  );
  assert.match(text, /What an attorney let pass\n\nR22 The place is far away: 1 of 2 letters/);
  assert.match(
    review([keptRequest(1, { state: "final" })], "final"),
    /The letter is final: the review found nothing that stops it\./,
  );
});

test("a rule is told once, with why, cure and dated authority; under it each finding with its place and its letters", () => {
  const stale = finding({
    message: "It speaks for 2016.",
    hint: "Confirm it.",
    place: { file: "own.yaml", line: 3, column: 5 },
  });
  const text = review([
    keptRequest(1, { findings: [finding(), NOTE] }),
    keptRequest(2, { findings: [finding(), NOTE] }),
    keptRequest(3, { findings: [stale, NOTE] }),
  ]);
  assert.is(text.match(/R26 The contact is not verified: /g)?.length, 1);
  assert.match(text, /Why: A letter to a stale address .* Cure: Check it .* Authority: House rule \(as of/);
  assert.match(text, /Nobody has confirmed it\. \(targets\.yaml:12:9\) \| c1-records c2-records/);
  assert.match(text, /It speaks for 2016\. \(own\.yaml:3:5\) Confirm it\. \| c3-records/);
  assert.match(text, /N02 No action is pending or anticipated: all 3 letters/);
});

test("authorities that speak of none of the letters are not cited", () => {
  const [one = "", two = ""] = ["Fed. R. Civ. P. 26(g) (as of 2024-12-01)", "Model Rule 4.1 (as of 2026-11-21)"];
  const told = (only?: readonly string[]) => {
    const found = finding({ rule: "R40", message: "It takes a side.", ...(only === undefined ? {} : { only }) });
    return review([keptRequest(1, { findings: [found] })]);
  };
  assert.ok(told().includes(one) && told().includes(two));
  assert.ok(!told([two]).includes(one) && told([two]).includes(two));
});

test("a finding of a title of its own, or of a lower level than its rule, says so", () => {
  const gap = finding({ title: "No postal address", message: "There is none." });
  const low = finding({ level: "warn", message: "It only asks to keep." });
  const text = review([keptRequest(1, { findings: [finding(), gap] }), keptRequest(2, { findings: [low] })]);
  assert.match(text, /No postal address\. There is none\./);
  assert.match(text, /It only asks to keep\. \(targets\.yaml:12:9; warns only\)/);
  assert.not.match(text, /Nobody has confirmed it\. \(targets\.yaml:12:9; /);
});

test("many letters stand in a list, and nearly all by what is left out", () => {
  const some = (numbers: readonly number[]) =>
    review(
      Array.from({ length: 12 }, (_, i) =>
        keptRequest(i + 1, { findings: numbers.includes(i + 1) ? [finding()] : [] }),
      ),
    );
  assert.match(
    some([1, 2, 3, 4, 5]),
    /In c1-records, c2-records, c3-records, c4-records, c5-records \| 5 of 12 letters/,
  );
  assert.match(
    some([1, 2, 3, 4, 5, 6, 7, 8, 9, 11]),
    /In all letters but c10-records, c12-records \| 10 of 12 letters/,
  );
});

test("a list of more than twelve letters has the numbers of the table", () => {
  const kept = Array.from({ length: 30 }, (_, i) =>
    keptRequest(i + 1, { findings: i % 2 === 0 || i > 25 ? [WARN] : [] }),
  );
  const text = review(kept);
  assert.match(text, /In nos\. 1–17 \| 17 of 30 letters/);
  assert.match(text, /^17\. Custodian 30 \S+, c30-records \|/m);
  const mixed = review(
    kept.map((each) => ({ ...each, findings: [WARN, ...(each.findings.length > 0 ? [NOTE] : [])] })),
  );
  assert.match(mixed, /In nos\. 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27–30 \| 17 of 30 letters/);
});

test("what stops every letter is told once, and stands in their rows by its id", () => {
  const own = finding({ rule: "R02", title: "Own" });
  const text = review([keptRequest(1, { findings: [finding(), own] }), keptRequest(2, { findings: [finding()] })]);
  assert.match(text, /R26: The contact is not verified: both letters/);
  assert.match(text, /^1\. Custodian 1 \S+, c1-records \| R02 Own R26 \|/m);
  assert.match(text, /^2\. Custodian 2 \S+, c2-records \| R26 \|/m);
});

test("the same words at more than four places are told once; where the cures differ, the first with a hint", () => {
  const at = (line: number, hint = "Confirm it.") =>
    finding({ hint, value: `v${line}`, place: { file: "own.yaml", line, column: 5 } });
  const told = (findings: readonly ReturnType<typeof finding>[]) =>
    review(findings.map((each, i) => keptRequest(i + 1, { findings: [each] })));
  const alike = told([3, 4, 5, 6, 7].map((line) => at(line)));
  assert.match(alike, /\(own\.yaml:3:5 and 4 other places\) Confirm it\. \| all 5 letters/);
  assert.not.match(alike, /own\.yaml:4:5/);
  const differing = told([3, 4, 5, 6, 7].map((line) => at(line, `Confirm ${line}.`)));
  assert.match(differing, /Confirm 3\. \(the cure of each other one: findings\.csv\) \| all 5 letters/);
  const few = told([3, 4, 5, 6].map((line) => at(line, `Confirm ${line}.`)));
  assert.match(few, /own\.yaml:6:5\) Confirm 6\. \| c4-records/);
  const passed = told([3, 4, 5, 6, 7].map((line) => ({ ...at(line), overridden: LET_PASS })));
  assert.match(passed, /own\.yaml:7:5\)/, "an override names the value of its place");
});

test("a row names four of what stops its letter, and the others by their ids", () => {
  const findings = ["R01", "R02", "R05", "R06", "R09", "R41"].map((rule) => finding({ rule, title: `Title ${rule}` }));
  const text = review([keptRequest(1, { findings })]);
  const row = text.slice(text.indexOf("Custodian 1"), text.indexOf("Why letters are drafts"));
  assert.match(row, /\| R01 Title R01 R02 Title R02 R05 Title R05 R06 Title R06 R09, R41 \|/);
});

test("one paper holds 250 letters; a longer batch comes in parts, the stopped letters on the first", () => {
  const kept = (count: number) =>
    Array.from({ length: count }, (_, i) => keptRequest(i + 1, { findings: i === count - 1 ? [finding()] : [WARN] }));
  const [only, ...more] = reviews(kept(250));
  assert.equal([only?.id, more.length], ["review", 0]);
  assert.not.match(only?.text ?? "", /part 1 of/);
  const [first, last, ...others] = reviews(kept(251));
  assert.equal([first?.id, last?.id, others.length], ["review-1", "review-2", 0]);
  assert.is(first?.requests[0], "c251-records");
  assert.equal(last?.requests, ["c250-records"]);
  assert.match(first?.text ?? "", /part 1 of 2: letters 1 to 250 of 251/);
  for (const part of [first, last]) {
    assert.match(part?.text ?? "", /Of the 251 letters, 1 cannot be final yet; nothing stops the other 250\./);
    assert.is(part?.audience, "internal");
  }
  assert.match(first?.text ?? "", /R26 The contact is not verified: 1 of 250 letters of this part/);
  assert.match(first?.text ?? "", /R04 The period is long, and nothing says why: 249 of 250 letters of this part/);
});

test("requests are read again for each rank, so that none need be kept", () => {
  let read = 0;
  const kept = () => {
    read += 1;
    return [keptRequest(1, { findings: [finding()] }), keptRequest(2)];
  };
  const made = reviewPapersOf(kept, INPUTS, { date: DATE, state: "draft" }, () => [ADDRESSEE]);
  assert.is([...made].length, 1);
  assert.is(read, 3);
});

test("each custodian is told once, with all its letters; twice where they go to different addresses", () => {
  const requests = requestsFrom(INPUTS);
  const { office } = composePapers(INPUTS, { date: DATE });
  const text = office.map(({ paper }) => (paper.kind === "review" ? letterText(paper.letter) : "")).join("");
  const known = text.slice(text.indexOf("Whom the letters are addressed to"));
  assert.is(known.match(/\d\. Meridian Hosting, Inc\./g)?.length, 1, known);
  assert.match(known, /meridian-hosting-subpoena, meridian-hosting-preservation/);
  assert.is(requests.length, 4);
  const moved = { ...ADDRESSEE, id: "meridian-hosting-records", contact: null };
  const made = reviewPapersOf(
    () => [keptRequest(1), keptRequest(2)],
    INPUTS,
    { date: DATE, state: "draft" },
    () => [ADDRESSEE, moved],
  );
  const [paper] = [...made].map((each) => (each.paper ? letterText(each.paper.letter) : ""));
  assert.match(paper ?? "", /Contact: none recorded/);
  assert.match(paper ?? "", /400 Harbor Road/);
});

test.run();
