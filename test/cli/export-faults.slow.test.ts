/** What stops an export half-way, in process: what is left then, what a second run says, and what it completes to. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { processes } from "../../src/files/process-holder.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { plainTerminal } from "./plain-terminal.ts";
import { shell } from "./run-duces.ts";

const GIVEN = ["targets.yaml", "test/matters/targets.yaml"].flatMap((path) => ["--targets", resolve(path)]);
const MATTER = ["--matter", resolve("test/matters/federal-action.yaml"), "--templates", resolve("templates")];
const EXPORT = ["export", "--instrument", "preservation"];
/** The contact of the second of two requests, unverified: final papers to it are blocked. */
const UNVERIFIED =
  "custodians:\n  - id: tidewater-carrier\n    contacts:\n      - id: tidewater-legal\n        verified: null\n";

async function duces(folder: string, args: readonly string[], given: readonly string[] = []) {
  const { terminal, printed, noted } = plainTerminal();
  const all = ["--quiet", ...GIVEN, ...given, ...MATTER, ...args];
  const code = await run(all, { terminal, folder, today: () => "2026-12-20", debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

async function exported(folder: string, args: readonly string[] = []): Promise<string> {
  const { code, out, err } = await duces(folder, [...EXPORT, ...args]);
  assert.is(code, 0, err);
  return /^in (\S+)$/m.exec(out)?.[1] ?? "";
}

/** Sends a signal to this process as soon as a file of a request has been written. */
function interruptWhenWritten(folder: string, signal: "SIGINT" | "SIGTERM" | "SIGHUP"): void {
  const look = () => {
    const found = listFolder(folder).some(({ path }) => path.endsWith("-letter.pdf"));
    if (found) process.emit(signal, signal);
    else setTimeout(look, 1);
  };
  look();
}

function sameBytes(one: string, other: string): void {
  assert.is(execFileSync("diff", ["-r", one, other], { encoding: "utf8" }), "");
}

test("a fault in the last request takes back what the first has written, and nothing else", () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, "overlay.yaml"), UNVERIFIED);
    const overlay = ["--targets", join(folder, "overlay.yaml")];
    const { code, err } = await duces(folder, [...EXPORT, "--final", "--output", "out/deep"], overlay);
    assert.is(code, 1);
    assert.match(err, /requests made: 2 of 2/);
    assert.match(err, /error\[not-final-R26\] tidewater-carrier-preservation cannot be final/);
    assert.match(err, /nothing was written: 1 error$/m);
    assert.equal(readdirSync(folder), ["overlay.yaml"]);
    mkdirSync(join(folder, "out", "HARBOR-26-417"), { recursive: true });
    writeFileSync(join(folder, "out", "HARBOR-26-417", "mine"), "mine");
    assert.is((await duces(folder, [...EXPORT, "--final"], overlay)).code, 1);
    assert.equal(readdirSync(join(folder, "out", "HARBOR-26-417")), ["mine"]);
  }));

for (const [signal, exit] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  test(`${signal}: stops between two requests, leaves no half file and no lock; --resume completes to the same bytes`, () =>
    withFolder(async (folder) => {
      interruptWhenWritten(join(folder, "out"), signal);
      const stopped = await duces(folder, EXPORT);
      assert.is(stopped.code, exit, stopped.err);
      assert.match(stopped.err, new RegExp(`stopped by ${signal}; what was written stays`));
      const left = listFolder(folder).map(({ path }) => path);
      assert.not(
        left.some((path) => /manifest\.json|\.lock|duces-partial/.test(path)),
        left.join(),
      );
      assert.is(left.filter((path) => path.endsWith("-letter.pdf")).length, 1);
      const again = await duces(folder, EXPORT);
      assert.is(again.code, 1);
      assert.match(again.err, /error\[incomplete-batch\] out\/HARBOR-26-417\/\S+ holds \d+ files of this export/);
      assert.match(again.err, /--resume/);
      assert.equal(
        listFolder(folder).map(({ path }) => path),
        left,
      );
      const resumed = await duces(folder, [...EXPORT, "--resume"]);
      assert.is(resumed.code, 0, resumed.err);
      assert.match(resumed.out, /\(1 was there from an interrupted export\)/);
      await exported(folder, ["--output", "undisturbed"]);
      sameBytes(join(folder, "out"), join(folder, "undisturbed"));
    }));
}

