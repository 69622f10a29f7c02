import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { breachesOf, importsOf, type Source, sharesOf } from "./architecture-rules.ts";

const SOURCES: readonly Source[] = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: relative("src", file).split(sep).join("/"), text: readFileSync(file, "utf8") }));

test("the check sees the sources and the imports it judges", () => {
  const paths = new Set(SOURCES.map(({ path }) => path));
  for (const path of ["problem/problem.ts", "compose/letter.ts", "typeset/page.ts", "files/put-file.ts", "duces.ts"]) {
    assert.ok(paths.has(path), path);
  }
  assert.ok(paths.size > 60, `${paths.size} files`);
  const imports = SOURCES.flatMap(({ text }) => importsOf(text));
  assert.ok(imports.length > 150, `${imports.length} imports`);
  assert.ok(imports.includes("node:fs") && imports.includes("../problem/problem.ts") && imports.includes("yaml"));
});

test("every form of import is seen", () => {
  const text = [
    'import a from "one";',
    'import type { B } from "two";',
    'import { type C, d } from "three";',
    'import {\n  e,\n  f,\n} from "four";',
    'import * as g from "five";',
    'import "six";',
    'export { h } from "seven";',
    'export * from "eight";',
    'const i = await import("nine");',
    'const j = require("ten");',
    'import k, { l } from "eleven";',
    '// import m from "never";',
    '/* import n from "never"; */',
  ].join("\n");
  const expected = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
  assert.equal(importsOf(text), expected);
});

const BREACHES: readonly (readonly [string, string, RegExp])[] = [
  ["typeset/a.ts", 'import { x } from "../compose/compose-letter.ts";', /may not import/],
  ["pdf/a.ts", 'import type { L } from "../compose/letter.ts";', /may not import/],
  ["registry/a.ts", 'import { r } from "../source/read-yaml.ts";', /may not import/],
  ["compose/a.ts", 'import { w } from "../batch/export-batch.ts";', /may not import/],
  ["pipeline/a.ts", 'import { w } from "../batch/export-batch.ts";', /may not import/],
  ["pipeline/a.ts", 'import { c } from "../desk/open-case.ts";', /may not import/],
  ["pipeline/a.ts", 'import { r } from "../review/rule-checks.ts";', /may not import/],
  ["desk/a.ts", 'import { w } from "../files/node-world.ts";', /may not import/],
  ["desk/a.ts", 'import { b } from "../batch/verify-batch.ts";', /may not import/],
  ["desk/a.ts", 'import { t } from "../cli/terminal.ts";', /may not import/],
  ["desk/a.ts", 'import { b } from "../typeset/break-lines.ts";', /may not import/],
  ["desk/a.ts", 'import { readFileSync } from "node:fs";', /may not use node:fs/],
  ["collate/a.ts", 'import { createHash } from "node:crypto";', /may not use node:crypto/],
  ["collate/a.ts", 'import { h } from "../files/file-hash.ts";', /may not import/],
  ["page/a.tsx", 'import { o } from "../desk/open-case.ts";', /may not import/],
  ["page/a.tsx", 'import { f } from "node:fs";', /may not use node:fs/],
  ["views/a.ts", 'import { t } from "../cli/terminal.ts";', /may not import/],
  ["duces.ts", 'import { f } from "./files/node-world.ts";', /may not import/],
  ["duces.ts", 'import { b } from "./batch/export-batch.ts";', /may not import/],
  ["files/a.ts", 'import { o } from "../desk/open-case.ts";', /may not import/],
  ["batch/a.ts", 'import { w } from "../cli/terminal.ts";', /may not import/],
  ["batch/a.ts", 'import { r } from "../review/review-request.ts";', /may not import/],
  ["cli/a.ts", 'import { o } from "../desk/open-case.ts";', /may not import/],
  ["cli/a.ts", 'import { l } from "../registry/load-registry.ts";', /may not import/],
  ["zip/a.ts", 'import { z } from "../batch/disk-store.ts";', /may not import/],
  ["cli/a.ts", 'import { bundleProgram } from "../prepare/bundle.ts";', /may not import/],
  ["schema/a.ts", 'import { bundleProgram } from "../prepare/bundle.ts";', /may not import/],
  ["cli/a.ts", 'import { runUse } from "../launch/run-use.ts";', /may not import/],
  ["launch/a.ts", 'import { buildProgram } from "../cli/program.ts";', /may not import/],
  ["launch/a.ts", 'import { bundleProgram } from "../prepare/bundle.ts";', /may not import/],
  ["files/a.ts", 'import { openTerminal } from "../cli/terminal.ts";', /may not import/],
  ["registry/a.ts", 'import { openCacheFolder } from "../files/cache-folder.ts";', /may not import/],
  ["pipeline/a.ts", 'import { openCacheFolder } from "../files/cache-folder.ts";', /may not import/],
  ["fonts/a.ts", 'import { createDeflate } from "../pdf/deflate.ts";', /may not import/],
  ["wasm/a.ts", 'import { openHarfBuzz } from "../fonts/harfbuzz.ts";', /may not import/],
  ["cli/a.ts", 'import { build } from "rolldown";', /its home is prepare/],
  ["read-back/a.ts", 'import { latin1 } from "../pdf/pdf-values.ts";', /may not import/],
  ["read-back/a.ts", 'import { createDeflate } from "zlib-streams";', /its home is pdf/],
  ["recipient/a.ts", 'import { addresseeLines } from "../compose/addressee-lines.ts";', /may not import/],
  ["registry/a.ts", 'import { parse } from "yaml";', /its home is source/],
  ["cli/a.ts", 'import { PDFDocument } from "pdf-lib";', /its home is pdf/],
  ["cli/a.ts", 'import x from "left-pad";', /its home is nowhere/],
  ["digest/a.ts", 'import { sha256 } from "@noble/hashes/sha2.js";\nimport "@noble/curves";', /@noble\/curves/],
  ["typeset/a.ts", 'import { readFileSync } from "node:fs";', /may not use node:fs/],
  ["typeset/a.ts", 'const fs = await import("node:fs");', /may not use node:fs/],
  ["matter/a.ts", "const now = new Date();", /clock/],
  ["matter/a.ts", "const now = Date.now();", /clock/],
  ["matter/a.ts", "const now = Temporal.Now.instant();", /clock/],
  ["calendar/a.ts", 'const date = Temporal.PlainDate.from("2026-03-02");', /clock/],
  ["calendar/a.ts", 'import moment from "moment-timezone";', /its home is nowhere/],
  ["matter/a.ts", "const n = Math.random();", /clock/],
  ["compose/a.ts", "const f = new Intl.DateTimeFormat();", /clock/],
  ["compose/a.ts", "list.sort((a, b) => a.localeCompare(b));", /clock/],
  ["compose/a.ts", "name.toLocaleUpperCase();", /clock/],
  ["collate/a.ts", "const now = new Date();", /clock/],
  ["compose/a.ts", 'console.log("x");', /surroundings/],
  ["compose/a.ts", "const home = process.env.HOME;", /surroundings/],
  ["batch/a.ts", "process.exit(1);", /surroundings/],
  ["batch/a.ts", "const home = process.env.HOME;", /surroundings/],
  ["files/a.ts", 'console.error("x");', /surroundings/],
  ["desk/a.ts", "const now = new Date();", /clock/],
  ["review/a.ts", 'const text = "18 U.S.C. 2510";', /states law/],
  ["review/a.ts", 'const text = "18 USC 2510";', /states law/],
  ["review/a.ts", 'const text = "Fed. R. Civ. P. 45";', /states law/],
  ["review/a.ts", 'const text = "Rule 45";', /states law/],
  ["review/a.ts", 'const text = "28 CFR 16.1";', /states law/],
  ["review/a.ts", 'const text = "§ 7";', /states law/],
  ["review/a.ts", 'const text = "within 30 days";', /states law/],
  ["review/a.ts", "const text = `under the GDPR`;", /states law/],
  ["schema/a.ts", 'const step = key.replaceAll("/", "~1");', /escapes a pointer/],
  ["pdf/utils.ts", "", /says nothing/],
  ["pdf/index.ts", "", /says nothing/],
  ["pdf/helpers/a.ts", "", /says nothing/],
  ["pdf/WriteFile.ts", "", /kebab-case/],
  ["stuff/a.ts", "", /not part of the architecture/],
];

