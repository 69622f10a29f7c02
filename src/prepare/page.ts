/** Builds `duces.html`: program, fonts, wasm, registry, templates and law in one file, which asks for nothing else. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "rolldown";
import { nodeWorld } from "../files/node-world.ts";
import { packageFile, packageVersion } from "../files/package-files.ts";
import { FACE_FILES, SHAPER_FILE, SUBSETTER_FILE } from "../fonts/face-files.ts";
import { DEFLATER_FILE } from "../pdf/deflate.ts";

const PAGE = packageFile("src", "page");
const COMPILED = fileURLToPath(new URL("..", import.meta.url));
/** Libraries go by the names of their functions. */
const MINIFY = { compress: true, mangle: { keepNames: true }, codegen: true } as const;

/** All but what starts something: of the engine the page itself takes a few functions. */
const WITHOUT_SIDE_EFFECTS = /\/(pdf-lib|@pdf-lib|pako)\/|\/src\/(?!page\/(?:start\.tsx|engine\/start-engine\.ts))/;

const world = nodeWorld({ folder: "", today: "" });

mkdirSync(new URL("../../page", import.meta.url), { recursive: true });
writeFileSync(new URL("../../page/duces.html", import.meta.url), await pageText());

async function pageText(): Promise<string> {
  const [script, engine] = await Promise.all([bundled("start.tsx"), bundled("engine/start-engine.ts")]);
  const style = readFileSync(`${PAGE}/style.css`, "utf8");
  const parts: Readonly<Record<string, string>> = {
    policy: policyFor(script, style),
    style,
    script,
    engine: inData(engine),
    pack: withoutTags(packText()),
  };
  const template = readFileSync(`${PAGE}/page.html`, "utf8");
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? missing(name));
}

function missing(name: string): never {
  throw new Error(`the page has no ${name}`);
}

/**
 * What the page may do: run its own script and style, known by their hashes, and its own worker; nothing else. No address
 * can be reached, and no code be made from texts but WebAssembly.
 */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src ${hashOf(style)}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Text that an element for data holds, as a string of JSON, so that it comes back whole. */
function inData(text: string): string {
  return withoutTags(JSON.stringify(text));
}

/** JSON in which nothing ends the element that holds it. */
function withoutTags(json: string): string {
  return json.replaceAll("<", "\\u003c");
}

function packText(): string {
  const below = (folder: string) => world.packagedBelow(folder).map((path) => `${folder}/${path}`);
  const texts = ["targets.yaml", "matter.yaml", ...below("templates"), ...below("src/data")];
  const modules = [...Object.values(FACE_FILES), SHAPER_FILE, SUBSETTER_FILE, DEFLATER_FILE];
  const text = (path: string) => {
    const stored = new TextDecoder().decode(world.packaged(path) ?? new Uint8Array());
    return path.endsWith(".json") ? JSON.stringify(JSON.parse(stored)) : stored;
  };
  const base64 = (specifier: string) => Buffer.from(world.module(specifier) ?? new Uint8Array()).toString("base64");
  return JSON.stringify({
    version: packageVersion,
    files: Object.fromEntries(texts.map((path) => [path, text(path)])),
    modules: Object.fromEntries(modules.map((specifier) => [specifier, base64(specifier)])),
  });
}

async function bundled(entry: string): Promise<string> {
  const { output } = await build({
    input: `${PAGE}/${entry}`,
    platform: "browser",
    plugins: [engineAsCompiled()],
    treeshake: { moduleSideEffects: (id) => !WITHOUT_SIDE_EFFECTS.test(id) },
    write: false,
    logLevel: "warn",
    output: { format: "iife", minify: MINIFY, codeSplitting: false },
  });
  const code = output[0].code;
  if (code.includes("</script")) throw new Error(`${entry} would end its element`);
  return code;
}

/** The page is bundled from its sources, the engine as it was compiled, with what the build made for it. */
function engineAsCompiled(): Plugin {
  return {
    name: "engine-as-compiled",
    resolveId(source, importer) {
      if (importer === undefined || !importer.startsWith(`${PAGE}/`) || !source.startsWith(".")) return null;
      const path = fileURLToPath(new URL(source, `file://${importer}`));
      if (path.startsWith(`${PAGE}/`)) return null;
      return `${COMPILED}${path.slice(packageFile("src").length + 1).replace(/\.ts$/, ".js")}`;
    },
  };
}
