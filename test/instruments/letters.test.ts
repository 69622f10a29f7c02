import { test } from "uvu";
import * as assert from "uvu/assert";
import { FOLLOW_UP_KINDS, type FollowUpFacts } from "../../src/compose/follow-up-fields.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import { followUpOf } from "../../src/pipeline/compose-follow-up.ts";
import { golden } from "../golden.ts";
import { openNamed, packetFrom, requestFrom } from "./open-papers.ts";

const FEDERAL = openNamed("federal-action");
const AGENCY = openNamed("agency");

const FACTS: FollowUpFacts = {
  date: "2026-12-04",
  sent: "2026-11-16",
  replyBy: "2026-12-18",
  answered: "2026-12-01",
  theirReference: "MH-2026-5511",
  amount: "$450",
  entity: "Meridian Archive, Inc.",
  until: "2026-12-15",
};

/** What is known of a request that nobody answered. */
const BARE: FollowUpFacts = { date: FACTS.date, sent: FACTS.sent, replyBy: FACTS.replyBy };

test("a request to an agency", () => {
  const letter = packetFrom(AGENCY, "bureau-of-measures-foia").get("letter");
  if (!letter) throw new Error("no letter");
  golden("instruments/agency-letter.txt", letterText(letter.letter));
});

for (const kind of FOLLOW_UP_KINDS)
  test(`follow-up: ${kind}`, () => {
    const request = requestFrom(FEDERAL, "meridian-hosting-preservation");
    const facts = kind === "no-answer" ? BARE : FACTS;
    const { paper, problems } = followUpOf(request, kind, facts, FEDERAL);
    assert.equal(problems, []);
    if (!paper) throw new Error("no paper");
    const text = letterText(paper.letter);
    assert.is(paper.id, `meridian-hosting-preservation-follow-up-${kind}`);
    assert.match(text, /On November 16, 2026 we sent you our preservation request/);
    assert.match(text, /Next step\./);
    golden(`instruments/follow-up-${kind}.txt`, text);
  });

test("a follow-up knows only what the docket knows, and prints no gap", () => {
  const request = requestFrom(FEDERAL, "meridian-hosting-subpoena");
  for (const kind of FOLLOW_UP_KINDS) {
    const { paper, problems } = followUpOf(request, kind, BARE, FEDERAL);
    assert.equal(problems, []);
    if (!paper) throw new Error("no paper");
    const text = letterText(paper.letter);
    assert.not.match(text, /MH-2026|\$450|Archive| {2}/, kind);
    assert.match(text, /changes nothing in the subpoena/, kind);
    assert.not.match(text, /contempt|sanction|compel/i, kind);
  }
});

test("each kind prints its own part and no other", () => {
  const request = requestFrom(FEDERAL, "meridian-hosting-preservation");
  const steps = FOLLOW_UP_KINDS.map((kind) => {
    const { paper } = followUpOf(request, kind, FACTS, FEDERAL);
    const text = paper ? letterText(paper.letter) : "";
    assert.is(text.split("Next step.").length, 2, kind);
    return text.slice(text.indexOf("Next step."), text.indexOf("The request, as first made"));
  });
  assert.is(new Set(steps).size, FOLLOW_UP_KINDS.length);
});

test.run();
