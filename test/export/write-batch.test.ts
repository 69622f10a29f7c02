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
import { listFolder } from "../../src/export/list-folder.ts";
import { probeOutput, type WriteOutcome, writeBatch } from "../../src/export/write-batch.ts";
import { golden } from "../golden.ts";
import { FACTS, PAPERS, paper, withFolder } from "./sample-batch.ts";

const EXPECTED = [
  "SHA256SUMS",
  "cover-sheet.pdf",
  "deadlines.ics",
  "internal/acme-records/acme-records-review.pdf",
  "internal/beta-records/beta-records-review.pdf",
  "manifest.csv",
  "manifest.json",
  "served/acme-records/acme-records-letter.pdf",
  "served/beta-records/beta-records-letter.pdf",
];

test("writes every file of the batch, the manifest last", () =>
  withFolder((folder) => {
    const order: string[] = [];
    const outcome = writeBatch(join(folder, "out"), FACTS, PAPERS, (path) => order.push(path));
    assert.is(outcome.kind, "written");
    assert.equal(filesOf(outcome.folder), EXPECTED);
    assert.equal(order.slice(-3), ["manifest.csv", "SHA256SUMS", "manifest.json"]);
    assert.equal(
      order
        .slice(0, 6)
        .map((path) => basename(path))
        .slice(-2),
      ["cover-sheet.pdf", "deadlines.ics"],
    );
    for (const { path, type } of listFolder(outcome.folder)) {
      assert.is(statSync(join(outcome.folder, path)).mode & 0o777, type === "folder" ? 0o700 : 0o600, path);
    }
  }));

test("sha256sum itself finds nothing amiss", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder, FACTS, PAPERS);
    const said = execFileSync("sha256sum", ["-c", "--strict", "SHA256SUMS"], { cwd: batch, encoding: "utf8" });
    assert.is(said.match(/: OK$/gm)?.length, EXPECTED.length - 1);
  }));

test("the manifest and its table are as last looked at", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder, FACTS, PAPERS);
    for (const name of ["manifest.json", "manifest.csv", "SHA256SUMS"]) {
      golden(`export/${name}`, readFileSync(join(batch, name), "utf8"));
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

test("the same inputs again verify the batch and write nothing", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder, FACTS, PAPERS);
    const before = times(batch);
    assert.is(writeBatch(folder, FACTS, PAPERS).kind, "verified");
    assert.equal(times(batch), before);
  }));

test("changed inputs make a new batch beside the old one", () =>
  withFolder((folder) => {
    const one = writeBatch(folder, FACTS, PAPERS).folder;
    const other = writeBatch(folder, { ...FACTS, date: "2026-03-03" }, PAPERS).folder;
    assert.is(dirname(one), dirname(other));
    assert.is(readdirSync(dirname(one)).length, 2);
    assert.is(writeBatch(folder, FACTS, PAPERS).kind, "verified");
  }));

test("an interrupted export is completed, its right files kept, its half files swept", () =>
  withFolder((folder) => {
    const whole = writeBatch(join(folder, "whole"), FACTS, PAPERS).folder;
    const { folder: batch } = writeBatch(join(folder, "out"), FACTS, PAPERS);
    rmSync(join(batch, "manifest.json"));
    rmSync(join(batch, "SHA256SUMS"));
    rmSync(join(batch, "served/beta-records"), { recursive: true });
    writeFileSync(join(batch, ".SHA256SUMS.duces-partial"), "half");
    writeFileSync(join(batch, "served/acme-records/.acme-records-letter.pdf.duces-partial"), "half");
    const kept = statSync(join(batch, "cover-sheet.pdf")).ino;
    const outcome = writeBatch(join(folder, "out"), FACTS, PAPERS);
    assert.is(outcome.kind === "written" && outcome.kept, EXPECTED.length - 3);
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
      const { folder: batch } = writeBatch(folder, FACTS, PAPERS);
      rmSync(join(batch, "manifest.json"));
      rmSync(join(batch, "cover-sheet.pdf"));
      rmSync(letterOf(batch));
      plant(batch);
      const before = listFolder(folder);
      const outcome = writeBatch(folder, FACTS, PAPERS);
      assert.equal(codesOf(outcome), [code]);
      assert.equal(listFolder(folder), before);
    }));
}

test("a complete batch that was edited is refused and left as it is", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder, FACTS, PAPERS);
    writeFileSync(letterOf(batch), "letter to acmf");
    assert.equal(codesOf(writeBatch(folder, FACTS, PAPERS)), ["changed-file"]);
    assert.is(readFileSync(letterOf(batch), "utf8"), "letter to acmf");
  }));

test("the same facts with other bytes are refused: a batch never changes under its name", () =>
  withFolder((folder) => {
    writeBatch(folder, FACTS, PAPERS);
    const others = [paper("acme", "letter", "other words"), ...PAPERS.slice(1)];
    const codes = codesOf(writeBatch(folder, FACTS, others));
    assert.ok(codes.length > 0 && codes.every((code) => code === "different-content"), String(codes));
  }));

test("an output folder that is a link, or has one on the way, is refused", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "out"));
    assert.throws(() => writeBatch(join(folder, "out"), FACTS, PAPERS), /symbolic link/);
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
    assert.is(writeBatch(folder, FACTS, PAPERS).kind, "written");
    assert.is(readFileSync(join(folder, "CASE-1", "mine.txt"), "utf8"), "mine");
  }));

test("a link planted for a half file is refused and its target untouched", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder, FACTS, PAPERS);
    rmSync(join(batch, "manifest.json"));
    writeFileSync(join(folder, "target"), "mine");
    symlinkSync(join(folder, "target"), join(batch, ".manifest.json.duces-partial"));
    assert.equal(codesOf(writeBatch(folder, FACTS, PAPERS)), ["foreign-file"]);
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
    const { folder: batch } = writeBatch(join(folder, "out"), FACTS, PAPERS);
    cpSync(batch, join(folder, "copy"), { recursive: true });
    renameSync(batch, join(folder, basename(batch)));
    assert.ok(lstatSync(join(folder, basename(batch))).isDirectory());
    assert.is(execFileSync("diff", ["-r", join(folder, "copy"), join(folder, basename(batch))]).toString(), "");
  }));

function letterOf(batch: string): string {
  return join(batch, "served/acme-records/acme-records-letter.pdf");
}

function codesOf(outcome: WriteOutcome): readonly string[] {
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