for (const [path, text, expected] of BREACHES) {
  test(`planted: ${path} with ${text.split("\n").at(-1) || "its name"}`, () => {
    const breaches = breachesOf([{ path, text }]);
    assert.is(breaches.length, 1, breaches.join("\n"));
    assert.match(breaches[0] ?? "", expected);
  });
}

test("what is allowed is not a breach", () => {
  const text = [
    'import type { Letter } from "../compose/letter.ts";',
    'import type { Problem } from "../problem/problem.ts";',
    'import { breaks } from "./deep/breaks.ts";',
    'import { Rules } from "@cto.af/linebreak";',
    "// 18 U.S.C. 2703, new Date(), process.exit(1)",
    'const url = "https://example.org/"; // console.log',
    "const name = text.toUpperCase();",
  ].join("\n");
  assert.equal(breachesOf([{ path: "typeset/a.ts", text }]), []);
});

test("a name that two modules export is a breach, and one that is only used in them is not", () => {
  const one = { path: "pdf/a.ts", text: "export const size = 1;\nconst own = 2;" };
  const other = {
    path: "csv/b.ts",
    text: "export function size(): void {}\nconst own = 3;\n// export const width = 1",
  };
  assert.equal(breachesOf([one, other]), ["pdf/a.ts: exports the name size, as csv/b.ts does"]);
});

test("signals may be heeded where a batch is made", () => {
  assert.equal(
    breachesOf([{ path: "batch/a.ts", text: 'process.on("SIGINT", stop); process.kill(process.pid, 0);' }]),
    [],
  );
});

test("the command line is a face: what it does lies behind the door", () => {
  const shares = sharesOf(SOURCES);
  console.log(shares.map(([room, lines, share]) => `${room} ${lines} (${share} %)`).join(", "));
  const [, lines] = shares.find(([room]) => room === "cli") ?? [];
  assert.ok(lines !== undefined && lines > 500 && lines < 3200, `${lines} lines`);
});

test("the sources keep every invariant", () => {
  assert.equal(breachesOf(SOURCES), []);
});

test.run();
