/** A batch keeps what it was made from, and can be made again from it, in process. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openRecorded } from "../../src/batch/open-recorded.ts";
import { run } from "../../src/cli/run.ts";
import type { Manifest } from "../../src/collate/manifest.ts";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { isFault } from "../../src/problem/fault.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { plainTerminal } from "./plain-terminal.ts";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z" fill="#000"/></svg>';
const LETTER = "served/tidewater-carrier-preservation/tidewater-carrier-preservation-letter.pdf";

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted } = plainTerminal();
  const surroundings = { terminal, folder, today: () => "2026-12-20", debug: false };
  const code = await run(["--quiet", ...args], surroundings);
  return { code, out: printed.join("\n"), err: noted.join("\n"), surroundings };
}

/** Two registries of one name, an own template, a letterhead, a docket with Windows line ends, all in folders of their own. */
async function exported(folder: string): Promise<string> {
  for (const name of ["one", "two", "case"]) mkdirSync(join(folder, name));
  cpSync(resolve("targets.yaml"), join(folder, "one", "targets.yaml"));
  cpSync(resolve("test/matters/targets.yaml"), join(folder, "two", "targets.yaml"));
  cpSync(resolve("templates"), join(folder, "own-templates"), { recursive: true });
  const template = join(folder, "own-templates", "preservation", "letter.hbs");
  writeFileSync(template, readFileSync(template, "utf8").replace("</letter>", "<p>Thank you.</p>\n</letter>"));
  const matter = readFileSync(resolve("test/matters/federal-action.yaml"), "utf8");
  writeFileSync(
    join(folder, "case", "matter.yaml"),
    matter.replace("letterhead:\n", "letterhead:\n  logo: Mark_1.svg\n"),
  );
  writeFileSync(join(folder, "case", "Mark_1.svg"), LOGO);
  const docket =
    "matter: HARBOR-26-417\r\nentries:\r\n  - { id: e1, request: tidewater-carrier-preservation, event: sent, date: 2026-11-20 }\r\n";
  writeFileSync(join(folder, "case", "docket.yaml"), docket);
  const files = ["--targets", "one/targets.yaml", "--targets", "two/targets.yaml", "--matter", "case/matter.yaml"];
  const given = [
    ...files,
    "--templates",
    "own-templates",
    "export",
    "tidewater-carrier",
    "--instrument",
    "preservation",
  ];
  const { code, out, err } = await duces(folder, given);
  assert.is(code, 0, err);
  return /^in (\S+)$/m.exec(out)?.[1] ?? "";
}

test("a batch keeps its inputs as they were read, none over another, and no folder of the machine", () =>
  withFolder(async (folder) => {
    const batch = join(folder, await exported(folder));
    const kept: readonly (readonly [string, string])[] = [
      ["targets-1.yaml", "one/targets.yaml"],
      ["targets-2.yaml", "two/targets.yaml"],
      ["matter.yaml", "case/matter.yaml"],
      ["docket.yaml", "case/docket.yaml"],
      ["logo.svg", "case/Mark_1.svg"],
      ["templates/preservation/letter.hbs", "own-templates/preservation/letter.hbs"],
    ];
    for (const [path, source] of kept) {
      assert.is(Buffer.compare(readFileSync(join(batch, "inputs", path)), readFileSync(join(folder, source))), 0, path);
    }
    const { files } = JSON.parse(readFileSync(join(batch, "manifest.json"), "utf8")) as Manifest;
    const listed = files.filter(({ kind }) => kind === "input").map(({ path }) => path);
    const there = listFolder(batch).filter(({ path, type }) => path.startsWith("inputs/") && type === "file");
    assert.equal([...listed].sort(), there.map(({ path }) => path).sort());
    execFileSync("sha256sum", ["-c", "--strict", "--quiet", "SHA256SUMS"], { cwd: batch });
    for (const { path, type } of listFolder(batch)) {
      if (type === "file") assert.not(readFileSync(join(batch, path)).includes(folder), path);
    }
  }));

test("a batch that was moved, with its inputs gone elsewhere, comes out the same to the byte", () =>
  withFolder(async (folder) => {
    const batch = await exported(folder);
    cpSync(join(folder, batch), join(folder, "far", batch), { recursive: true });
    for (const name of ["one", "two", "case", "own-templates"])
      writeFileSync(join(folder, name, "targets.yaml"), "gone");
    const { code, out, err } = await duces(join(folder, "far"), ["verify", batch, "--reproduce"]);
    assert.is(code, 0, err);
    assert.match(out, /made again from its inputs, every file comes out the same$/m);
  }));

test("a letter that was exchanged together with all that vouches for it is found, and named", () =>
  withFolder(async (folder) => {
    const batch = await exported(folder);
    forge(join(folder, batch));
    assert.is((await duces(folder, ["verify", batch])).code, 0, "the forgery must pass for whole");
    const { code, err } = await duces(folder, ["verify", batch, "--reproduce"]);
    assert.is(code, 1);
    assert.match(err, new RegExp(`error\\[not-reproduced\\] ${LETTER} comes out with other bytes`));
    assert.match(err, /cannot be reproduced: 4 problems$/);
  }));

test("an input that was changed fails before anything is made of it; another version says so", () =>
  withFolder(async (folder) => {
    const batch = await exported(folder);
    const manifest = JSON.parse(readFileSync(join(folder, batch, "manifest.json"), "utf8")) as Manifest;
    const other = { ...manifest, tool: { name: "duces", version: "0.0.1" } };
    assert.throws(() => openRecorded(join(folder, batch), other), saysVersion);
    const older = { ...manifest, zoneData: "2025b" };
    assert.throws(() => openRecorded(join(folder, batch), older), /time zones from 2025b/);
    writeFileSync(join(folder, batch, "inputs", "targets-2.yaml"), "custodians: []\n");
    const { code, err } = await duces(folder, ["verify", batch, "--reproduce"]);
    assert.is(code, 1);
    assert.match(err, /error\[changed-file\] inputs\/targets-2\.yaml/);
    assert.not.match(err, /requests made again/);
  }));

function saysVersion(error: unknown): boolean {
  return isFault(error, "usage") && /made by duces 0\.0\.1, this is/.test(error.message);
}

/** Another letter, with manifest, table and checksums that agree with it. */
function forge(batch: string): void {
  const at = (path: string) => join(batch, path);
  const old = sha256Hex(readFileSync(at(LETTER)));
  const bytes = readFileSync(at(LETTER));
  bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1;
  writeFileSync(at(LETTER), bytes);
  const replaced = (path: string, from: string, to: string) => {
    const before = sha256Hex(readFileSync(at(path)));
    writeFileSync(at(path), readFileSync(at(path), "utf8").replaceAll(from, to));
    return [before, sha256Hex(readFileSync(at(path)))] as const;
  };
  const csv = replaced("manifest.csv", old, sha256Hex(bytes));
  const json = replaced("manifest.json", old, sha256Hex(bytes));
  for (const [from, to] of [[old, sha256Hex(bytes)] as const, csv, json]) replaced("SHA256SUMS", from, to);
}

test.run();
