/** Wrong usage through the real command line: exit 2, one clear line with a suggestion, never a stack trace. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import { duces, shell } from "./run-duces.ts";

const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
  [["lst"], /unknown command 'lst'\n\(Did you mean list\?\)/],
  [["list", "--holdz", "x"], /unknown option '--holdz'\n\(Did you mean --holds\?\)/],
  [["list", "--format", "xml"], /Allowed choices are table, json, csv, markdown/],
  [["list", "--kind", "carier"], /"carier" is no kind of custodian — did you mean "carrier"/],
  [["list", "--holds", "flow-record"], /did you mean "flow-records"/],
  [
    ["list", "--categories", "--kind", "payroll"],
    /"payroll" is no kind of custodian — did you mean "payroll-processor"/,
  ],
  [["list", "--holds", "bank-records"], /"bank-records" is no category — did you mean "bank-statements"/],
  [["show", "listrk"], /"listrk" is no custodian — did you mean "listrak"/],
  [["show"], /missing required argument 'id'/],
  [["holders", "010.0.0.1"], /starts with 0/],
  [["holders", "example.org", "--at", "2016-13"], /--at/],
  [["letter", "listrk", "--format", "text"], /asks nothing of "listrk" — did you mean "listrak"/],
  [["letter", "listrak"], /choose one with --instrument \(preservation, records\)/],
  [["letter", "listrak", "--instrument", "recrds"], /did you mean "records"/],
  [["export", "alfa-bank"], /asks nothing of "alfa-bank"/],
  [["export", "--date", "03/04/2026"], /Write a date as 2026-03-02/],
  [["export", "--date", "2026-02-30"], /Write a date as 2026-03-02/],
  [["export", "--profile", "court"], /Allowed choices are service, filing/],
  [["export", "--profile", "filing", "--attach-data"], /--attach-data is for service: courts refuse a PDF with files/],
  [
    ["letter", "listrak", "--profile", "filing", "--attach-data", "--output", "x.pdf"],
    /courts refuse a PDF with files/,
  ],
  [["letter", "listrak", "--format", "text", "--attach-data"], /text cannot carry them/],
  [["confirm", "listrak"], /required option '--by <name>'/],
  [["export", "--output", ""], /--output is empty/],
  [["export", "--output= "], /--output is empty/],
  [["--targets", "", "list"], /--targets is empty/],
  [["letter", "listrak", "--instrument", ""], /--instrument is empty/],
  [["verify", ""], /folder is empty/],
  [["init", "\t"], /folder is empty/],
  [["import", "a.csv", ""], /list is empty/],
];

for (const [args, expected] of WRONG) {
  test(`duces ${args.join(" ")}`, () => {
    const { code, out, err } = duces(args);
    assert.match(err, expected);
    assert.is(code, 2, err);
    assert.is(out, "");
    assert.not.match(err, /^\s+at /m);
  });
}

test("help and version are no faults", () => {
  assert.is(duces(["--version"]).out, `${JSON.parse(packageText()).version}\n`);
  for (const command of ["list", "show", "holders", "check", "letter", "export", "verify", "init", "confirm"]) {
    const { code, out, err } = duces([command, "--help"]);
    assert.is(code, 0);
    assert.is(err, "");
    assert.match(out, /Examples:\n {2}duces /);
  }
});

test("a working folder that was removed is told in a line, whatever is asked", () =>
  withFolder((folder) => {
    for (const args of ["list", "verify out", "merge out", "export"]) {
      const { code, err } = shell(`mkdir gone && cd gone && rmdir ../gone && duces ${args}`, folder);
      assert.is(err, "duces: the working folder is not there any more: change into one that is\n");
      assert.is(code, 74, args);
    }
  }));

test("what cannot be read: missing files are input errors, odd files problems, and none makes it wait", () =>
  withFolder((folder) => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "bad.yaml"), "a: [1\n");
    const cases: readonly (readonly [string, number, RegExp])[] = [
      ["no.yaml", 74, /^duces: no\.yaml is not there$/m],
      ["pipe", 1, /pipe:1:1 error\[not-a-file\] pipe is not a plain file but a named pipe/],
      ["sub", 1, /but a folder/],
      ["/dev/zero", 1, /but a device/],
      ["bad.yaml", 1, /^bad\.yaml:\d+:\d+ error\[/m],
    ];
    for (const [name, expected, message] of cases) {
      const { code, err } = duces(["list", "--targets", name], folder);
      assert.is(code, expected, err);
      assert.match(err, message);
    }
  }));

test("what cannot be written into is named as what it is", () =>
  withFolder((folder) => {
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "sub"));
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["export", "--output", "file"], /file is a file; a batch is written into a folder/],
      [["export", "--output", "file/below/it"], /file is a file; a batch is written into a folder/],
      [["letter", "listrak", "--instrument", "preservation", "--output", "sub"], /sub is a folder/],
      [["verify", "file"], /file is a file, not a folder/],
    ];
    for (const [args, message] of cases) {
      const { code, err } = duces(args, folder);
      assert.is(code, 74, err);
      assert.match(err, message);
    }
  }));

test("a reader that goes away is no fault", () =>
  withFolder((folder) => {
    const { err, code } = shell("set -o pipefail; duces --quiet list --format json | head -c 10", folder);
    assert.is(err, "");
    assert.is(code, 0);
  }));

test("a closed output is no fault either", () =>
  withFolder((folder) => {
    assert.not.match(shell("duces --quiet list >&- 2>&1", folder).out, /^\s+at /m);
  }));

test("an output that takes nothing is a fault: exit 74 and one line", () =>
  withFolder((folder) => {
    const { err, code } = shell("duces --quiet list --format json > /dev/full", folder);
    assert.is(err, "duces: standard output cannot be written (ENOSPC)\n");
    assert.is(code, 74);
  }));

function packageText(): string {
  return execFileSync("cat", ["package.json"], { encoding: "utf8" });
}

test.run();
