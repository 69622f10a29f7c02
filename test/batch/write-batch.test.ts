import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { probeOutput } from "../../src/batch/probe-output.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { FACTS, PAPERS, paper, withFolder } from "../collate/sample-batch.ts";
import { golden } from "../golden.ts";
import { type Outcome, RESUME, writeBatch } from "./write-sample.ts";

const EXPECTED = [
  "SHA256SUMS",
  "cover-sheet.pdf",
  "deadlines.ics",
  "inputs/inputs.json",
  "inputs/matter.yaml",
  "internal/acme-records/acme-records-review.pdf",
  "internal/beta-records/beta-records-review.pdf",
  "manifest.csv",
  "manifest.json",
  "served/acme-records/acme-records-letter.pdf",
  "served/beta-records/beta-records-letter.pdf",
];

test("writes every file of the batch, the manifest last", () =>
  withFolder((folder) => {
    const outcome = writeBatch(join(folder, "out"));
    if (outcome.kind !== "written") throw new Error(outcome.kind);
    assert.equal(filesOf(outcome.folder), EXPECTED);
    assert.is(outcome.files, EXPECTED.length);
    const changed = (path: string) => statSync(join(outcome.folder, path), { bigint: true }).ctimeNs;
    const others = EXPECTED.filter((path) => path !== "manifest.json");
    assert.ok(others.every((path) => changed(path) <= changed("manifest.json")));
    for (const { path, type } of listFolder(outcome.folder)) {
      assert.is(statSync(join(outcome.folder, path)).mode & 0o777, type === "folder" ? 0o700 : 0o600, path);
    }
  }));

test("sha256sum itself finds nothing amiss", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder);
    const said = execFileSync("sha256sum", ["-c", "--strict", "SHA256SUMS"], { cwd: batch, encoding: "utf8" });
    assert.is(said.match(/: OK$/gm)?.length, EXPECTED.length - 1);
  }));

test("the manifest and its table are as last looked at", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder);
    for (const name of ["manifest.json", "manifest.csv", "SHA256SUMS"]) {
      golden(`collate/${name}`, readFileSync(join(batch, name), "utf8"));
    }
  }));

test("nothing of the machine enters the batch: another place, umask and time give the same bytes", () =>
  withFolder((folder) => {
    const one = writeBatch(join(folder, "one"), FACTS, PAPERS).folder;
    const before = process.umask(0o077);
    try {
      const other = writeBatch(join(folder, "another", "place"), FACTS, PAPERS).folder;
      assert.is(execFileSync("diff", ["-r", one, other], { encoding: "utf8" }), "");
    } finally {
      process.umask(before);
    }
  }));

test("the same inputs again find the batch and write nothing", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder);
    const before = times(batch);
    assert.is(writeBatch(folder).kind, "complete-before");
    assert.is(writeBatch(folder, FACTS, PAPERS, RESUME).kind, "complete-before");
    assert.equal(times(batch), before);
  }));

test("changed inputs make a new batch beside the old one", () =>
  withFolder((folder) => {
    const one = writeBatch(folder).folder;
    const other = writeBatch(folder, { ...FACTS, date: "2026-03-03" }).folder;
    assert.is(dirname(one), dirname(other));
    assert.is(readdirSync(dirname(one)).length, 2);
    assert.is(writeBatch(folder).kind, "complete-before");
  }));

/** What a run leaves that was killed on its way. */
function interrupt(batch: string): void {
  rmSync(join(batch, "manifest.json"));
  rmSync(join(batch, "SHA256SUMS"));
  rmSync(join(batch, "served/beta-records"), { recursive: true });
  writeFileSync(join(batch, ".SHA256SUMS.1-of-1.duces-partial"), "half");
  writeFileSync(join(batch, "served/acme-records/.acme-records-letter.pdf.1-of-1.duces-partial"), "half");
  mkdirSync(join(batch, "shards"));
  writeFileSync(join(batch, "shards/1-of-1.txt"), "H{}");
  writeFileSync(join(batch, "shards/.1-of-1.txt.duces-partial"), "H{}");
}

test("an interrupted export says so, and is completed on demand: its right files kept, its half files swept", () =>
  withFolder((folder) => {
    const whole = writeBatch(join(folder, "whole")).folder;
    const { folder: batch } = writeBatch(join(folder, "out"));
    interrupt(batch);
    const before = times(batch);
    const refused = writeBatch(join(folder, "out"));
    assert.is(refused.kind === "incomplete" && refused.files, EXPECTED.length - 3 + 4);
    assert.equal(times(batch), before);
    const kept = statSync(join(batch, "cover-sheet.pdf")).ino;
    const outcome = writeBatch(join(folder, "out"), FACTS, PAPERS, RESUME);
    assert.is(outcome.kind === "written" && outcome.kept, EXPECTED.length - 5);
    assert.is(statSync(join(batch, "cover-sheet.pdf")).ino, kept);
    assert.is(execFileSync("diff", ["-r", whole, batch], { encoding: "utf8" }), "");
  }));

