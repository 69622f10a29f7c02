import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const below = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** It finds other files of its package by its own place. */
const APART = ["tinypool"];
/** It declares nothing, and only defines: what of it is not used may be left out. */
const WITHOUT_SIDE_EFFECTS = /\/(pdf-lib|@pdf-lib|pako)\//;

/**
 * The program in a few files instead of hundreds, which takes half of the start away. Names are kept, because libraries
 * go by the names of their functions.
 */
export async function bundleProgram(): Promise<void> {
  const folder = below("program");
  rmSync(folder, { recursive: true, force: true });
  await build({
    input: { duces: below("src/cli/main.js"), "packet-worker": below("src/cli/packet-worker.js") },
    platform: "node",
    external: APART,
    resolve: { mainFields: ["module", "main"] },
    treeshake: { moduleSideEffects: (id) => !WITHOUT_SIDE_EFFECTS.test(id) },
    output: {
      dir: folder,
      format: "esm",
      minify: { compress: false, mangle: false, codegen: true },
      chunkFileNames: "[name].js",
    },
  });
}
