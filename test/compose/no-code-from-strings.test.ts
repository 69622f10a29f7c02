import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const FORBIDDEN = "--disallow-code-generation-from-strings";

function run(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FORBIDDEN, ...args], { encoding: "utf8" });
  return { status, out: stdout + stderr };
}

test("templates are read, checked and filled where no code may be made of a text", () => {
  const { status, out } = run(fileURLToPath(new URL("./compose-everything.js", import.meta.url)));
  assert.is(status, 0, out);
  const [, letters = "0"] = /^(\d+) letters$/m.exec(out) ?? [];
  assert.ok(Number(letters) > 100, out);
});

test("the program carries the parser of templates, and not what compiles them", () => {
  const files = readdirSync("build/program").filter((name) => /\.[cm]?js$/.test(name));
  const text = files.map((name) => readFileSync(`build/program/${name}`, "utf8")).join("");
  assert.ok(text.includes("MustacheStatement"));
  assert.not.match(text, /JavaScriptCompiler|HandlebarsEnvironment/);
});

test("where no code may be made, whoever makes it fails", () => {
  const { status, out } = run("-e", 'require("handlebars").compile("{{x}}")({})');
  assert.is(status, 1);
  assert.match(out, /EvalError/);
});

test.run();
