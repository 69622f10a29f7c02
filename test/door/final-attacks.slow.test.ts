/** Every way through the door and the command line to a final paper, with every reason why there must be none. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";
import { withFolder } from "../collate/sample-batch.ts";
import type { MemoryFiles } from "../memory-world.ts";
import { ATTACKS, type Attack, attacked, TODAY, untouched } from "./final-attacks.ts";
import { DATE, throughEveryWay, VALUE } from "./final-ways.ts";

for (const attack of ATTACKS) {
  test(`${attack.what}: nothing is final, by no way through the door`, async () => {
    assert.equal(await throughEveryWay(attack), []);
  });
}

const NAMED = ["targets.yaml", "fictional.yaml"].flatMap((file) => ["--targets", file]);
const GIVEN = ["--quiet", ...NAMED, "--matter", "action.yaml", "--templates", "templates"];
const FINAL = ["export", "--final", "--instrument", "preservation", "--date", DATE];

async function duces(folder: string, args: readonly string[], today = TODAY) {
  const { terminal, printed, noted } = plainTerminal();
  const code = await run([...args], { terminal, folder, today: () => today, debug: false });
  return { code, told: [...printed, ...noted].join("\n") };
}

function put(folder: string, files: MemoryFiles): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const written = (folder: string) => listFolder(join(folder, "out")).map(({ path }) => path);
const batchOf = (folder: string) =>
  `out/${/^[^/]+\/[^/]+/.exec(written(folder).find((path) => path.split("/").length > 2) ?? "")?.[0]}`;

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ["export --final", FINAL],
  ["export --final --shard", [...FINAL, "--shard", "2/2"]],
  ["export --final --resume", [...FINAL, "--resume"]],
  ["export --final of subpoenas", FINAL.map((word) => (word === "preservation" ? "subpoena" : word))],
];

for (const attack of ATTACKS) {
  test(`${attack.what}: no command writes anything`, () =>
    withFolder(async (folder) => {
      put(folder, attacked(attack, VALUE));
      for (const [name, args] of COMMANDS) {
        if (name.includes("subpoena") && attack.code === "notice-lost") continue;
        // One request: it falls to the second shard.
        const { code, told } = await duces(folder, [...GIVEN, ...args, "meridian-hosting"]);
        assert.is(code, 1, `${name}: ${told}`);
        assert.ok(told.includes(`[${attack.code}]`), `${name}: ${told}`);
        assert.equal(written(folder), [], name);
      }
    }));
}

test("the same commands write final papers where nothing blocks them; shards merge", () =>
  withFolder(async (folder) => {
    put(folder, untouched());
    for (const shard of ["1/2", "2/2"])
      assert.is((await duces(folder, [...GIVEN, ...FINAL, "--shard", shard])).code, 0);
    const { code, told } = await duces(folder, ["merge", batchOf(folder)]);
    assert.is(code, 0, told);
    assert.match(told, /final/);
  }));

const DATED: readonly (readonly [string, Attack["passage"], string, RegExp])[] = [
  ["a contact verified", "verified: 2026-11-02", "verified: 2026-12-10", /not-final-R26.*\n*.*a day that has not come/],
];

for (const [what, passage, by, expected] of DATED) {
  test(`${what} on a day that only another machine's clock has seen: its final shards do not merge`, () =>
    withFolder(async (folder) => {
      const files = untouched();
      put(folder, { ...files, "fictional.yaml": `${files["fictional.yaml"]}`.replace(passage, by) });
      for (const shard of ["1/2", "2/2"]) {
        assert.is((await duces(folder, [...GIVEN, ...FINAL, "--shard", shard], "2026-12-20")).code, 0);
      }
      const before = written(folder);
      const { code, told } = await duces(folder, ["merge", batchOf(folder)]);
      assert.is(code, 1, told);
      assert.match(told, expected);
      assert.equal(written(folder), before);
    }));
}

test("an export that was broken off as final is not resumed where a reason has come up since", () =>
  withFolder(async (folder) => {
    put(folder, untouched());
    const whole = [...GIVEN, ...FINAL];
    assert.is((await duces(folder, [...whole, "--shard", "1/2"])).code, 0);
    const before = written(folder);
    put(folder, attacked(ATTACKS[0] as Attack, VALUE));
    const { code, told } = await duces(folder, [...whole, "--resume"]);
    assert.is(code, 1, told);
    assert.equal(written(folder), before);
  }));

test.run();
