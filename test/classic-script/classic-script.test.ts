/** The core as one classic script in what a browser's worker has: the same bytes as the command line. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { FACE_FILES, SHAPER_FILE, SUBSETTER_FILE } from "../../src/fonts/face-files.ts";
import { readDependencyFile } from "../../src/package-files.ts";
import { DEFLATER_FILE } from "../../src/pdf/deflate.ts";
import { ducesBytes } from "../cli/run-duces.ts";
import { bundleCore } from "./bundle-core.ts";
import type { GivenToScript } from "./core-entry.ts";

const DATE = "2026-03-02";
const script = await bundleCore();

/** The language itself and what every worker adds to it, as far as the core needs it. Above all: nothing of Node. */
const WORKER = { TextEncoder, TextDecoder, URL, atob, btoa };

test("it loads nothing, and is a script: no module, no await at its top", () => {
  assert.equal(script.imports, []);
  assert.not.match(script.code, /\bimport\.meta\b/);
  assert.not.match(script.code, /\bimport\s*\(/);
  assert.not.match(script.code, /\brequire\s*\(\s*["'`](?!ajv\/dist\/runtime\/)/); // Ajv holds such words as text
  assert.not.match(script.code, /["'`]node:/);
  assert.ok(script.code.length > 500_000, `${script.code.length} characters are not the whole core`);
  new Script(script.code);
});

test("what a script may not hold would be seen", () => {
  assert.throws(() => new Script("await 1;"), SyntaxError);
  assert.throws(() => new Script('import "node:fs";'), SyntaxError);
  assert.throws(() => new Script("const here = import.meta.url;"), SyntaxError);
});

test("in a worker without Node it makes the letter of the command line, byte for byte", () => {
  const context = createContext({ ...WORKER, given: JSON.stringify(given()) });
  for (const absent of ["process", "require", "Buffer", "module", "setTimeout", "performance", "window"]) {
    assert.is(new Script(`typeof ${absent}`).runInContext(context), "undefined", absent);
  }
  new Script(script.code).runInContext(context);
  const made: unknown = new Script("duces.letterOf(JSON.parse(given))").runInContext(context);
  const files = ["--targets", "targets.yaml", "--matter", "matter.yaml", "--templates", "templates"];
  const letter = ducesBytes([...files, "letter", "godaddy", "--instrument", "preservation", "--date", DATE]);
  assert.ok(letter.length > 20_000, `${letter.length} bytes`);
  assert.is(made, letter.toString("base64"));
});

test("its problems are those of the command line", () => {
  const matter = Buffer.from(readFileSync("matter.yaml", "utf8").replace(/^reference:/m, "referenz:")).toString(
    "base64",
  );
  const context = createContext({ ...WORKER, given: JSON.stringify({ ...given(), matter }) });
  new Script(script.code).runInContext(context);
  assert.throws(() => new Script("duces.letterOf(JSON.parse(given))").runInContext(context), /unknown-key/);
});

function given(): GivenToScript {
  const base64 = (file: string) => readFileSync(file, "base64");
  const part = (specifier: string) => Buffer.from(readDependencyFile(specifier)).toString("base64");
  const templates = readdirSync("templates", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  return {
    faces: Object.fromEntries(Object.entries(FACE_FILES).map(([face, file]) => [face, part(file)])),
    programs: { shaper: part(SHAPER_FILE), subsetter: part(SUBSETTER_FILE) },
    deflater: part(DEFLATER_FILE),
    targets: base64("targets.yaml"),
    matter: base64("matter.yaml"),
    templates: Object.fromEntries(templates.map((name) => [name, base64(join("templates", name))])),
    request: "godaddy-preservation",
    date: DATE,
  };
}

test.run();
