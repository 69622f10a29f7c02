/** Two thousand requests as ten shards, merged, are the bytes of one process. The inputs are opened once for all shards. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { chooseBatch } from "../../src/cli/choose-batch.ts";
import { chooseFiles } from "../../src/cli/choose-files.ts";
import { exportBatch } from "../../src/cli/export-batch.ts";
import { mergeBatch } from "../../src/cli/merge-batch.ts";
import { type OpenedBatch, openBatch } from "../../src/cli/open-batch.ts";
import { makePackets } from "../../src/cli/write-packets.ts";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { listFolder } from "../../src/export/list-folder.ts";
import { type Shard, WHOLE } from "../../src/export/shard.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";
import { withFolder } from "../export/sample-batch.ts";
import { scaleFiles, writeScaleMatter } from "./scale-matter.ts";

const REQUESTS = 2000;
const SHARDS = 10;

test("2,000 requests: ten merged shards are the bytes of one process", () =>
  withFolder(async (folder) => {
    writeScaleMatter(folder, REQUESTS);
    const { terminal, noted } = plainTerminal();
    const surroundings = { terminal, folder, today: () => "2026-03-02", debug: true };
    const opened = openScaleMatter(folder, surroundings);
    assert.ok(opened, noted.join("\n"));
    if (!opened) return;
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
    assert.is(mergeBatch([{ path, name: batch }], surroundings)?.kind, "written");
    assert.is(execFileSync("diff", ["-r", "whole", "parts"], { cwd: folder, encoding: "utf8" }), "");
    const files = listFolder(path).filter(({ type }) => type === "file");
    assert.ok(files.length > REQUESTS, `${files.length} files`);
    assert.is(files.filter(({ path: file }) => /^internal\/review-\d\.pdf$/.test(file)).length, REQUESTS / 250);
    execFileSync("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], { cwd: path });
  }));

function openScaleMatter(folder: string, surroundings: Parameters<typeof openBatch>[1]): OpenedBatch | null {
  const { targets, matter, templates } = scaleFiles(REQUESTS);
  const order = {
    files: chooseFiles({ targets, matter, templates }, folder),
    ...{ forms: {}, finish: FOR_SERVICE, state: "draft" as const, date: () => "2026-03-02" },
    choose: (inputs: OpenedBatch["means"]["inputs"], date: string) =>
      chooseBatch(inputs, date, { custodians: [], instrument: undefined }),
  };
  return openBatch(order, surroundings);
}

test.run();
