/** `duces number`, and requests named by their numbers on the command line. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { STARTER } from "../matter/load.ts";
import { plainTerminal } from "./plain-terminal.ts";

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder, today: () => "2026-12-20", debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

test("number writes what is not written, once, and keeps all else to the byte", () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, "matter.yaml"), STARTER);
    writeFileSync(join(folder, "targets.yaml"), readFileSync("src/data/init/targets.yaml"));
    assert.match((await duces(folder, ["check"])).out, /not written yet: duces number writes/);
    const first = await duces(folder, ["number"]);
    assert.is(first.code, 0, first.err);
    const text = readFileSync(join(folder, "matter.yaml"), "utf8");
    assert.ok(text.startsWith(STARTER.trimEnd()), "what stood there stands there");
    assert.match(text.slice(STARTER.trimEnd().length), /^\s*number: [A-Z0-9-]+\nnumbers:\n {2}- id: /);
    assert.match((await duces(folder, ["number"])).out, /writes the numbers of all \d+ requests already/);
    assert.is(readFileSync(join(folder, "matter.yaml"), "utf8"), text);
    assert.not.match((await duces(folder, ["check"])).out, /duces number/);
  }));

test("a request is named by its short number wherever one is named", () =>
  withFolder(async (folder) => {
    const logged = await duces(folder, ["log", "DNS-2016-P07", "sent", "--date", "2026-11-24"]);
    assert.is(logged.code, 0, logged.err);
    assert.match(readFileSync(join(folder, "docket.yaml"), "utf8"), /request: verizon-preservation\n/);
    const docket = readFileSync(join(folder, "docket.yaml"), "utf8").replace("verizon-preservation", "DNS-2016-P07");
    writeFileSync(join(folder, "docket.yaml"), docket);
    assert.match((await duces(folder, ["status"])).out, /DNS-2016-P07[^\n]*sent on/);
    const letter = await duces(folder, ["letter", "p07", "--format", "text"]);
    assert.is(letter.code, 0, letter.err);
    assert.match(letter.out, /Our reference: DNS-2016-P07\n/);
    const dates = await duces(folder, ["deadlines", "dns-2016-p07", "--format", "json"]);
    const requests = JSON.parse(dates.out).map(({ request }: { request: string }) => request);
    assert.equal([...new Set(requests)], ["verizon-preservation"]);
    const wrong = await duces(folder, ["log", "DNS-2016-P99", "sent"]);
    assert.is(wrong.code, 2);
    assert.match(wrong.err, /"DNS-2016-P99" is no request of the matter/);
  }));

test.run();
