/** A subpoena of each of the five states, or brought into one, is final, and refused for each defect of it; the letters that only ask are not. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCase } from "../../src/desk/open-case.ts";
import { findingsOf } from "../../src/pipeline/request-findings.ts";
import { blocks } from "../../src/review/finding.ts";
import { requestsFrom } from "../instruments/open-papers.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";

const text = (path: string) => readFileSync(path, "utf8");
const FILES = {
  ...shippedTemplates(),
  "targets.yaml": text("targets.yaml"),
  "fictional.yaml": text("test/matters/targets.yaml"),
};
const TODAY = "2026-12-01";

const NAMES = {
  targets: ["targets.yaml", "fictional.yaml"],
  matter: "matter.yaml",
  templates: "templates",
  docket: { name: "docket.yaml", named: false },
};

type Defect = readonly [what: string, from: string, to: string, rule: string];

const DEFECTS: Readonly<Record<string, readonly Defect[]>> = {
  california: [
    ["the consumer is told 9 days before service, by mail", "served: 2026-12-08", "served: 2026-12-12", "R72"],
    [
      "nobody is told",
      "      consumer: { who: consumer, name: Jane Ferris, served: 2026-12-08, manner: mail }\n",
      "      patientConsent: true\n",
      "R73",
    ],
    ["production 14 days after service", "at: 2027-01-12T10:00", "at: 2027-01-04T10:00", "R72"],
  ],
  texas: [
    ["notice 9 days before service", "noticeToParties: 2026-12-04", "noticeToParties: 2026-12-09", "R72"],
    ["the person named is not told", "  noticeToNonparty: 2026-12-04\n", "", "R74"],
    ["the text of the rule is missing", "carriesRuleText: true", "carriesRuleText: false", "R74"],
  ],
  florida: [
    ["issued 9 days after the notice", "issuance: 2026-12-16", "issuance: 2026-12-11", "R72"],
    ["by mail, 14 days", "noticeManner: e-mail", "noticeManner: mail", "R72"],
    ["the person named is told", "  issuance:", "  noticeToNonparty: 2026-12-02\n  issuance:", "R74"],
  ],
  "new-york": [
    ["no authorization of the patient", "health: authorization", "health: assurances", "R73"],
    ["production 19 days after service", "at: 2027-01-12T10:00", "at: 2026-12-30T10:00", "R72"],
  ],
  pennsylvania: [
    ["notice 19 days before service", "noticeToParties: 2026-12-02", "noticeToParties: 2026-12-04", "R72"],
    ["no certificate", "  prerequisite: { filed: 2026-12-23 }\n", "", "R74"],
    ["an attorney issues", "by: clerk", "by: attorney", "R75"],
  ],
  domesticated: [
    ["issued in no court of the custodian's state", "state: FL, court", "state: GA, court", "R38"],
    ["an attorney there, where the clerk issues", "by: clerk, officer", "by: attorney, officer", "R75"],
    ["issued 9 days after the notice", "issuance: 2026-12-16", "issuance: 2026-12-11", "R72"],
    ["the person named is told", "  issuance:", "  noticeToNonparty: 2026-12-02\n  issuance:", "R74"],
  ],
  "state-action": [
    ["not domesticated", "state: DE, court", "state: MD, court", "R38"],
    [
      "no pack, and nothing stated",
      '  clocks:\n    - { event: notice-before-service, days: 5, rule: "the scheduling order of October 20, 2026, paragraph 4" }\n',
      "",
      "R71",
    ],
  ],
};

/** Rules that block, by request, of a matter with one text changed. */
function blocked(name: string, from = "", to = ""): Readonly<Record<string, readonly string[]>> {
  const matter = text(`test/matters/${name}.yaml`);
  if (!matter.includes(from)) throw new Error(`${name} does not hold "${from}"`);
  const world = memoryWorld({ ...FILES, "matter.yaml": matter.replace(from, to) }, TODAY);
  const { value, problems } = openCase(world, NAMES);
  if (value === null) throw new Error(JSON.stringify(problems));
  return Object.fromEntries(
    requestsFrom(value).map((request) => [
      request.instrument,
      findingsOf(request, value, TODAY)
        .filter(blocks)
        .map(({ rule }) => rule),
    ]),
  );
}

for (const [name, defects] of Object.entries(DEFECTS)) {
  test(`${name}: nothing blocks the subpoena`, () => assert.equal(blocked(name), { subpoena: [], preservation: [] }));
  for (const [what, from, to, rule] of defects)
    test(`${name}: ${what}`, () => {
      const { subpoena = [], preservation } = blocked(name, from, to);
      assert.ok(subpoena.includes(rule), subpoena.join());
      assert.equal(preservation, [], "a letter that only asks goes out everywhere");
    });
}

test.run();