test("a second process is told who holds the batch, and writes nothing", () =>
  withFolder(async (folder) => {
    const batch = await exported(folder);
    rmSync(join(folder, batch), { recursive: true });
    const lock = join(folder, dirname(batch), `.${batch.slice(batch.lastIndexOf("/") + 1)}.lock`);
    writeFileSync(lock, JSON.stringify(processes().self));
    const { code, err } = await duces(folder, EXPORT);
    assert.is(code, 75);
    assert.match(err, new RegExp(`the batch is locked by process ${process.pid}, which is writing it`));
    assert.not(existsSync(join(folder, batch)));
    writeFileSync(lock, JSON.stringify({ ...processes().self, started: "0000000000000000" }));
    assert.is(await exported(folder), batch);
    assert.not(existsSync(lock));
  }));

test("a second export says that the batch exists; one that was edited is refused and left as it is", () =>
  withFolder(async (folder) => {
    const batch = await exported(folder);
    const again = await duces(folder, EXPORT);
    assert.is(again.code, 0);
    assert.match(again.out, /^Unchanged: this batch exists already, and every file is as it was exported/);
    const letter = join(folder, batch, "served/meridian-hosting-preservation/meridian-hosting-preservation-letter.pdf");
    writeFileSync(letter, "edited");
    const edited = await duces(folder, EXPORT);
    assert.is(edited.code, 74);
    assert.match(edited.err, /error\[changed-file\] served\/meridian-hosting-preservation/);
    assert.is(readFileSync(letter, "utf8"), "edited");
  }));

test("the same requests from other inputs warn of the older batch, name it, and go on", () =>
  withFolder(async (folder) => {
    const older = await exported(folder);
    const { code, out, err } = await duces(folder, [...EXPORT, "tidewater-carrier", "--date", "2026-11-17"]);
    assert.is(code, 0);
    assert.match(err, new RegExp(`warning\\[exported-before\\] 1 request of this batch stands in ${older} too`));
    assert.match(err, new RegExp(`duces diff ${older}`));
    assert.match(
      out,
      new RegExp(`exported before. Do not send both:\n {2}${older} \\(1 request\\); npx duces diff ${older}`),
    );
    const other = await duces(folder, ["export", "tidewater-carrier", "--instrument", "subpoena"]);
    assert.is(other.code, 0);
    assert.not.match(other.err + other.out, /exported before|exported-before/);
  }));

test("shards on the command line: each says that it is no batch; merged they are the bytes of one process", () =>
  withFolder(async (folder) => {
    const first = await duces(folder, [...EXPORT, "--shard", "1/2", "--output", "a"]);
    assert.match(first.out, /^Wrote shard 1 of 2, 1 paper: .*\nin (a\/\S+)\n/);
    const batch = /^in a\/(\S+)$/m.exec(first.out)?.[1] ?? "";
    const early = await duces(folder, ["merge", `a/${batch}`]);
    assert.is(early.code, 1);
    assert.match(early.err, /error\[missing-shard\] shard 2 of 2 \(requests 2 to 2\) is missing/);
    assert.is((await duces(folder, [...EXPORT, "--shard", "2/2", "--output", "b"])).code, 0);
    const again = await duces(folder, [...EXPORT, "--shard", "2/2", "--output", "b"]);
    assert.match(again.out, /^Unchanged: shard 2 of 2 exists already/);
    const merged = await duces(folder, ["merge", `a/${batch}`, `b/${batch}`]);
    assert.is(merged.code, 0, merged.err);
    await exported(folder, ["--output", "whole"]);
    sameBytes(join(folder, "a"), join(folder, "whole"));
    assert.is((await duces(folder, ["merge", `a/${batch}`])).code, 2);
    assert.is((await duces(folder, [...EXPORT, "--shard", "3/2"])).code, 2);
  }));

test("a reader that is gone and a full standard output end without a trace, each with its exit code", () =>
  withFolder((folder) => {
    cpSync(resolve("test/matters/federal-action.yaml"), join(folder, "matter.yaml"));
    const line = `duces --quiet ${GIVEN.join(" ")} --templates ${resolve("templates")} ${EXPORT.join(" ")}`;
    const gone = shell(`${line} | true; exit \${PIPESTATUS[0]}`, folder);
    assert.is(gone.code, 0, gone.err);
    assert.not.match(gone.err, /at |node:/);
    if (!existsSync("/dev/full")) {
      console.log("SKIPPED: this system has no /dev/full");
      return;
    }
    const full = shell(`${line} > /dev/full`, folder);
    assert.is(full.code, 74, full.err);
    assert.match(full.err, /^duces: standard output cannot be written \(ENOSPC\)$/m);
    assert.not.match(full.err, /node:/);
  }));

test.run();
