import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readInput, readTemplates } from "../../src/desk/read-input.ts";
import { nodeWorld } from "../../src/files/node-world.ts";
import { isFault } from "../../src/problem/fault.ts";
import { withFolder } from "../collate/sample-batch.ts";

const worldIn = (folder: string) => nodeWorld({ folder, today: "2026-11-23" });

test("a plain file is read, under the name that the user gave it", () =>
  withFolder((folder) => {
    writeFileSync(join(folder, "matter.yaml"), "a: 1\n");
    const { file, problems } = readInput(worldIn(folder), "matter.yaml");
    assert.equal(problems, []);
    assert.is(file?.name, "matter.yaml");
    assert.is(new TextDecoder().decode(file?.bytes), "a: 1\n");
  }));

test("a link, pipe, folder, device and huge file are problems, found without waiting", () =>
  withFolder((folder) => {
    writeFileSync(join(folder, "file"), "");
    symlinkSync(join(folder, "file"), join(folder, "link"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    writeFileSync(join(folder, "huge"), "");
    truncateSync(join(folder, "huge"), 100_000_000);
    const codes = ["link", "pipe", ".", "huge"].map((name) => codeOf(join(folder, name)));
    assert.equal(
      [...codes, codeOf("/dev/zero")],
      ["not-a-file", "not-a-file", "not-a-file", "too-large", "not-a-file"],
    );
  }));

test("a file that is not there is an input error", () =>
  withFolder((folder) => {
    assert.throws(
      () => readInput(worldIn(folder), "no"),
      (error: unknown) => {
        return isFault(error, "input") && error.message === "no is not there";
      },
    );
    assert.throws(
      () => readTemplates(worldIn(folder), "no"),
      (error: unknown) => isFault(error, "input"),
    );
  }));

test("templates are read with their folders; whatever else lies there is a problem", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "records", "partials"), { recursive: true });
    for (const name of ["README.md", "records/letter.hbs", "records/partials/a.hbs", "records/README.md"]) {
      writeFileSync(join(folder, name), name);
    }
    const good = readTemplates(worldIn("/"), folder);
    assert.equal(good.problems, []);
    assert.equal(
      good.files.map(({ name }) => name),
      ["records/letter.hbs", "records/partials/a.hbs"],
    );
    writeFileSync(join(folder, "records", "letter.hbs~"), "old");
    writeFileSync(join(folder, "records", "Letter.hbs"), "case");
    writeFileSync(join(folder, "records", "big.hbs"), "x".repeat(300_000));
    symlinkSync("letter.hbs", join(folder, "records", "other.hbs"));
    execFileSync("mkfifo", [join(folder, "records", "pipe.hbs")]);
    const bad = readTemplates(worldIn("/"), folder);
    assert.is(bad.files.length, 2);
    assert.equal(
      bad.problems.map(({ code, place }) => `${code} ${place?.file.slice(folder.length + 1)}`),
      [
        "unexpected-file records/Letter.hbs",
        "too-large records/big.hbs",
        "unexpected-file records/letter.hbs~",
        "unexpected-file records/other.hbs",
        "unexpected-file records/pipe.hbs",
      ],
    );
  }));

function codeOf(path: string): string | undefined {
  return readInput(worldIn("/"), path).problems[0]?.code;
}

test.run();