const PLANTS: readonly (readonly [string, string, (batch: string) => void])[] = [
  ["a foreign file", "foreign-file", (batch) => writeFileSync(join(batch, "notes.txt"), "mine")],
  ["a foreign folder", "foreign-file", (batch) => mkdirSync(join(batch, "served", "other-records"))],
  ["a link for a letter", "foreign-file", (batch) => symlinkSync("/etc/passwd", letterOf(batch))],
  ["a pipe for a letter", "foreign-file", (batch) => execFileSync("mkfifo", [letterOf(batch)])],
  ["a folder for a letter", "foreign-file", (batch) => mkdirSync(letterOf(batch))],
  ["an edited letter", "different-content", (batch) => writeFileSync(letterOf(batch), "letter to acmf")],
];

for (const [name, code, plant] of PLANTS) {
  test(`${name} in an incomplete batch: refused, nothing written, nothing touched`, () =>
    withFolder((folder) => {
      const { folder: batch } = writeBatch(folder);
      rmSync(join(batch, "manifest.json"));
      rmSync(join(batch, "cover-sheet.pdf"));
      rmSync(letterOf(batch));
      plant(batch);
      const before = listFolder(folder);
      const outcome = writeBatch(folder, FACTS, PAPERS, RESUME);
      assert.equal(codesOf(outcome), [code]);
      assert.equal(listFolder(folder), before);
    }));
}

test("an output folder that is a link, or has one on the way, is refused", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "out"));
    assert.throws(() => writeBatch(join(folder, "out")), /symbolic link/);
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "real", "CASE-1"));
    assert.throws(() => writeBatch(join(folder, "real"), FACTS, PAPERS), /symbolic link/);
    assert.equal(readdirSync(join(folder, "elsewhere")), []);
  }));

test("foreign files beside the batch stay", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "CASE-1"));
    writeFileSync(join(folder, "mine.txt"), "mine");
    writeFileSync(join(folder, "CASE-1", "mine.txt"), "mine");
    assert.is(writeBatch(folder).kind, "written");
    assert.is(readFileSync(join(folder, "CASE-1", "mine.txt"), "utf8"), "mine");
  }));

test("a link planted for a half file is refused and its target untouched", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder);
    rmSync(join(batch, "manifest.json"));
    writeFileSync(join(folder, "target"), "mine");
    symlinkSync(join(folder, "target"), join(batch, ".manifest.json.duces-partial"));
    assert.equal(codesOf(writeBatch(folder, FACTS, PAPERS, RESUME)), ["foreign-file"]);
    assert.is(readFileSync(join(folder, "target"), "utf8"), "mine");
  }));

test("two papers of one path are a bug, found before anything is written", () =>
  withFolder((folder) => {
    const twins = [paper("acme", "letter", "one"), paper("acme", "letter", "two")];
    assert.throws(() => writeBatch(join(folder, "out"), FACTS, twins), /two papers/);
    assert.not(existsSync(join(folder, "out")));
  }));

test("an output folder that takes no files is found out beforehand", () =>
  withFolder((folder) => {
    probeOutput(join(folder, "not", "yet", "there"));
    assert.not(existsSync(join(folder, "not")));
    if (process.getuid?.() === 0) {
      console.log("SKIPPED: permissions do not bind the superuser");
      return;
    }
    chmodSync(folder, 0o500);
    try {
      assert.throws(() => probeOutput(join(folder, "out")), /EACCES/);
    } finally {
      chmodSync(folder, 0o700);
    }
  }));

test("a copied and a moved batch are still whole", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(join(folder, "out"));
    cpSync(batch, join(folder, "copy"), { recursive: true });
    renameSync(batch, join(folder, basename(batch)));
    assert.ok(lstatSync(join(folder, basename(batch))).isDirectory());
    assert.is(execFileSync("diff", ["-r", join(folder, "copy"), join(folder, basename(batch))]).toString(), "");
  }));

function letterOf(batch: string): string {
  return join(batch, "served/acme-records/acme-records-letter.pdf");
}

function codesOf(outcome: Outcome): readonly string[] {
  return outcome.kind === "refused" ? outcome.problems.map(({ code }) => code) : [outcome.kind];
}

function filesOf(folder: string): readonly string[] {
  return listFolder(folder)
    .filter(({ type }) => type === "file")
    .map(({ path }) => path)
    .sort();
}

function times(folder: string): readonly string[] {
  return listFolder(folder).map(({ path }) => `${path} ${statSync(join(folder, path)).ctimeMs}`);
}

test.run();
