/** The reader against two of quite another make. Every paper of every matter is compared in `agreement.slow.test.ts`. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { renderPaper } from "../../src/pipeline/press.ts";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { goodPaper } from "../conformance/good-letter.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { openNamed, packetFrom } from "../instruments/open-papers.ts";
import { write } from "../pdf/read-back.ts";
import { sampleLetter } from "../pdf/sample-letter.ts";
import { makePress } from "../shipped-world.ts";
import { requireAgreement } from "./agree.ts";
import { inflate } from "./inflate.ts";

const PRESS = makePress();
const SUBPOENA = packetFrom(openNamed("federal-action"), "meridian-hosting-subpoena");

test("a sample with every kind of thing that a page holds", async () => {
  const faces = shippedFaces();
  await requireAgreement(write(sampleLetter(faces), faces), "the sample");
});

test("a letter with a picture, a table, another script", async () => {
  await requireAgreement(renderPaper(goodPaper, PRESS).bytes, "the good letter");
});

test("lines are told apart, with page, place and whether they repeat", () => {
  const paper = SUBPOENA.get("letter");
  if (!paper) throw new Error("there is no letter");
  const reading = createPdfReader(inflate).read(renderPaper(paper, PRESS).bytes);
  if (reading.kind === "refused") throw new Error(reading.reason);
  const { lines, info, pages } = reading.text;
  const texts = lines.map(({ text }) => text);
  const start = texts.indexOf("Meridian Hosting, Inc.");
  assert.equal(texts.slice(start, start + 5), [
    "Meridian Hosting, Inc.",
    "Attention: Legal Department / Custodian of Records",
    "400 Harbor Road",
    "Suite 9",
    "Wilmington, DE 19801",
  ]);
  const block = lines.slice(start, start + 5);
  assert.ok(block.every(({ x, page }) => x === block[0]?.x && page === 0));
  assert.ok(block.every(({ y }, index) => index === 0 || y < (block[index - 1]?.y ?? 0)));
  const foot = lines.find(({ text }) => text === `Page 1 of ${pages}`);
  assert.is(foot?.artifact, true);
  assert.is(block[0]?.artifact, false);
  assert.is(info.get("Keywords"), "HARBOR-26-417; meridian-hosting-subpoena-letter");
});

test.run();
