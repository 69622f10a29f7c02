/** Nine ordinary matters: each goes out final with its papers, and each of its defective twins is refused for its rule. */
import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { batchFiles, FOR_SERVICE, type Manifest, openBatch } from "../../src/duces.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { type MemoryFiles, memoryWorld, shippedTemplates } from "../memory-world.ts";

type Change = readonly [from: string, to: string];

interface Case {
  /** File of test/matters. */
  readonly matter: string;
  /** What makes it whole, in the matter or in the fictional registry; nothing where it is whole as it stands. */
  readonly cure: readonly Change[];
  /** Kinds of papers that it has besides those of its instruments. */
  readonly papers: readonly string[];
  /** What is changed of the whole matter, and the rule that then refuses. */
  readonly defects: readonly (readonly [what: string, rule: string, ...changes: readonly Change[]])[];
}

const ENCLOSED: Change = [
  "requests:\n",
  "enclosures:\n  - { file: order.pdf, title: Order of the court }\nrequests:\n",
];
const ORDER = `        order: { court: "United States District Court for the District of Delaware", date: 2026-11-02, number: "21" }\n`;
/** A block of YAML from its key to where the next begins. */
const block = (matter: string, from: string, to: string): Change => {
  const text = textOf(matter);
  return [text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from))), ""];
};

const [PROCESS] = block("gate-hospital", "process:", "documents:");

const CASES: readonly Case[] = [
  {
    matter: "gate-hospital",
    cure: [],
    papers: ["health-assurance", "health-notice", "protective-order"],
    defects: [
      ["no assurance of any kind", "R30", block("gate-hospital", "    gates:", "requests:")],
      ["an objection is undecided", "R65", ["objections: none", "objections: pending"]],
      ["notes of psychotherapy", "R45", ["The emergency record, orders", "The psychotherapy notes, orders"]],
    ],
  },
  {
    matter: "gate-university",
    cure: [],
    papers: ["student-notice"],
    defects: [["nobody tells the student", "R49", block("gate-university", "    gates:", "requests:")]],
  },
  {
    matter: "gate-bank-government",
    cure: [],
    papers: ["bank-customer-notice", "bank-certificate"],
    defects: [
      ["the customer is not told", "R50", block("gate-bank-government", "    gates:", "requests:")],
      ["told too late", "R65", ["on: 2026-11-16, manner: mailed", "on: 2026-12-28, manner: mailed"]],
    ],
  },
  {
    matter: "gate-cable-doe",
    cure: [ENCLOSED, ["        route: court_order\n", `        route: court_order\n${ORDER}`]],
    papers: ["cable-notice"],
    defects: [
      ["no order", "R65", [ORDER, ""]],
      ["an order that is not enclosed", "R65", [ENCLOSED[1], "requests:\n"]],
      ["nothing shown for the speaker", "R33", block("gate-cable-doe", "      - gate: anonymous_speech", "requests:")],
    ],
  },
  {
    matter: "gate-chat-service",
    cure: [],
    papers: [],
    defects: [
      [
        "what was written",
        "R11",
        ["The sign-ins to the account listed, each", "The full text of all direct messages of the account, each"],
      ],
      [
        "who wrote under a name",
        "R33",
        [
          "The sign-ins to the account listed, each with its time and the network address it came from.",
          "Documents that identify who posted under the name quietfox, each with its date.",
        ],
      ],
    ],
  },
  {
    matter: "gate-video-service",
    cure: [ENCLOSED, ["        route: civil_court_order\n", `        route: civil_court_order\n${ORDER}`]],
    papers: ["video-notice"],
    defects: [
      ["no order", "R65", [ORDER, ""]],
      ["the consumer is not told", "R65", ["        notice: { on: 2026-10-12, manner: served }\n", ""]],
    ],
  },
  {
    matter: "gate-touhy",
    cure: [],
    papers: ["touhy-statement"],
    defects: [
      [
        "a subpoena without a statement under the agency's rules",
        "R55",
        block("gate-touhy", "    gates:", "requests:"),
        ["  - instrument: records\n", "  - instrument: subpoena\n"],
      ],
      ["a statement without the rules", "R65", block("gate-touhy", "        rule:", "        relevance:")],
    ],
  },
  {
    matter: "california",
    cure: [],
    papers: ["consumer-notice", "consumer-proof"],
    defects: [["the consumer is told too late", "R72", ["served: 2026-12-08", "served: 2026-12-12"]]],
  },
  {
    matter: "foreign",
    cure: [
      [
        "        verified: null\n        status: current\n  - id: harborview-hospital",
        "        verified: 2026-11-02\n        verifiedBy: A paralegal of the firm\n        verifiedFrom: the register of companies\n        status: current\n  - id: harborview-hospital",
      ],
    ],
    papers: ["motion"],
    defects: [
      [
        "a subpoena instead",
        "R36",
        ["  - instrument: letter-of-request\n", "  - instrument: subpoena\n"],
        ["documents:\n", `${PROCESS}documents:\n`],
      ],
    ],
  },
];

