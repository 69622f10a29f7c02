import { test } from "uvu";
import * as assert from "uvu/assert";
import { FOLLOW_UP_KINDS, type FollowUpFacts, type FollowUpKind, isOurs } from "../../src/compose/follow-up-fields.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import { openPress } from "../../src/desk/open-press.ts";
import type { Request } from "../../src/matter/request.ts";
import { followUpOf } from "../../src/pipeline/compose-follow-up.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { golden } from "../golden.ts";
import { WORLD } from "../shipped-world.ts";
import { openNamed, packetFrom, requestFrom } from "./open-papers.ts";

const PRESS = openPress(WORLD);
const FEDERAL = openNamed("federal-action");
const AGENCY = openNamed("agency");
const PARTY = openNamed("party");
const FOREIGN = openNamed("foreign");

function textOf(inputs: typeof PARTY, id: string, paper: string): string {
  const found = packetFrom(inputs, id).get(paper);
  return found ? letterText(found.letter) : "";
}

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

test("a request to an agency says the category, the cap, the waiver and the need for haste that the matter gives", () => {
  const foia = {
    category: "news-media",
    waiver: "The records show how the Bureau measures, and our interest is not commercial.",
    expedition: "The Bureau closes the program on January 4, 2027.",
  } as const;
  const inputs = { ...AGENCY, matter: { ...AGENCY.matter, feeCap: "$50", foia } };
  const letter = packetFrom(inputs, "bureau-of-measures-foia").get("letter");
  const text = letter ? letterText(letter.letter).replaceAll(/\s+/g, " ") : "";
  assert.match(text, /category of a representative of the news media .* agree to pay fees up to \$50; please call/);
  assert.match(text, /waiver of all fees under 5 U\.S\.C\. § 552\(a\)\(4\)\(A\)\(iii\)\. The records show/);
  assert.match(text, /expedited processing under .* January 4, 2027\. I certify that this statement of need is true/);
});

test("requests for production to a party, through its counsel, with a certificate of service", () => {
  golden("instruments/production.txt", textOf(PARTY, "northlight-media-production", "letter"));
  const { conference: _, ...early } = PARTY.matter.production ?? { place: [] };
  const matter = { ...PARTY.matter, production: { ...early, summonsServed: "2026-10-01" } };
  assert.match(
    textOf({ ...PARTY, matter }, "northlight-media-production", "letter"),
    /delivered under Fed\. R\. Civ\. P\. 26\(d\)\(2\)/,
  );
});

test("a letter of request and its motion; proposed on every page until the court has signed, final or not", () => {
  const id = "okeanos-netz-letter-of-request";
  golden("instruments/letter-of-request.txt", `${textOf(FOREIGN, id, "letter")}\n${textOf(FOREIGN, id, "motion")}`);
  const request = requestFrom(FOREIGN, id);
  const markOf = (issued?: string) => {
    const letterOfRequest = FOREIGN.matter.letterOfRequest && { ...FOREIGN.matter.letterOfRequest, issued };
    const matter = { ...FOREIGN.matter, letterOfRequest } as typeof FOREIGN.matter;
    const { papers } = packetOf({ ...request, state: "final", matter }, { ...FOREIGN, matter });
    return papers.map(({ letter }) => letterText(letter).includes("PROPOSED – NOT ISSUED"));
  };
  assert.equal(
    [markOf(), markOf("2027-01-08")],
    [
      [true, true],
      [false, false],
    ],
  );
});

for (const kind of FOLLOW_UP_KINDS)
  test(`follow-up: ${kind}`, () => {
    const request = requestFrom(FEDERAL, "meridian-hosting-preservation");
    const facts = kind === "no-answer" || isOurs(kind) ? BARE : FACTS;
    const { paper, problems } = followUpOf(request, kind, facts, FEDERAL);
    assert.equal(problems, []);
    if (!paper) throw new Error("no paper");
    const text = letterText(paper.letter);
    assert.is(paper.id, `meridian-hosting-preservation-follow-up-${kind}`);
    assert.match(text, /On November 16, 2026 we sent you our preservation request/);
    // One date to answer by, one contact, the request enclosed, and nothing that gives ground away.
    assert.is(text.split("December 18, 2026").length, kind === "release" ? 1 : 2, text);
    assert.is(text.split("dohara@lindqvist.example").length, 2);
    assert.match(text, /Enclosure: preservation request of November 16, 2026/);
    assert.not.match(text, GIVES_GROUND);
    assert.is(renderPaper(paper, PRESS).pages, 1);
    golden(`instruments/follow-up-${kind}.txt`, text);
  });

const GIVES_GROUND =
  /did not mean|no objection|full answer|may have gone astray|try once more|all we need|put the work on hold/i;

