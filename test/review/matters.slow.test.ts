import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { golden } from "../golden.ts";
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

test("the office's paper of each request states every finding of it", () => {
  for (const inputs of [open("matter.yaml", ["targets.yaml"]), ...MATTERS.map(fictional)]) {
    for (const { request, findings, papers, problems } of packets(inputs)) {
      assert.equal(problems, [], request.id);
      const office = papers.filter(({ kind }) => kind === "review" || kind === "audit");
      const said = office.map(({ letter }) => letterText(letter)).join("\n");
      for (const { title } of findings)
        assert.ok(said.includes(title.replaceAll("'", "’")) || said.includes(title), `${request.id}: ${title}`);
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
