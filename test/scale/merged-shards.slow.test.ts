/** Two thousand requests as ten shards, merged, are the bytes of one process. The inputs are opened once for all shards. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exportBatch } from "../../src/batch/export-batch.ts";
import { mergeBatch } from "../../src/batch/merge-batch.ts";
import { type Shard, WHOLE } from "../../src/batch/shard.ts";
import { makePackets } from "../../src/batch/write-packets.ts";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { type Batch, openBatch } from "../../src/desk/open-batch.ts";
import { EVERYTHING } from "../../src/desk/order.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { nodeWorld } from "../../src/files/node-world.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { scaleFiles, writeScaleMatter } from "./scale-matter.ts";

const REQUESTS = 2000;
const SHARDS = 10;

test("2,000 requests: ten merged shards are the bytes of one process", () =>
  withFolder(async (folder) => {
    writeScaleMatter(folder, REQUESTS);
    const opened = openScaleMatter(folder);
    const made = async (output: string, shard: Shard) => {
      const plan = {
        output: join(folder, output),
        facts: opened.facts,
        shard,
        recorded: opened.recorded,
        resume: false,
      };
      return await exportBatch(
        opened,
        plan,
        (range) => makePackets(range, opened.means),
        () => {},
      );
    };
    const whole = await made("whole", WHOLE);
    assert.is(whole.kind === "written" && whole.counts.letters, REQUESTS);
    const batch = whole.kind === "written" ? relative(join(folder, "whole"), whole.folder) : "";
    for (let number = 1; number <= SHARDS; number++) {
      assert.is((await made("parts", { number, of: SHARDS })).kind, "sealed");
    }
    const path = join(folder, "parts", batch);
    assert.not(existsSync(join(path, "manifest.json")));
    assert.is((await mergeBatch([{ path, name: batch }], "2026-11-30")).kind, "written");
    assert.is(execFileSync("diff", ["-r", "whole", "parts"], { cwd: folder, encoding: "utf8" }), "");
    const files = listFolder(path).filter(({ type }) => type === "file");
    assert.ok(files.length > REQUESTS, `${files.length} files`);
    assert.is(files.filter(({ path: file }) => /^internal\/review-\d\.pdf$/.test(file)).length, REQUESTS / 250);
    execFileSync("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], { cwd: path });
  }));

function openScaleMatter(folder: string): Batch {
  const { targets, matter, templates } = scaleFiles(REQUESTS);
  const files = chooseFiles({ targets, matter, templates }, folder);
  const order = { choice: EVERYTHING, date: "2026-03-02", state: "draft", finish: FOR_SERVICE } as const;
  const { value, problems } = openBatch(nodeWorld({ folder, today: "2026-03-02" }), { files, forms: {}, order });
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

test.run();
