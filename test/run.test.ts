/** Proves that the runner fails where uvu would pass silently, by running a copy of it over planted test files. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { guardSources } from "./runner/guard-sources.ts";
import { skipsIn } from "./runner/tally.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const HEAD = 'import { test } from "uvu";\n';
const GOOD = `${HEAD}test("one", () => {});\ntest("two", () => {});\ntest.run();\n`;
/** Written in two pieces, so that the runner does not find them in this file. */
const ONLY = ".onl" + "y(";
const SKIP = ".ski" + "p(";

/** `files` go to both the sources and the build, except where a name is prefixed: `src:` or `built:`. */
function outcomeOf(files: Readonly<Record<string, string>>, filter = ""): { code: number | null; lines: string[] } {
  const root = mkdtempSync(join(tmpdir(), "duces-run-"));
  try {
    mkdirSync(join(root, "test"));
    mkdirSync(join(root, "build", "test"), { recursive: true });
    cpSync(join(HERE, "run.js"), join(root, "build", "test", "run.js"));
    cpSync(join(HERE, "runner"), join(root, "build", "test", "runner"), { recursive: true });
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    for (const [name, text] of Object.entries(files)) {
      const bare = name.replace(/^\w+:/, "");
      if (!name.startsWith("built:")) writeFileSync(join(root, "test", `${bare}.ts`), text);
      if (!name.startsWith("src:")) writeFileSync(join(root, "build", "test", `${bare}.js`), text);
    }
    const args = [join(root, "build", "test", "run.js"), ...(filter === "" ? [] : [filter])];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: tmpdir() });
    return { code: status, lines: stdout.trimEnd().split("\n") };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test("good tests pass and are counted, from any folder", () => {
  const { code, lines } = outcomeOf({ "a.test": GOOD, "b.test": GOOD });
  assert.is(lines.at(-1), "4 passed, 0 failed, 0 skipped");
  assert.is(code, 0);
});

test("a filter chooses files by part of their path", () => {
  assert.is(outcomeOf({ "a.test": GOOD, "b.test": GOOD }, "b.te").lines.at(-1), "2 passed, 0 failed, 0 skipped");
});

test("what this machine cannot run is counted as skipped and named", () => {
  const text = GOOD.replace("() => {}", '() => console.log("SKIPPED: no such tool")');
  const { code, lines } = outcomeOf({ "a.test": text });
  assert.is(lines.at(-1), "1 passed, 0 failed, 1 skipped");
  assert.ok(lines.includes("  SKIPPED: no such tool"));
  assert.is(code, 0);
  assert.equal(skipsIn("• SKIPPED: a\nno SKIPPED here\nSKIPPED: b"), ["SKIPPED: a", "SKIPPED: b"]);
});

const FAILURES: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["a failing test", { "a.test": GOOD.replace("{}", '{ throw new Error("planted") }') }, /planted/],
  ["a forgotten run()", { "a.test": GOOD.replace("test.run();", "") }, /never calls run/],
  ["a run() in a comment", { "a.test": GOOD.replace("test.run();", "/*\ntest.run();\n*/") }, /no suite ran/],
  ["a suite without tests", { "a.test": `${HEAD}test.run();\n` }, /no test/],
  ["a test after run()", { "a.test": `${GOOD}test("late", () => {});\n` }, /after its last run/],
  ["a narrowed suite", { "a.test": GOOD.replace("test(", `test${ONLY}`) }, /narrows/],
  ["a skipped test", { "a.test": GOOD.replace("test(", `test${SKIP}`) }, /narrows/],
  ["a hook that fails", { "a.test": GOOD.replace(HEAD, `${HEAD}test.before(() => { throw 1 });\n`) }, /stopped early/],
  ["an exit in the middle", { "a.test": GOOD.replace("{}", "process.exit(0)") }, /ended early/],
  [
    "an error after the tests",
    { "a.test": `${GOOD}setTimeout(() => { throw new Error("late") }, 50);\n` },
    /ended early/,
  ],
  ["a file that does not load", { "a.test": `import "./missing.js";\n${GOOD}` }, /ended early/],
  ["a compiled test without source", { "a.test": GOOD, "built:b.test": GOOD }, /b\.test\.js has no source/],
  ["a source that was not compiled", { "a.test": GOOD, "src:b.test": GOOD }, /b\.test\.ts was not compiled/],
];

for (const [name, files, expected] of FAILURES) {
  test(`${name} fails the run`, () => {
    const { code, lines } = outcomeOf(files);
    assert.is(code, 1);
    assert.match(lines.at(-1) ?? "", /^\d+ passed, [1-9]\d* failed, 0 skipped$/);
    assert.match(lines.join("\n"), expected);
  });
}

test("no test at all fails the run, and so does a filter that chooses none", () => {
  assert.is(outcomeOf({}).lines.at(-1), "0 passed, 1 failed, 0 skipped");
  const { code, lines } = outcomeOf({ "a.test": GOOD }, "nowhere");
  assert.is(lines.at(-1), "0 passed, 1 failed, 0 skipped");
  assert.is(code, 1);
});

test("the guards see nothing wrong in a good file", () => {
  assert.equal(guardSources([{ path: "a.test.ts", text: GOOD }], ["a.test.js"]), []);
});

test.run();
