/** `duces gates`: the law of gates, one gate whole, and the items of a file. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { LAW } from "../review/small-matter.ts";
import { plainTerminal } from "./plain-terminal.ts";

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder, today: () => "2026-12-20", debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

interface Judged {
  readonly gates: readonly string[];
  readonly why: readonly {
    readonly gate: string;
    readonly words: readonly string[];
    readonly binds: readonly string[];
  }[];
}

const ITEMS = `version: 1
items:
  - text: "CDRs for 555-0188"
    holder: carrier
  - { text: Brochures of the company, holder: company }
  - { text: Account statements of the debtor, holder: bank, state: IL }
  - { text: Account statements of the debtor, holder: bank, state: IL, fact: consent }
`;

test("every gate is printed, and each whole with all that is known of it", async () => {
  const { code, out } = await duces(process.cwd(), ["gates", "--format", "csv"]);
  assert.is(code, 0);
  for (const gate of LAW.gates) {
    assert.ok(out.includes(gate.id), gate.id);
    const whole = (await duces(process.cwd(), ["gates", gate.id])).out;
    for (const said of [gate.citation, gate.restricts, ...gate.bound, ...gate.doubts])
      assert.ok(whole.includes(said), `${gate.id}: ${said}`);
  }
  const unknown = await duces(process.cwd(), ["gates", "hipa_subpoena"]);
  assert.is(unknown.code, 2);
  assert.match(unknown.err, /did you mean "hipaa_subpoena"/);
});

test("the items of a file, or a list alone, are answered in their order, with why", () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, "items.yaml"), ITEMS);
    const { code, out } = await duces(folder, ["gates", "--items", "items.yaml", "--format", "json"]);
    assert.is(code, 0);
    const judged = JSON.parse(out) as readonly Judged[];
    assert.equal(
      judged.map(({ gates }) => gates),
      [["cpni_222"], [], ["state_bank_secrecy"], []],
    );
    assert.equal(judged[0]?.why, [
      {
        gate: "cpni_222",
        words: ["CDRs"],
        binds: ["carrier"],
        why: 'the item says "CDRs"; the holder is one that it binds (carrier)',
      },
    ]);
    writeFileSync(join(folder, "list.json"), '[{ "text": "CDRs for 555-0188", "holder": "carrier" }]');
    assert.match((await duces(folder, ["gates", "--items", "list.json"])).out, /cpni_222/);
  }));

test("a bad file of items gets an error with its place", () =>
  withFolder(async (folder) => {
    for (const [text, place, said] of [
      ["items:\n  - holder: bank\n", "items.yaml:2:5", /"text"/],
      ["items:\n  - { text: a, asker: nobody }\n", "items.yaml:2:23", /"nobody"/],
      ["- { text: a, asker: nobody }\n", "items.yaml:1:21", /"nobody"/],
      ["items: [\n", "items.yaml:", /./],
      ["other: 1\n", "items.yaml:1:1", /"items"/],
    ] as const) {
      writeFileSync(join(folder, "items.yaml"), text);
      const { code, out, err } = await duces(folder, ["gates", "--items", "items.yaml"]);
      assert.is(code, 1, text);
      assert.ok(`${out}${err}`.includes(place), `${text}: ${out}${err}`);
      assert.match(`${out}${err}`, said);
    }
  }));

test.run();
