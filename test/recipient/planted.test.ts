/** Letters that went wrong on purpose, through the whole pipeline: each is caught, and says what was found. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { KeptRequest } from "../../src/compose/paper.ts";
import { type FinishedPaper, openRecipientCheck } from "../../src/desk/open-recipient-check.ts";
import type { Matter } from "../../src/matter/matter.ts";
import type { Request } from "../../src/matter/request.ts";
import { coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { ComposedPart, Issue } from "../../src/pipeline/compose-paper.ts";
import { reviewPapersOf } from "../../src/pipeline/compose-review.ts";
import { recipientForeteller } from "../../src/pipeline/foretell-recipients.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { keepRequest } from "../../src/pipeline/keep-request.ts";
import { printProblems } from "../../src/problem/print-problem.ts";
import type { Custodian, PostalAddress } from "../../src/registry/registry.ts";
import { golden } from "../golden.ts";
import { openNamed, requestFrom, requestsFrom } from "../instruments/open-papers.ts";
import { smallPdf } from "../read-back/small-pdf.ts";
import { makePress, PACKAGE, WORLD } from "../shipped-world.ts";
import { finished } from "./every-paper.ts";

const INPUTS = openNamed("federal-action");
const MERIDIAN = requestFrom(INPUTS, "meridian-hosting-preservation");
const SUBPOENA = requestFrom(INPUTS, "meridian-hosting-subpoena");
const TIDEWATER = requestFrom(INPUTS, "tidewater-carrier-subpoena");
const PRESS = makePress();
const CHECK = openRecipientCheck(WORLD, INPUTS);

/** A paper of a request, as it would be published in the request's row. */
function printed(request: Request, kind = "letter", inputs: Inputs = INPUTS): FinishedPaper {
  const { papers, problems } = packetOf(request, inputs);
  assert.equal(problems, []);
  const paper = papers.find((each) => each.id === `${request.id}-${kind}`);
  if (!paper) throw new Error(`there is no ${kind}`);
  return finished({ paper, about: [request] }, PRESS);
}

/** The same with the post of its contact changed, though the registry stays as it is. */
function withPost(request: Request, change: (post: PostalAddress) => PostalAddress): Request {
  const { contact } = request;
  if (!contact?.post) throw new Error("the request has no postal address");
  return { ...request, contact: { ...contact, post: change(contact.post) } };
}

/** With other words of the matter, which reach the letter. */
function withWhy(request: Request, why: string): Request {
  return { ...request, asked: { ...request.asked, why } };
}

function tell(paper: FinishedPaper, about: readonly Request[], check = CHECK): readonly string[] {
  return check(paper, about).map(({ code, message }) => `${code}: ${message}`);
}

function requireCaught(told: readonly string[], ...patterns: readonly RegExp[]): void {
  for (const pattern of patterns)
    assert.ok(
      told.some((each) => pattern.test(each)),
      `${pattern} in\n${told.join("\n")}`,
    );
}

test("a letter as it should be", () => {
  for (const request of [MERIDIAN, SUBPOENA, TIDEWATER]) assert.equal(tell(printed(request), [request]), []);
});

test("two letters that changed places", () => {
  const [one, other] = [printed(SUBPOENA), printed(TIDEWATER)];
  const told = [
    ...tell({ ...one, bytes: other.bytes }, [SUBPOENA]),
    ...tell({ ...other, bytes: one.bytes }, [TIDEWATER]),
  ];
  requireCaught(told, /for meridian-hosting, and holds the address of tidewater-carrier/);
  requireCaught(told, /for tidewater-carrier, and holds the address of meridian-hosting/);
  requireCaught(told, /lacks the line "Meridian Hosting, Inc\."/, /says of itself that it is/);
  golden("recipient/changed-places.txt", `${told.join("\n")}\n`);
});

test("two addressees that changed places", () => {
  const mixed = { ...SUBPOENA, custodian: TIDEWATER.custodian, contact: TIDEWATER.contact };
  const told = tell({ ...printed(mixed), custodian: SUBPOENA.custodian.id }, [SUBPOENA]);
  requireCaught(told, /holds the address of tidewater-carrier/, /lacks the line "Meridian Hosting, Inc\."/);
});

test("one name above another's address", () => {
  const told = tell(printed({ ...SUBPOENA, contact: TIDEWATER.contact }), [SUBPOENA]);
  requireCaught(told, /holds the address of tidewater-carrier/, /lacks the line "400 Harbor Road"/);
});

