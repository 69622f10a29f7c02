/** What a letter says to whom: a stranger, an adversary, somebody abroad, before suit and in it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Request } from "../../src/matter/request.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";

const ANTICIPATED = openNamed("anticipated");
const PENDING = openNamed("pending");
const FOREIGN = openNamed("foreign");
const COLLISION = openNamed("collision");

function words(request: Request, inputs: Inputs): string {
  const { papers, problems } = packetOf(request, inputs, "letter");
  assert.equal(problems, []);
  return papers.map(({ letter }) => letterText(letter)).join("\n");
}

const ADVERSARY = requestFrom(ANTICIPATED, "meridian-hosting-preservation");
const STRANGER = requestFrom(PENDING, "meridian-hosting-preservation");

test("an adversary reads a demand: the duty and its breadth, no narrowing and no offer", () => {
  const text = words(ADVERSARY, ANTICIPATED);
  for (const said of [
    /DEMAND TO PRESERVE EVIDENCE/u,
    /The list in Schedule A is illustrative/u,
    /Fed\. R\. Civ\. P\. 37\(e\)/u,
  ])
    assert.match(text, said);
  assert.match(text, /disappearing/u);
  assert.not.match(
    text,
    /and for no others|reimburse|keep no more|small and exactly|tried to ask for little|does not seek/iu,
  );
  assert.match(text, /Dear General Counsel/u);
});

test("a stranger to a pending action is told that it is one, and that records may be lost first", () => {
  const text = words(STRANGER, PENDING);
  assert.match(text, /You are not a party to this action\./u);
  assert.match(text, /may be overwritten before a subpoena can be served/u);
  assert.not.match(text, /not a party to any proceeding|duty to preserve|tried to ask/u);
});

test("nobody abroad is told of a subpoena", () => {
  const text = words(requestFrom(FOREIGN, "okeanos-netz-preservation"), FOREIGN);
  assert.not.match(text, /before a subpoena can be served|subpoena may follow/u);
  assert.match(text, /before they can be requested through the proper channels/u);
});

test("a client that is not to be named is “our client” throughout", () => {
  const requester = { ...PENDING.matter.requester, unnamedClient: true };
  const matter = { ...PENDING.matter, requester, stage: { kind: "anticipated", description: "a claim" } as const };
  const text = words({ ...STRANGER, matter }, { ...PENDING, matter });
  assert.match(text, /all rights of our client are reserved/u);
  assert.not.match(text, /Counsel for|represents Harbor/u);
});

test("a client's own records are asked for as an entitlement", () => {
  const text = words(requestFrom(COLLISION, "lakeshore-health-own-records"), COLLISION);
  assert.match(text, /On that authority and under 45 C\.F\.R\. § 164\.524/u);
  assert.not.match(text, /nothing in it compels|voluntary/u);
});

test("a state's statute is the one that counsel names, without a clock of ours", () => {
  const text = words(requestFrom(COLLISION, "elk-county-sheriff-public-records"), COLLISION);
  assert.match(text, /Under the California Public Records Act, Cal\. Gov’t Code § 7920\.000 et seq\., we request/u);
  assert.not.match(text, /\b\d+ (?:business |working )?days\b|552/u);
});

test("the dispute is told to whom the matter, the relation or the kind says", () => {
  const told = (background: Request["background"]) => words({ ...ADVERSARY, background }, ANTICIPATED);
  assert.match(told("chronology"), /answered nobody/u);
  assert.not.match(told("sentence"), /answered nobody/u);
  const concerns = { ...ANTICIPATED.matter, concerns: "access to a portal" };
  const said = (background: Request["background"]) =>
    words({ ...STRANGER, matter: { ...PENDING.matter, concerns: concerns.concerns }, background }, PENDING);
  assert.match(said("sentence"), /This matter concerns access to a portal\. The facts are disputed/u);
  assert.not.match(said("none"), /This matter concerns/u);
});

test.run();
