/** Two thousand requests as ten shards, merged, are the bytes of one process. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { listFolder } from "../../src/export/list-folder.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";
import { withFolder } from "../export/sample-batch.ts";
import { scaleOptions, writeScaleMatter } from "./scale-matter.ts";

const REQUESTS = 2000;
const SHARDS = 10;

test("2,000 requests: ten merged shards are the bytes of one process", () =>
  withFolder(async (folder) => {
    writeScaleMatter(folder, REQUESTS);
    const options = ["--quiet", ...scaleOptions(folder, REQUESTS)];
    const duces = async (...args: readonly string[]) => {
      const { terminal, printed, noted } = plainTerminal();
      const surroundings = { terminal, folder, today: () => "2026-03-02", debug: true };
      assert.is(await run([...options, ...args], surroundings), 0, noted.join("\n"));
      return printed.join("\n");
    };
    const whole = await duces("export", "--output", "whole");
    assert.match(whole, new RegExp(`: ${REQUESTS} letters of `));
    for (let number = 1; number <= SHARDS; number++) {
      await duces("export", "--output", "parts", "--shard", `${number}/${SHARDS}`);
    }
    const batch = /^in whole\/(\S+)$/m.exec(whole)?.[1] ?? "";
    assert.not(existsSync(join(folder, "parts", batch, "manifest.json")));
    await duces("merge", `parts/${batch}`);
    assert.is(execFileSync("diff", ["-r", "whole", "parts"], { cwd: folder, encoding: "utf8" }), "");
    const files = listFolder(join(folder, "whole", batch)).filter(({ type }) => type === "file");
    assert.ok(files.length > 2 * REQUESTS, `${files.length} files`);
    execFileSync("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], { cwd: join(folder, "parts", batch) });
  }));

test.run();
