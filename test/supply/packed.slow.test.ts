/** The package as others get it: packed and installed without what builds it; and a checkout that lacks that. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";

const QUICK = ["--no-audit", "--no-fund", "--prefer-offline"];

function npm(args: readonly string[], folder: string) {
  const { status, stdout, stderr } = spawnSync("npm", [...args], { cwd: folder, encoding: "utf8", timeout: 300_000 });
  return { status, stdout, stderr };
}

test("the packed file holds an executable command, and installs and works without development packages", () =>
  withFolder((folder) => {
    const packed = npm(["pack", "--ignore-scripts", "--pack-destination", folder], process.cwd());
    assert.is(packed.status, 0, packed.stderr);
    const [archive = ""] = readdirSync(folder);
    const listed = execFileSync("tar", ["-tvzf", join(folder, archive)], { encoding: "utf8" });
    assert.match(listed, /^-rwxr-xr-x .* package\/build\/program\/duces\.js$/m);
    assert.match(listed, / package\/build\/program\/program\.cjs$/m);
    assert.not.match(listed, / package\/(node_modules|test|\.git)/);
    const use = join(folder, "use");
    mkdirSync(use);
    writeFileSync(join(use, "package.json"), '{ "name": "use", "private": true }\n');
    const installed = npm(["install", "--omit=dev", ...QUICK, join("..", archive)], use);
    assert.is(installed.status, 0, installed.stderr);
    const run = (...args: readonly string[]) =>
      execFileSync(join(use, "node_modules", ".bin", "duces"), args, {
        cwd: use,
        stdio: "pipe",
        maxBuffer: 64_000_000,
      });
    assert.match(run("--version").toString(), /^\d+\.\d+\.\d+\n$/);
    assert.match(run("list", "--format", "csv").toString(), /^godaddy,/m);
    const letter = run("--quiet", "letter", "godaddy", "--instrument", "preservation", "--date", "2026-03-02");
    assert.is(letter.subarray(0, 5).toString(), "%PDF-");
    run("--quiet", "export", "godaddy", "--jobs", "2", "--date", "2026-03-02");
    const names = readdirSync(join(use, "out"), { recursive: true, encoding: "utf8" });
    assert.ok(names.some((name) => name.endsWith("SHA256SUMS")));
  }));

test("a checkout without development packages says so, instead of failing in a compiler that is not there", () =>
  withFolder((folder) => {
    const left = /^(node_modules|build.*|out|test|\.git)$/;
    for (const name of readdirSync(".").filter((each) => !left.test(each))) {
      cpSync(name, join(folder, name), { recursive: true });
    }
    const { status, stdout, stderr } = npm(["ci", "--omit=dev", ...QUICK], folder);
    assert.is(status, 1);
    assert.match(stderr, /a checkout is built with its development packages, and they are not installed/);
    assert.match(stderr, /Run `npm ci` without --omit=dev/);
    assert.not.match(stdout + stderr, /not found|MODULE_NOT_FOUND|ERR_|^\s+at /m);
  }));

test.run();
