/** The engine as one classic script in what a browser's worker has: the same bytes as the command line. */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { FACE_FILES, SHAPER_FILE, SUBSETTER_FILE } from "../../src/fonts/face-files.ts";
import { DEFLATER_FILE } from "../../src/pdf/deflate.ts";
import { ducesBytes } from "../cli/run-duces.ts";
import { WORLD } from "../shipped-world.ts";
import { bundleCore } from "./bundle-core.ts";

const DATE = "2026-03-02";
const script = await bundleCore();

/** The language itself and what every worker adds to it, as far as the engine needs it. Above all: nothing of Node. */
const WORKER = { TextEncoder, TextDecoder, URL, atob, btoa };

test("it loads nothing, and is a script: no module, no await at its top", () => {
  assert.equal(script.imports, []);
  assert.not.match(script.code, /\bimport\.meta\b/);
  assert.not.match(script.code, /\bimport\s*\(/);
  assert.not.match(script.code, /\brequire\s*\(\s*["'`]/);
  assert.not.match(script.code, /["'`]node:/);
  assert.ok(script.code.length > 500_000, `${script.code.length} characters are not the whole engine`);
  new Script(script.code);
});

test("what a script may not hold would be seen", () => {
  assert.throws(() => new Script("await 1;"), SyntaxError);
  assert.throws(() => new Script('import "node:fs";'), SyntaxError);
  assert.throws(() => new Script("const here = import.meta.url;"), SyntaxError);
});

/** Bytes by name, in base64: objects of another realm are not what they seem. */
type Files = Readonly<Record<string, string>>;

interface Given {
  readonly files: Files;
  readonly packaged: Files;
  readonly modules: Files;
  readonly date: string;
  readonly version: string;
}

function given(matter = readFileSync("matter.yaml", "utf8")): Given {
  const base64 = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString("base64");
  const below = (folder: string) =>
    Object.fromEntries(
      WORLD.packagedBelow(folder).map((path) => [`${folder}/${path}`, base64(WORLD.packaged(`${folder}/${path}`))]),
    );
  const templates = below("templates");
  const specifiers = [...Object.values(FACE_FILES), SHAPER_FILE, SUBSETTER_FILE, DEFLATER_FILE];
  const own = { "targets.yaml": readFileSync("targets.yaml", "base64"), "matter.yaml": base64(Buffer.from(matter)) };
  return {
    files: { ...templates, ...own },
    packaged: { ...templates, ...below("src/data") },
    modules: Object.fromEntries(specifiers.map((specifier) => [specifier, base64(WORLD.module(specifier))])),
    date: DATE,
    version: WORLD.version,
  };
}

/** What a page would write: a world of what it was given, and then what it asks of the door. */
const PAGE = `
const { files, packaged, modules, date, version } = JSON.parse(given);
const bytesOf = (base64) => base64 === undefined ? null : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const base64Of = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const below = (all, folder) =>
  Object.keys(all).filter((path) => path.startsWith(folder + "/")).map((path) => path.slice(folder.length + 1)).sort();
const world = {
  file: (name) => name in files
    ? { kind: "read", bytes: bytesOf(files[name]) }
    : { kind: "refused", why: "missing", detail: "" },
  folder: (name) => below(files, name).map((path) => ({ path, type: "file" })),
  packaged: (path) => bytesOf(packaged[path]),
  packagedBelow: (folder) => below(packaged, folder),
  module: (specifier) => bytesOf(modules[specifier]),
  today: date,
  version,
};
const docket = { name: "docket.yaml", named: false };
const names = { targets: ["targets.yaml"], matter: "matter.yaml", templates: "templates", docket };
const order = (instrument) =>
  ({ choice: { custodians: ["godaddy"], instrument }, date, state: "draft", finish: duces.FOR_SERVICE });
function letter() {
  const { value, problems } = duces.openCase(world, names);
  if (value === null) return problems.map(({ code }) => code).join();
  const press = duces.openPress(world);
  const { paper } = duces.composeRequest(world, value, press, order("preservation"));
  return base64Of(duces.renderPaper(paper, press).bytes);
}
async function batch() {
  const { value } = duces.openBatch(world, { files: names, forms: {}, order: order("preservation") });
  const made = [];
  for await (const { path, bytes } of duces.batchFiles(value)) made.push([path, base64Of(bytes)]);
  return JSON.stringify(made);
}
`;

/** Runs an expression in a worker that has the script and the page's own code. */
function inWorker(expression: string, data = given()): unknown {
  const context = createContext({ ...WORKER, given: JSON.stringify(data) });
  for (const absent of ["process", "require", "Buffer", "module", "setTimeout", "performance", "window"]) {
    assert.is(new Script(`typeof ${absent}`).runInContext(context), "undefined", absent);
  }
  new Script(script.code).runInContext(context);
  new Script(PAGE).runInContext(context);
  return new Script(expression).runInContext(context);
}

test("in a worker without Node it makes the letter of the command line, byte for byte", () => {
  const files = ["--targets", "targets.yaml", "--matter", "matter.yaml", "--templates", "templates"];
  const letter = ducesBytes([...files, "letter", "godaddy", "--instrument", "preservation", "--date", DATE]);
  assert.ok(letter.length > 20_000, `${letter.length} bytes`);
  assert.is(inWorker("letter()"), letter.toString("base64"));
});

test("in a worker without Node it makes a whole batch, which verifies here", async () => {
  const made = new Map(JSON.parse((await inWorker("batch()")) as string) as readonly (readonly [string, string])[]);
  const { verify } = await import("../../src/duces.ts");
  const files = new Map([...made].map(([path, base64]) => [path, Buffer.from(base64, "base64")]));
  const { manifest, problems } = verify(WORLD, files);
  assert.equal(problems, []);
  assert.equal(manifest?.requests, ["godaddy-preservation"]);
});

test("its problems are those of the command line", () => {
  const matter = readFileSync("matter.yaml", "utf8").replace(/^reference:/m, "referenz:");
  assert.match(String(inWorker("letter()", given(matter))), /unknown-key/);
});

test.run();