test("a letter by another instrument to the same custodian", () => {
  const told = tell({ ...printed(SUBPOENA), id: `${MERIDIAN.id}-letter`, packet: MERIDIAN.id }, [MERIDIAN]);
  requireCaught(told, /identity/, /lacks the reference "HARBOR-26-417-P01"/);
});

test("two papers of one packet that changed places", () => {
  const [one, other] = [printed(SUBPOENA, "declaration"), printed(SUBPOENA, "acknowledgment")];
  assert.equal(tell(one, [SUBPOENA]), []);
  requireCaught(tell({ ...one, bytes: other.bytes }, [SUBPOENA]), /identity.*-acknowledgment"$/);
});

const LINES: readonly (readonly [string, (post: PostalAddress) => PostalAddress, string])[] = [
  ["the first line of the street", (post) => ({ ...post, street: post.street.slice(1) }), "400 Harbor Road"],
  ["the second", (post) => ({ ...post, street: post.street.slice(0, 1) }), "Suite 9"],
  ["the town", (post) => ({ ...post, locality: "Dover" }), "Wilmington, DE 19801"],
  ["a figure of the postcode", (post) => ({ ...post, postcode: "19810" }), "Wilmington, DE 19801"],
  ["the order of lines", (post) => ({ ...post, street: [...post.street].reverse() }), "(400 Harbor Road|Suite 9)"],
  ["a line before them", (post) => ({ ...post, street: ["c/o Agents", ...post.street] }), "400 Harbor Road"],
  ["a line between them", (post) => ({ ...post, street: [...post.street, "Rear"] }), "Wilmington, DE 19801"],
];

for (const [title, change, line] of LINES) {
  test(`an address that differs in ${title}`, () => {
    requireCaught(tell(printed(withPost(MERIDIAN, change)), [MERIDIAN]), new RegExp(`lacks the line "${line}"`));
  });
}

const TOLD = "According to a note of the firm, a carrier wrote about these records";
const BODIES: readonly (readonly [string, string])[] = [
  ["with commas", `${TOLD} from 77 Canal Street, Dover, DE 19901.`],
  [
    "over a line end",
    `${TOLD} ${"and said so again and ".repeat(4)}from Legal Compliance, 77 Canal Street, Dover, DE 19901.`,
  ],
  ["the street alone", `${TOLD} from 77 CANAL STREET.`],
  ["with something invisible", `${TOLD} from 77 Ca\u034fnal Str\u2064eet, Do\u034fver, DE 199\u034f01.`],
];

for (const [title, why] of BODIES) {
  test(`another custodian's address in the words of the matter: ${title}`, () => {
    const told = tell(printed(withWhy(MERIDIAN, why)), [MERIDIAN]);
    assert.equal(told, [
      "recipient-other: meridian-hosting-preservation-letter is for meridian-hosting, and holds the address of tidewater-carrier",
    ]);
  });
}

test("what the words tell is said before anything is printed, once, at the value of the matter that holds it", () => {
  for (const [title, why] of BODIES) {
    const custodians = INPUTS.matter.custodians.map((asked) => ({ ...asked, why }));
    const inputs: Inputs = { ...INPUTS, matter: { ...INPUTS.matter, custodians } };
    const foretell = recipientForeteller(inputs, PACKAGE.addressees);
    const request = requestFrom(inputs, MERIDIAN.id);
    const [problem, ...more] = foretell(packetOf(request, inputs));
    assert.equal(more, [], title);
    assert.is(problem?.code, "recipient-other");
    assert.match(problem?.message ?? "", /is for meridian-hosting, and would hold the address of tidewater-carrier$/);
    const index = custodians.findIndex(({ why, id }) => why !== undefined && id === "meridian-hosting");
    assert.match(problem?.pointer ?? "", /^\/custodians\/\d+\/why$/);
    assert.ok(index >= 0 && (problem?.place?.line ?? 0) > 1, JSON.stringify(problem));
    // Its own custodian may read it.
    assert.equal(foretell(packetOf(requestFrom(inputs, TIDEWATER.id), inputs)), [], title);
  }
});

test("nothing is foretold of papers that are right", () => {
  const foretell = recipientForeteller(INPUTS, PACKAGE.addressees);
  for (const request of requestsFrom(INPUTS)) assert.equal(foretell(packetOf(request, INPUTS)), [], request.id);
});

test("a name alone, a town alone, and the own address again are no alarm", () => {
  const why = "Tidewater Carrier Corporation of Dover, DE wrote to 400 Harbor Road, Suite 9, Wilmington, DE 19801.";
  assert.equal(tell(printed(withWhy(MERIDIAN, why)), [MERIDIAN]), []);
});

/** The matter with its requester at Tidewater's address. */
function neighbor(): Inputs {
  const { matter } = INPUTS;
  const address = ["77 Canal Street", "Dover, DE 19901"];
  const requester: Matter["requester"] = { ...matter.requester, address };
  return { ...INPUTS, matter: { ...matter, requester } };
}

test("the requester's own address is declared for papers that print it", () => {
  const inputs = neighbor();
  const request = requestFrom(inputs, MERIDIAN.id);
  const paper = printed(request, "letter", inputs);
  assert.equal(tell(paper, [request], openRecipientCheck(WORLD, inputs)), []);
  requireCaught(tell(paper, [MERIDIAN]), /holds the address of tidewater-carrier/);
});

/** A second company at Meridian's address, as with a registered agent. */
const TWIN: Custodian = { ...MERIDIAN.custodian, id: "harbor-twin", name: "Harbor Twin, Inc.", shortName: "Twin" };
const SHARED: Inputs = {
  ...INPUTS,
  registry: { ...INPUTS.registry, custodians: [...INPUTS.registry.custodians, TWIN] },
};

test("custodians who share an address are told apart by the name above it", () => {
  const check = openRecipientCheck(WORLD, SHARED);
  assert.equal(tell(printed(MERIDIAN), [MERIDIAN], check), []);
  const told = tell(printed({ ...MERIDIAN, custodian: TWIN }), [MERIDIAN], check);
  requireCaught(told, /names meridian-hosting-preservation of harbor-twin/);
  const row = { ...printed({ ...MERIDIAN, custodian: TWIN }), custodian: MERIDIAN.custodian.id };
  requireCaught(tell(row, [MERIDIAN], check), /address of harbor-twin/, /lacks the line "Meridian Hosting, Inc\."/);
});

/** The third company has the second one's name above their address; the fourth is called after a street. */
const BENEATH: readonly Custodian[] = [
  { ...MERIDIAN.custodian, id: "beneath", name: "Beneath LLC", shortName: "Beneath" },
  { ...MERIDIAN.custodian, id: "called", name: "400 Harbor Road, Suite 9 Associates", shortName: "Associates" },
].map((custodian, index) => {
  const [contact] = custodian.contacts;
  if (contact?.post === undefined) throw new Error("no address");
  const elsewhere = { ...contact.post, street: ["9 Elsewhere Alley"], locality: "Dover" };
  const post = index === 0 ? { ...contact.post, unit: "Meridian Hosting, Inc." } : elsewhere;
  return { ...custodian, contacts: [{ ...contact, post }] };
});

test("a block within the own address is the own, and nobody else's", () => {
  const custodians = [...INPUTS.registry.custodians, ...BENEATH];
  const check = openRecipientCheck(WORLD, { ...INPUTS, registry: { ...INPUTS.registry, custodians } });
  const to = (custodian: Custodian): Request => ({
    ...MERIDIAN,
    id: `${custodian.id}-preservation`,
    custodian,
    contact: custodian.contacts[0] ?? null,
  });
  const [beneath, called] = BENEATH.map(to);
  if (!beneath || !called) throw new Error("nobody");
  for (const request of [beneath, called, MERIDIAN])
    assert.equal(tell(printed(request), [request], check), [], request.id);
  // What is right for one of them is wrong for the other.
  const instead = (wanted: Request, made: Request) =>
    tell({ ...printed({ ...made, id: wanted.id }), custodian: wanted.custodian.id }, [wanted], check);
  requireCaught(instead(beneath, MERIDIAN), /lacks the line "Beneath LLC"/);
  requireCaught(instead(called, MERIDIAN), /holds the address of meridian-hosting/);
  assert.ok(instead(MERIDIAN, called).length > 0);
  requireCaught(instead(MERIDIAN, beneath), /holds the address of beneath/);
  // The name in front of the own address does not allow the other's address alone.
  requireCaught(
    tell(printed(withWhy(called, "Ask 400 Harbor Road, Suite 9.")), [called], check),
    /of meridian-hosting/,
  );
});

test("a name and a street that are broken over lines", () => {
  const name = `Meridian Hosting and Name Service Holdings of the Lower Delaware, ${"Successor to Harbor Lines, ".repeat(3)}Inc.`;
  const street = [`400 Harbor Road, ${"at the corner of the old and the new road to the harbor, ".repeat(2)}Suite 9`];
  const long = withPost({ ...MERIDIAN, custodian: { ...MERIDIAN.custodian, name } }, (post) => ({ ...post, street }));
  const contacts = [long.contact ?? MERIDIAN.custodian.contacts[0]].flatMap((contact) => contact ?? []);
  const custodian = { ...long.custodian, contacts };
  const custodians = [custodian, TIDEWATER.custodian];
  const check = openRecipientCheck(WORLD, { ...INPUTS, registry: { ...INPUTS.registry, custodians } });
  const about = [{ ...long, custodian }];
  assert.equal(tell(printed(long), about, check), []);
  requireCaught(
    tell(printed({ ...long, custodian: MERIDIAN.custodian }), about, check),
    /lacks the line "Meridian Hosting and/,
  );
});

test("a custodian without an address has a line in brackets instead", () => {
  const bare = { ...MERIDIAN, contact: null };
  assert.equal(tell(printed(bare), [bare]), []);
  requireCaught(tell(printed(MERIDIAN), [bare]), /lacks the line "the line in brackets/);
  requireCaught(tell(printed(bare), [MERIDIAN]), /lacks the line "400 Harbor Road"/);
});

test("a notice names every party that is given it, and a cover sheet everybody", () => {
  const notice = printed(SUBPOENA, "notice");
  const { stage } = INPUTS.matter;
  const more = { ...stage, parties: [...(stage.parties ?? []), { name: "Nemo Nobody LLC", role: "defendant" }] };
  const check = openRecipientCheck(WORLD, { ...INPUTS, matter: { ...INPUTS.matter, stage: more } });
  requireCaught(tell(notice, [SUBPOENA], check), /lacks the party "nemo nobody llc"/);
  const cover = officePaper((kept, issue) => coverSheetsOf(kept(), INPUTS, issue));
  assert.equal(tell(cover, [MERIDIAN]), []);
  requireCaught(tell(cover, [MERIDIAN, TIDEWATER]), /lacks name or address of tidewater-carrier-subpoena/);
  requireCaught(tell(cover, [TIDEWATER]), /for the office|address of meridian-hosting/);
});

test("a review names everybody with every request, and holds nobody else's address", () => {
  const review = officePaper((kept, issue) => reviewPapersOf(kept, INPUTS, issue, () => [MERIDIAN]));
  assert.equal(tell(review, [MERIDIAN]), []);
  const both = tell(review, [MERIDIAN, TIDEWATER]);
  requireCaught(both, /lacks name or address of tidewater-carrier-subpoena/);
  requireCaught(both, /lacks the reference "HARBOR-26-417-S02"/);
  requireCaught(tell(review, [TIDEWATER]), /holds the address of meridian-hosting/);
});

/** A paper about a batch of one request, as it would be published. */
function officePaper(
  compose: (kept: () => readonly KeptRequest[], issue: Issue) => Iterable<ComposedPart>,
): ReturnType<typeof finished> {
  const kept = keepRequest({ request: MERIDIAN, findings: [] }, [], INPUTS);
  const [made] = compose(() => [kept], { date: "2026-11-16", state: "draft" });
  if (!made?.paper) throw new Error(JSON.stringify(made?.problems));
  return finished({ paper: made.paper, about: [MERIDIAN] }, PRESS);
}

test("a form holds the name in a field", () => {
  const row = { id: `${SUBPOENA.id}-form`, kind: "form", packet: SUBPOENA.id, custodian: "meridian-hosting" } as const;
  const filled = (value: string) => {
    const form = { catalog: "/AcroForm <</Fields [20 0 R]>>", more: [`<</T (To) /V (${value})>>`] };
    return tell({ ...row, bytes: smallPdf(form) }, [SUBPOENA]);
  };
  assert.equal(filled("Meridian Hosting, Inc."), []);
  requireCaught(filled("Tidewater Carrier Corporation"), /lacks the name "Meridian Hosting, Inc\."/);
  requireCaught(filled("Meridian Hosting, Inc., 77 Canal Street, Dover, DE 19901"), /address of tidewater-carrier/);
});

test("a damaged file, a strange kind, a calendar", () => {
  const paper = printed(MERIDIAN);
  const cut = { ...paper, bytes: paper.bytes.subarray(0, 9000) };
  requireCaught(tell(cut, [MERIDIAN]), /recipient-unreadable.*end as a PDF does/);
  const kind = "postcard" as FinishedPaper["kind"];
  requireCaught(tell({ ...paper, kind }, [MERIDIAN]), /recipient-undeclared/);
  assert.equal(tell({ ...paper, kind: "calendar", bytes: new Uint8Array() }, []), []);
  requireCaught(tell(paper, [TIDEWATER]), /recipient-identity/);
});

test("the message as it is printed", () => {
  const problems = CHECK(printed(withPost(MERIDIAN, (post) => ({ ...post, street: ["400 Harbor Road"] }))), [MERIDIAN]);
  golden("recipient/missing-line.txt", printProblems(problems, new Map()));
});

test.run();
