/**
 * Every paper of the shipped matter and of the test matters: three readers of different makes agree about its text, and
 * the check of its recipient raises no false alarm.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Finish } from "../../src/compose/paper.ts";
import { openRecipientCheck } from "../../src/desk/open-recipient-check.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { openInputs } from "../conformance/papers-of.ts";
import { openNamed } from "../instruments/open-papers.ts";
import { requireAgreement } from "../read-back/agree.ts";
import { makePress, WORLD } from "../shipped-world.ts";
import { everyPaper, finished } from "./every-paper.ts";

const MATTERS: readonly (readonly [string, number])[] = [
  ["agency", 12],
  ["anticipated", 13],
  ["federal-action", 31],
  ["foreign", 14],
  ["government", 13],
  ["health-michigan", 20],
  ["pending", 12],
  ["researcher", 12],
  ["state-action", 23],
  ["california", 24],
  ["pennsylvania", 24],
];
const PRESS = makePress();
const FILING: Finish = { profile: "filing", attachData: false, links: false };
const WITH_DATA: Finish = { profile: "service", attachData: true, links: true };

async function requireRight(inputs: Inputs, count: number, finish?: Finish): Promise<void> {
  const check = openRecipientCheck(WORLD, inputs);
  const papers = everyPaper(inputs);
  assert.is(papers.length, count);
  let seenByAll = true;
  for (const planned of papers) {
    const paper = finished(planned, PRESS, finish);
    assert.equal(check(paper, planned.about), [], paper.id);
    seenByAll = (await requireAgreement(paper.bytes, paper.id)) && seenByAll;
  }
  if (!seenByAll) console.log("SKIPPED: pdftotext is not here; pdf.js alone was compared with");
}

test("the shipped matter: 24 letters and what is said of them all", async () => {
  await requireRight(openInputs("matter.yaml", ["targets.yaml"]), 35);
});

for (const [name, count] of MATTERS) test(`every packet of ${name}`, () => requireRight(openNamed(name), count));

test("papers for a court, and papers that carry data", async () => {
  await requireRight(openNamed("state-action"), 23, FILING);
  await requireRight(openNamed("researcher"), 12, WITH_DATA);
});

test.run();
