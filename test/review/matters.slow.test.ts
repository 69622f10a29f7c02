import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { golden } from "../golden.ts";
import { composePapers } from "../pipeline/office-papers.ts";
import { openShipped } from "../shipped-world.ts";

const MATTERS = ["federal-action", "state-action", "researcher", "government", "health-michigan", "foreign", "agency"];

function open(matter: string, targets: readonly string[]): Inputs {
  return openShipped({ matter, targets });
}

function fictional(name: string): Inputs {
  return open(`test/matters/${name}.yaml`, ["targets.yaml", "test/matters/targets.yaml"]);
}

function packets(inputs: Inputs) {
  return requestsOf(inputs, { date: inputs.matter.issued ?? "2026-11-23" }).map((request) => packetOf(request, inputs));
}

for (const name of MATTERS) {
  test(`${name}: what the review finds`, () => {
    const lines = packets(fictional(name)).flatMap(({ request, findings }) => [
      request.id,
      ...findings.map(
        ({ rule, level, title, overridden }) => `  ${rule} ${level}${overridden ? ", overridden" : ""}: ${title}`,
      ),
    ]);
    golden(`review/matter-${name}.txt`, `${lines.join("\n")}\n`);
  });
}

test("the office's paper states every finding of every request, with the request", () => {
  for (const inputs of [open("matter.yaml", ["targets.yaml"]), ...MATTERS.map(fictional)]) {
    const { packets: made, office } = composePapers(inputs, { date: inputs.matter.issued ?? "2026-11-23" });
    const said = office.map(({ paper }) => (paper.kind === "review" ? letterText(paper.letter) : "")).join("\n");
    for (const { request, findings, papers, problems } of made) {
      assert.equal(problems, [], request.id);
      assert.ok(said.includes(request.id), request.id);
      const audit = papers.find(({ kind }) => kind === "audit");
      for (const { title } of findings)
        for (const text of audit ? [said, letterText(audit.letter)] : [said])
          assert.ok(text.includes(title.replaceAll("'", "’")) || text.includes(title), `${request.id}: ${title}`);
    }
  }
});

test("only government counsel's letter to a provider cites the statute on preservation by providers", () => {
  const cites = (inputs: Inputs) =>
    packets(inputs).flatMap(({ papers }) =>
      papers.filter(({ audience, letter }) => audience === "served" && letterText(letter).includes("2703")),
    );
  assert.ok(cites(fictional("government")).length > 0);
  const others = MATTERS.filter((name) => name !== "government");
  for (const inputs of [open("matter.yaml", ["targets.yaml"]), ...others.map(fictional)])
    assert.equal(
      cites(inputs).map(({ id }) => id),
      [],
    );
});

test.run();
