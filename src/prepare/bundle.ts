import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type OutputOptions, type Plugin } from "rolldown";
import { COMMAND_NAMES } from "../cli/program.ts";
import { packageFile, packageVersion } from "../files/package-files.ts";
import { inAscii } from "./in-ascii.ts";

const below = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const inProgram = (name: string) => below(`program/${name}`);

/** It finds other files of its package by its own place, which in a bundle is another. */
const POOL = "tinypool";
const PLACE_OF_POOL = `require("node:url").pathToFileURL(require.resolve("${POOL}")).href`;
/**
 * These declare nothing, and only define: what of them is not used may be left out, and what a command does not use is
 * not begun. All of ours are such, but the files that start something.
 */
const WITHOUT_SIDE_EFFECTS = /\/(pdf-lib|@pdf-lib|pako)\/|\/build\/src\/(?!launch\/)/;
/** Names are kept, because libraries go by the names of their functions. */
const MINIFY = { compress: false, mangle: false, codegen: true };

/**
 * The program as one text, and two small files that start it: the command line, and a worker of its pool. One text,
 * because the engine's cache is by text; ASCII, because it is read as it lies, a byte for a character.
 */
export async function bundleProgram(): Promise<void> {
  rmSync(inProgram(""), { recursive: true, force: true });
  mkdirSync(inProgram(""));
  const text = wrapped(inAscii(await bundled("src/launch/bundle.js", { format: "cjs" })));
  writeFileSync(inProgram("program.cjs"), text);
  // The package is one of modules; what Node loads faster is none.
  writeFileSync(inProgram("package.json"), '{ "type": "commonjs" }\n');
  const id = programId(text);
  const define = { PROGRAM_ID: JSON.stringify(id), COMMAND_NAMES: JSON.stringify(COMMAND_NAMES) };
  writeFileSync(inProgram("duces.js"), await bundled("src/launch/command-line.js", { format: "cjs" }, define));
  writeFileSync(
    inProgram("packet-worker.mjs"),
    await bundled("src/launch/packet-worker.js", { format: "esm" }, define),
  );
  chmodSync(inProgram("duces.js"), 0o755);
}

/** Names this build by all that decides what it makes of a file: its text, and the tables and schemas that it reads. */
function programId(text: string): string {
  const hash = createHash("sha256").update(text).update(packageVersion);
  for (const folder of ["data", "schemas"]) {
    const names = readdirSync(packageFile("src", folder), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function bundled(
  input: string,
  output: OutputOptions,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { output: made } = await build({
    input: below(input),
    platform: "node",
    external: output.format === "esm" ? [POOL] : [],
    plugins: [poolWithItsPlace()],
    resolve: { mainFields: ["module", "main"] },
    treeshake: { moduleSideEffects: (id) => !WITHOUT_SIDE_EFFECTS.test(id) },
    transform: { define: { ...define } },
    write: false,
    output: { ...output, codeSplitting: false, minify: MINIFY },
  });
  return made[0].code;
}

function poolWithItsPlace(): Plugin {
  const isPool = new RegExp(`/node_modules/${POOL}/`);
  return {
    name: "pool-with-its-place",
    transform: (code, id) => (isPool.test(id) ? code.replaceAll("import.meta.url", PLACE_OF_POOL) : null),
  };
}

/** As Node wraps a CommonJS module, on its first line, so that lines of a stack are lines of the file. */
function wrapped(code: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${code}\n})\n`;
}
