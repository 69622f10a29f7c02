import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "rolldown";
import { packageFile, packageVersion } from "../../src/package-files.ts";

/** Becomes the core's door once that stands. */
const ENTRY = fileURLToPath(new URL("./core-entry.js", import.meta.url));

export interface ClassicScript {
  readonly code: string;
  /** What it would load while it runs: nothing, or it is no script of its own. */
  readonly imports: readonly string[];
}

/** The core and its libraries as one classic script, which defines `duces`. */
export async function bundleCore(): Promise<ClassicScript> {
  const { output } = await build({
    input: ENTRY,
    platform: "browser",
    plugins: [packageInMemory()],
    write: false,
    logLevel: "silent",
    output: { format: "iife", name: "duces", minify: { compress: false, mangle: false, codegen: true } },
  });
  const [{ code, imports, dynamicImports }, ...others] = output;
  return { code, imports: [...imports, ...dynamicImports, ...others.map(({ fileName }) => fileName)] };
}

/** The package's own tables and schemas as they lie in the script itself, where there is no disk to read them from. */
function packageInMemory(): Plugin {
  const tables = JSON.stringify(jsonBelow(packageFile("src", "data"), ".json"));
  const schemas = JSON.stringify(jsonBelow(packageFile("src", "schemas"), ".schema.json"));
  const text = `
    const TABLES = ${tables}, SCHEMAS = ${schemas};
    export const packageVersion = ${JSON.stringify(packageVersion)};
    export const readSchema = (name) => SCHEMAS[name];
    export const readData = (name) => TABLES[name];`;
  return { name: "package-in-memory", load: (id) => (id.endsWith("/package-files.js") ? text : null) };
}

function jsonBelow(folder: string, ending: string): Readonly<Record<string, unknown>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return Object.fromEntries(names.map((name) => [name.replaceAll("\\", "/").slice(0, -ending.length), read(name)]));
}
