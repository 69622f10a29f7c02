/** What README.md claims of the program is so, and no count in it can go stale. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";

const README = readFileSync("README.md", "utf8");
const ALL = [README, readFileSync("src/README.md", "utf8"), readFileSync("templates/README.md", "utf8")];

const NUMBER =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)/;
/** What there will be more of. */
const GROWING =
  /(?: \w+)? (?:rules|commands|instruments|templates|checks|tests|libraries|packages|categories|custodians|promises|planted faults|invariants)\b/;
const COUNTED = new RegExp(NUMBER.source + GROWING.source, "i");

test("what looks for counts finds them", () => {
  for (const text of [
    "by forty-one rules",
    "20 commands",
    "twelve promises",
    "ninety planted faults",
    "4 known rules",
  ]) {
    assert.match(text, COUNTED);
  }
  assert.not.match("two commands are enough; rule R26", /^$/);
  assert.not.match("a registry of 20,000", COUNTED);
});

test("no count of what grows stands by hand", () => {
  const title = "## Two commands\n";
  for (const text of ALL) assert.is(COUNTED.exec(text.replace(title, ""))?.[0], undefined);
});

test("the table of commands has every command, and no other", () => {
  const table = README.slice(README.indexOf("## Commands"), README.indexOf("## What an export leaves"));
  const named = [...table.matchAll(/`duces ([a-z-]+)/g)].map(([, name]) => name);
  const commands = readdirSync("src/cli/commands").map((file) => file.replace(/\.ts$/, ""));
  assert.equal([...new Set(named)].sort(), commands.sort());
});

test("every command is run by a test", () => {
  const tests = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  const texts = tests.map((name) => readFileSync(`test/${name}`, "utf8")).filter((text) => /\bduces\(/.test(text));
  const commands = readdirSync("src/cli/commands").map((file) => file.replace(/\.ts$/, ""));
  const isRun = (command: string) => texts.some((text) => new RegExp(`["\`\\s]${command}["\`\\s]`).test(text));
  assert.equal(
    commands.filter((command) => !isRun(command)),
    [],
  );
  assert.not(isRun("nothing-of-the-kind"));
});

test("every file and folder that it names is there", () => {
  const paths = [...README.matchAll(/`((?:src|test|templates|\.ci)\/[\w./-]+)`/g)].map(([, path]) => path ?? "");
  assert.ok(paths.length > 10);
  assert.equal(
    paths.filter((path) => !existsSync(path)),
    [],
  );
});

test.run();
