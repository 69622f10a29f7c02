/** How long papers may be: a clerk reads two pages and a schedule, not ten. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Letter } from "../../src/compose/letter.ts";
import type { Item, Request } from "../../src/matter/request.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";
import { makePress, openShipped } from "../shipped-world.ts";

const { faces, preparation } = makePress();

function pagesOf(letter: Letter): number {
  return typesetLetter(letter, faces, usLetter, preparation).pages.length;
}

function letterOf(request: Request, inputs: Inputs): Letter {
  const { papers, problems } = packetOf(request, inputs, "letter");
  assert.equal(problems, []);
  const paper = papers.find(({ kind }) => kind === "letter");
  if (!paper) throw new Error(`${request.id} has no letter`);
  return paper.letter;
}

/** Pages before the first heading of that text, counting the page on which it stands as one of them. */
function pagesBefore(letter: Letter, heading: RegExp): number {
  const at = letter.blocks.findIndex(
    (block) => block.kind === "heading" && heading.test(block.content.map(({ text }) => text).join("")),
  );
  return pagesOf({ ...letter, blocks: at === -1 ? letter.blocks : letter.blocks.slice(0, at) });
}

test("the shipped matter's letters have at most 130 pages together", () => {
  const inputs = openShipped({ matter: "matter.yaml", targets: ["targets.yaml"] });
  const requests = requestsOf(inputs, { date: "2026-11-30" });
  const letters = requests.map((request) => letterOf(request, inputs));
  for (const [i, letter] of letters.entries()) assert.ok(pagesBefore(letter, /Schedule\sA/u) <= 2, requests[i]?.id);
  const pages = letters.reduce((sum, letter) => sum + pagesOf(letter), 0);
  assert.ok(pages <= 130, `${pages} pages`);
});

/** Every matter of the tests: two pages before the schedule, and one for what is returned. */
for (const name of ["pending", "foreign", "federal-action", "government", "researcher", "collision", "agency"])
  test(`${name}: two pages before the schedule, one after it`, () => {
    const inputs = openNamed(name);
    for (const request of requestsOf(inputs, { date: inputs.matter.issued ?? "2026-11-16" })) {
      if (request.instrument === "letter-of-request") continue;
      const letter = letterOf(request, inputs);
      assert.ok(pagesBefore(letter, /Schedule\sA/u) <= 2, request.id);
      const before = pagesBefore(letter, /Acknowledgment/u);
      assert.ok(pagesOf(letter) - before <= 1, request.id);
    }
  });

const FEDERAL = openNamed("federal-action");
const GOVERNMENT = openNamed("government");
const ANTICIPATED = openNamed("anticipated");
const AGENCY = openNamed("agency");

/** One item, of records that a bank keeps. */
function toABank(request: Request): Request {
  const category = FEDERAL.registry.categories.find(({ id }) => id === "bank-statements");
  const [first] = request.items;
  if (!category || !first) throw new Error("no item to change");
  const plan = { ...first.plan, category: category.id, subject: "Statements of the account ending in 4471." };
  const item: Item = { ...first, plan, category, selectors: [], limitedTo: [], between: null, moments: [] };
  return { ...request, items: [item] };
}

test("one item asked of a bank: three pages with the acknowledgment", () => {
  const request = toABank(requestFrom(FEDERAL, "meridian-hosting-preservation"));
  assert.ok(pagesOf(letterOf(request, FEDERAL)) <= 3);
});

test("a demand to an adversary: six pages with its schedule, and no acknowledgment", () => {
  const letter = letterOf(requestFrom(ANTICIPATED, "meridian-hosting-preservation"), ANTICIPATED);
  assert.ok(pagesOf(letter) <= 6);
  assert.not.ok(letter.blocks.some(({ kind }) => kind === "field"));
});

test("a paper of the court's: four pages at most", () => {
  for (const [name, id] of [
    ["foreign", "okeanos-netz-letter-of-request"],
    ["party", "northlight-media-production"],
  ] as const) {
    const inputs = openNamed(name);
    assert.ok(pagesOf(letterOf(requestFrom(inputs, id), inputs)) <= 4, id);
  }
});

test("a government's request to a provider: one page", () => {
  const request = requestFrom(GOVERNMENT, "meridian-hosting-preservation");
  assert.is(pagesOf(letterOf(request, GOVERNMENT)), 1);
});

test("a request to a federal agency: two pages", () => {
  assert.ok(pagesOf(letterOf(requestFrom(AGENCY, "bureau-of-measures-foia"), AGENCY)) <= 2);
});

test.run();