/** What the docket and the matter say, and what the letter must and must not say of it. */
const WORDS: readonly (readonly [string, string, FollowUpKind, Partial<FollowUpFacts>, RegExp, RegExp])[] = [
  [
    "content refused by a provider, records asked for",
    "meridian-hosting-records",
    "content-refused",
    FACTS,
    /18 U\.S\.C\. § 2702\(a\) and \(b\) bar content; 18 U\.S\.C\. § 2702\(c\)\(6\) permits .* do not seek content: 1 and 2\./,
    /restrict what/,
  ],
  [
    "content refused where records are only to be kept",
    "meridian-hosting-preservation",
    "content-refused",
    FACTS,
    /asks you to preserve records, not to disclose any.*do not restrict what it may keep/,
    /2702\(c\)/,
  ],
  [
    "an objection to a federal subpoena, with a proposal",
    "tidewater-carrier-subpoena",
    "objected",
    { ...FACTS, objection: "Request 1, as overbroad", proposal: "We limit it to June 3.", call: "2027-01-12" },
    /you objected to Request 1, as overbroad\..*confer in good faith \(Fed\. R\. Civ\. P\. 37\(a\)\(1\) and 45\(d\)\(2\)\(B\)\(i\)\)\. We propose the following\. We limit it to June 3\..*call on January 12, 2027/s,
    /sanction|contempt|motion|compel/i,
  ],
  [
    "an objection to a letter cites no rule of process",
    "meridian-hosting-records",
    "objected",
    FACTS,
    /Please tell us which narrower scope.*name a time for a call, by/s,
    /Fed\. R\. Civ/,
  ],
  [
    "a fee without a cap",
    "meridian-hosting-records",
    "fee-demanded",
    FACTS,
    /written estimate by numbered item: hours, rate and copies/,
    /We agree to pay/,
  ],
  [
    "nothing is due yet",
    "meridian-hosting-preservation",
    "no-answer",
    { date: "2026-11-20" },
    /asks for your answer by December 1/,
    /received no/,
  ],
  [
    "acknowledged, then silence",
    "meridian-hosting-preservation",
    "no-answer",
    { acknowledged: "2026-11-20" },
    /acknowledged the request on November 20, 2026.*nothing since/,
    /received no answer/,
  ],
  [
    "delivered",
    "meridian-hosting-preservation",
    "no-answer",
    { delivered: "2026-11-19" },
    /, delivered on November 19, 2026/,
    /acknowledged/,
  ],
  [
    "a subpoena unanswered",
    "meridian-hosting-subpoena",
    "no-answer",
    { date: "2027-01-08" },
    /calls for production by January 6, 2027/,
    /not a subpoena/,
  ],
];

for (const [what, id, kind, facts, said, unsaid] of WORDS)
  test(`follow-up says, where ${what}`, () => {
    const text = followUpText(id, kind, { ...BARE, ...facts });
    assert.match(text, said);
    assert.not.match(text, unsaid);
  });

test("a fee is agreed to up to the cap of the matter, at the published rates where there are some", () => {
  const matter = { ...FEDERAL.matter, feeCap: "$250" };
  const request = { ...requestFrom(FEDERAL, "meridian-hosting-preservation"), matter };
  const { process: _, ...custodian } = request.custodian;
  const text = (fees?: readonly string[]) => {
    const policy = fees && { url: "https://x.example/", requires: [], fees, willNotProduce: [], ...SOURCE };
    const asked = { ...request, custodian: policy ? { ...custodian, process: policy } : custodian };
    const { paper } = followUpOf(asked, "fee-demanded", FACTS, FEDERAL);
    return paper ? letterText(paper.letter).replaceAll(/\s+/g, " ") : "";
  };
  assert.match(text(), /We agree to pay your reasonable cost of search and copying .* up to \$250 in total/);
  assert.match(text(["$75 an hour"]), /the fees that you publish .* up to \$250 in total/);
});

const SOURCE = { source: { document: "d", section: "s" }, confidence: "read" } as const;

test("what a government may not rely on is not cited for it", () => {
  const requester = { ...FEDERAL.matter.requester, role: "government-counsel" as const };
  const found = requestFrom(FEDERAL, "tidewater-carrier-subpoena");
  const request = { ...found, matter: { ...found.matter, requester } };
  const { paper } = followUpOf(request, "content-refused", FACTS, FEDERAL);
  assert.not.match(paper ? letterText(paper.letter) : "", /2702/);
});

/** A request for copies asks what the request to preserve asks, by another instrument. */
function asked(id: string): Request {
  if (!id.endsWith("-records")) return requestFrom(FEDERAL, id);
  return { ...requestFrom(FEDERAL, id.replace(/records$/, "preservation")), instrument: "records" };
}

function followUpText(id: string, kind: FollowUpKind, facts: FollowUpFacts): string {
  const { paper, problems } = followUpOf(asked(id), kind, facts, FEDERAL);
  assert.equal(problems, []);
  return paper ? letterText(paper.letter).replaceAll(/\s+/g, " ") : "";
}

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
    assert.is(text.split("Next step.").length, kind === "release" ? 1 : 2, kind);
    return text.slice(text.indexOf("Dear "), text.indexOf("Please answer to"));
  });
  assert.is(new Set(steps).size, FOLLOW_UP_KINDS.length);
});

test.run();