function textOf(matter: string): string {
  return readFileSync(`test/matters/${matter}.yaml`, "utf8");
}

const GIVEN: MemoryFiles = { ...shippedTemplates(), "targets.yaml": readFileSync("targets.yaml", "utf8") };
const PAPER = await PDFDocument.create({ updateMetadata: false });
PAPER.addPage([612, 792]);
const ORDER_PDF = await PAPER.save();

/** Files with each change made in the first that holds it. */
function changed(
  files: Readonly<Record<string, string>>,
  changes: readonly Change[],
): Readonly<Record<string, string>> {
  const held = new Map(Object.entries(files));
  for (const [from, to] of changes) {
    const found = [...held].find(([, text]) => from !== "" && text.includes(from));
    if (found === undefined) throw new Error(`nothing holds ${JSON.stringify(from)}`);
    held.set(found[0], found[1].replace(from, to));
  }
  return Object.fromEntries(held);
}

const FILES = {
  targets: ["targets.yaml", "fictional.yaml"],
  matter: "matter.yaml",
  templates: "templates",
  docket: { name: "docket.yaml", named: false },
};

interface Outcome {
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
}

/** The whole set of papers as final ones. */
async function exported(matter: string, changes: readonly Change[]): Promise<Outcome> {
  const texts = { "matter.yaml": textOf(matter), "fictional.yaml": textOf("targets") };
  const world = memoryWorld({ ...GIVEN, ...changed(texts, changes), "order.pdf": ORDER_PDF }, "2026-12-01");
  const date = /^issued: (.*)$/m.exec(texts["matter.yaml"])?.[1] ?? "";
  const order = { choice: {}, date, state: "final", finish: FOR_SERVICE } as const;
  const { value: batch, problems } = openBatch(world, { files: FILES, forms: {}, order });
  if (batch === null) return { manifest: null, problems };
  let manifest: Manifest | null = null;
  try {
    for await (const { path, bytes } of batchFiles(batch))
      if (path === "manifest.json") manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    return { manifest, problems };
  } catch (thrown) {
    return { manifest: null, problems: (thrown as { readonly problems?: readonly Problem[] }).problems ?? [] };
  }
}

const refusals = ({ problems }: Outcome) =>
  problems.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);

for (const { matter, cure, papers, defects } of CASES) {
  test(`${matter}: final, with its papers`, async () => {
    const outcome = await exported(matter, cure);
    assert.equal(refusals(outcome), []);
    const served = outcome.manifest?.files ?? [];
    for (const paper of papers)
      assert.ok(
        served.some(({ kind }) => kind === paper),
        `${paper} is missing`,
      );
    assert.ok(served.filter(({ instrument }) => instrument !== null).every(({ state }) => state === "final"));
  });
  for (const [what, rule, ...changes] of defects) {
    test(`${matter}: refused, ${what}`, async () => {
      const outcome = await exported(matter, [...cure, ...changes]);
      assert.ok(outcome.manifest === null, "it went out");
      assert.ok(
        refusals(outcome).some((each) => each.startsWith(`not-final-${rule} `)),
        refusals(outcome).join("\n"),
      );
    });
  }
}

test.run();
