/** Which papers a named route makes, and when its request is final. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import { openGate } from "../../src/desk/final-gate.ts";
import type { GateAnswer } from "../../src/matter/matter.ts";
import type { Request } from "../../src/matter/request.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { openNamed, requestsFrom } from "./open-papers.ts";

interface Case {
  readonly matter: string;
  /** What the packet has besides the papers of its instrument. */
  readonly papers: readonly string[];
  /** What keeps the request a draft; the facts beside it belong to the first entry of `gates:`. */
  readonly defects: readonly Partial<GateAnswer>[];
  /** What the first entry lacks in the file. */
  readonly cure?: Partial<GateAnswer>;
}

const ORDER = { court: "United States District Court for the District of Delaware", date: "2026-11-02", number: "21" };

const CASES: readonly Case[] = [
  {
    matter: "gate-hospital",
    papers: ["health-assurance", "health-notice", "health-notice-copy", "health-assurance-2", "protective-order"],
    defects: [{ objections: "pending" }, { objectionsDue: "2026-11-30" }],
  },
  { matter: "gate-university", papers: ["student-notice"], defects: [] },
  {
    matter: "gate-bank-government",
    papers: ["bank-customer-notice", "bank-certificate"],
    defects: [{ notice: { on: "2026-12-28", manner: "mailed" } }, { notice: { on: "2026-11-25", manner: "served" } }],
  },
  { matter: "gate-cable-doe", papers: ["cable-notice"], defects: [{}], cure: { order: ORDER } },
  { matter: "gate-video-service", papers: ["video-notice"], defects: [{}], cure: { order: ORDER } },
  { matter: "gate-touhy", papers: ["touhy-statement"], defects: [] },
];

function firstOf(inputs: Inputs): Request {
  const [request] = requestsFrom(inputs);
  if (request === undefined) throw new Error("the matter makes no request");
  return request;
}

/** The request with other facts in the first entry of `gates:`, and the copy of an order among its enclosures. */
function changed(request: Request, facts: Partial<GateAnswer>, enclosed = true): Request {
  const [first, ...others] = request.asked.gates ?? [];
  if (first === undefined) throw new Error("nothing is said of gates");
  const gates = [{ ...first, ...facts }, ...others];
  const asked = { ...request.asked, gates };
  const custodians = request.matter.custodians.map((each) => (each === request.asked ? asked : each));
  const enclosures = enclosed ? [{ file: "order.pdf", title: "Order" }] : [];
  return { ...request, asked, enclosures, matter: { ...request.matter, custodians } };
}

function blockedBy(request: Request, inputs: Inputs): readonly string[] {
  return openGate("final", inputs, "2026-11-16")(request).problems.map(({ code }) => code);
}

for (const { matter, papers, defects, cure = {} } of CASES) {
  const inputs = openNamed(matter);
  const request = firstOf(inputs);
  test(`${matter}: each route makes its papers, and no gap is left once the facts are there`, () => {
    const made = packetOf({ ...changed(request, cure), state: "final" }, inputs);
    assert.equal(made.problems, []);
    const ids = made.papers.map(({ id }) => id.slice(request.id.length + 1));
    for (const paper of papers) assert.ok(ids.includes(paper), `${paper} is not among ${ids.join()}`);
    for (const { id, letter } of made.papers.filter(({ kind }) => kind !== "audit"))
      assert.not.match(letterText(letter), /\[\[/, id);
  });
  test(`${matter}: final is granted`, () =>
    assert.not(blockedBy(changed(request, cure), inputs).includes("not-final-R65")));
  for (const defect of defects) {
    test(`${matter}: final is refused with ${JSON.stringify(defect)}`, () =>
      assert.ok(blockedBy(changed(request, defect), inputs).includes("not-final-R65")));
  }
}

test("a proposed order is made until the order is there, with its gaps named", () => {
  const inputs = openNamed("gate-cable-doe");
  const request = firstOf(inputs);
  const kinds = (of: Request) => packetOf(of, inputs).papers.map(({ kind }) => kind);
  assert.ok(kinds(request).includes("cable-order"));
  assert.not(kinds(changed(request, { order: ORDER })).includes("cable-order"));
  const notice = packetOf(request, inputs).papers.find(({ kind }) => kind === "cable-notice");
  assert.match(notice ? letterText(notice.letter) : "", /DAY OF THE ORDER/);
});

test("an order that is told of and not enclosed is no order yet", () => {
  const inputs = openNamed("gate-cable-doe");
  assert.ok(blockedBy(changed(firstOf(inputs), { order: ORDER }, false), inputs).includes("not-final-R65"));
});

/** What a reader would circle: a missing article, a sentence begun in lower case, a signer who does not sign. */
const MISREAD: readonly { matter: string; paper: string; never: RegExp }[] = [
  { matter: "state-action", paper: "clerk-request", never: /\b(?:of|in) (?:Circuit|Superior) Court/ },
  { matter: "state-action", paper: "letter", never: /\b(?:of|in) (?:Circuit|Superior) Court/ },
  { matter: "gate-touhy", paper: "touhy-statement", never: /Intended use\. [a-z]/ },
  { matter: "gate-cable-doe", paper: "cable-notice", never: /undersigned/ },
];

for (const { matter, paper, never } of MISREAD) {
  test(`${matter}: ${paper} never reads ${never.source}`, () => {
    const inputs = openNamed(matter);
    const papers = requestsFrom(inputs).flatMap((request) => packetOf(request, inputs).papers);
    const found = papers.filter(({ id }) => id.endsWith(`-${paper}`));
    assert.ok(found.length > 0);
    for (const { letter } of found) assert.not.match(letterText(letter), never);
  });
}

test.run();
