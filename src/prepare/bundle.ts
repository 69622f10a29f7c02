import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const below = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** These find other files of their packages by their own place. */
const APART = ["harfbuzzjs", "tinypool"];
/** These declare nothing, and only define: what of them is not used may be left out. All of ours but the programs. */
const WITHOUT_SIDE_EFFECTS = /\/(pdf-lib|@pdf-lib|pako)\/|\/build\/src\/(?!cli\/main|batch\/packet-worker)/;

/**
 * The program in a few files instead of hundreds, which takes half of the start away. Names are kept, because libraries
 * go by the names of their functions.
 */
export async function bundleProgram(): Promise<void> {
  const folder = below("program");
  rmSync(folder, { recursive: true, force: true });
  await build({
    input: { duces: below("src/cli/main.js"), "packet-worker": below("src/batch/packet-worker.js") },
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
