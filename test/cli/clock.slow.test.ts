import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { plainTerminal } from "./plain-terminal.ts";

const FILES = ["--quiet", "--targets", resolve("targets.yaml"), "--templates", resolve("templates")];
const MATTER = resolve("matter.yaml");
const SHIPPED = readFileSync(MATTER, "utf8");
const ISSUED = "2026-11-23";

/** Runs a command by a clock that stands on a day; what it noted and printed. */
async function on(today: string, args: readonly string[], folder: string) {
  const { terminal, noted, printed, bytes } = plainTerminal();
  const code = await run(args, { terminal, folder, today: () => today, debug: false });
  return {
    code,
    noted: noted.join("\n"),
    printed: [...printed, ...bytes.map((part) => `${Buffer.from(part)}`)].join("\n"),
  };
}

const letter = (matter: string) => [...FILES, "--matter", matter, "letter", "verizon", "--instrument", "records"];
const text = ["--format", "text"];

test("case 83: the date of issue is the matter's, whatever the clock says, and a draft says nothing of it", async () => {
  for (const today of ["1970-01-01", "10000-01-01"]) {
    const { code, noted, printed } = await on(today, [...letter(MATTER), ...text], process.cwd());
    assert.is(code, 0, noted);
    assert.is(noted, "");
    assert.match(printed, /^November 23, 2026$/m);
  }
});

test("case 83: a final batch says so where the clock disagrees", () =>
  withFolder(async (folder) => {
    const { noted } = await on("2099-12-31", [...FILES, "--matter", MATTER, "export", "verizon", "--final"], folder);
    assert.match(
      noted,
      /^date of issue: 2026-11-23, as the matter says, but by this computer's clock it is 2099-12-31;/,
    );
  }));

test("case 83: a date of issue behind the reply that is asked for is refused, whoever set it", () =>
  withFolder(async (folder) => {
    const undated = join(folder, "undated.yaml");
    writeFileSync(undated, SHIPPED.replace(/^issued: .*\n/m, ""));
    const byClock = await on("2099-12-31", [...letter(undated), ...text], folder);
    const byFlag = await on(ISSUED, [...letter(undated), ...text, "--date", "2099-12-31"], folder);
    for (const { code, noted, printed } of [byClock, byFlag]) {
      assert.is(code, 1);
      assert.is(printed, "");
      assert.match(noted, /undated\.yaml:\d+:\d+ error\[reply-before-issue\] .*\(2099-12-31\)/);
    }
    assert.match(byClock.noted, /^date of issue: today, 2099-12-31, since neither --date nor the matter gives one$/m);
    assert.is((await on("2026-11-24", [...letter(undated), ...text], folder)).code, 0);
  }));

test("a case that init makes is sound on the day on which it is made, whenever that is", () =>
  withFolder(async (folder) => {
    for (const today of ["2026-11-23", "2031-02-28"]) {
      assert.is((await on(today, ["init", today], folder)).code, 0);
      const { code, noted, printed } = await on(today, ["--quiet", "check"], join(folder, today));
      assert.is(code, 0, noted);
      assert.match(printed, /^no problems$/m);
    }
    const made = readFileSync(join(folder, "2031-02-28", "matter.yaml"), "utf8");
    assert.equal(made.match(/^ {4}respondBy: .*/gm), ["    respondBy: 2031-03-31", "    respondBy: 2031-04-21"]);
    assert.is(
      readFileSync(join(folder, "2026-11-23", "matter.yaml"), "utf8"),
      readFileSync("src/data/init/matter.yaml", "utf8"),
    );
  }));

test.run();
