/** Service on a registered agent: whoever serves finds name and street, and the mailing address is not taken for them. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Paper } from "../../src/compose/paper.ts";
import type { Request } from "../../src/matter/request.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";

const FEDERAL = openNamed("federal-action");
const MERIDIAN = requestFrom(FEDERAL, "meridian-hosting-subpoena");
const AGENT = "First State Process Agents, Inc., 1 Agents Plaza, Wilmington, DE 19801";

function textOf(kind: Paper["kind"], request: Request): string {
  const found = packetOf(request, FEDERAL).papers.find((paper) => paper.kind === kind);
  return found ? letterText(found.letter).replace(/\u00a0/g, " ") : "";
}

function served(manner: NonNullable<Request["matter"]["process"]>["service"]["manner"]): Request {
  const { process } = MERIDIAN.matter;
  if (process === undefined) throw new Error("the matter has no process");
  const service = { ...process.service, manner };
  return { ...MERIDIAN, matter: { ...MERIDIAN.matter, process: { ...process, service } } };
}

for (const kind of ["letter", "notice", "proof-facts"] as const) {
  test(`${kind}: names the agent and its street`, () => assert.ok(textOf(kind, MERIDIAN).includes(AGENT)));
  test(`${kind}: names no agent where an officer is served`, () =>
    assert.not.match(textOf(kind, served("personal-to-officer")), /Agents Plaza/));
}

test("the facts for the proof say of the mailing address what it is not for", () =>
  assert.match(textOf("proof-facts", MERIDIAN), /400 Harbor Road.*\(for mail; not for delivery by hand\)/));

test("a draft shows the gap where no agent is recorded, and what is final has none", () => {
  const { registeredAgent: _, ...custodian } = MERIDIAN.custodian;
  assert.match(textOf("notice", { ...MERIDIAN, custodian }), /\[REGISTERED AGENT TO BE VERIFIED\]/);
  const final = textOf("notice", { ...MERIDIAN, custodian, state: "final" });
  assert.not.match(final, /TO BE VERIFIED/);
  assert.match(final, /by personal delivery to the registered agent on or after/);
});

test.run();
