import { fileURLToPath } from "node:url";
import { build } from "rolldown";

/** The door of the engine, compiled. */
const ENTRY = fileURLToPath(new URL("../../src/duces.js", import.meta.url));

export interface ClassicScript {
  readonly code: string;
  /** What it would load while it runs: nothing, or it is no script of its own. */
  readonly imports: readonly string[];
}

/** The engine and its libraries as one classic script, which defines `duces`. */
export async function bundleCore(): Promise<ClassicScript> {
  const { output } = await build({
    input: ENTRY,
    platform: "browser",
    write: false,
    logLevel: "silent",
    output: { format: "iife", name: "duces", minify: { compress: false, mangle: false, codegen: true } },
  });
  const [{ code, imports, dynamicImports }, ...others] = output;
  return { code, imports: [...imports, ...dynamicImports, ...others.map(({ fileName }) => fileName)] };
}
