/**
 * The engine as it ships, in one file: what the benchmark calls of it, bundled once for each build. Modules one by one take
 * half a second to load, which no user waits for.
 */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Names of what is called, by the module that has it. */
const CALLED = {
  duces: ["openCase", "openPress"],
  "desk/choose": ["chosenRequests"],
  "desk/open-recipient-check": ["openRecipientCheck"],
  "desk/paper-problems": ["unprintable"],
  "files/cache-shelf": ["openCacheShelf", "SHIPPED_REGISTRY"],
  "files/node-world": ["nodeWorld"],
  "launch/user-cache": ["userCache"],
  "pipeline/compose-packet": ["packetOf"],
  "pipeline/press": ["renderPaper"],
};

/** Everything in `CALLED`, of the program built in `build`. */
export async function loadEngine(build) {
  const file = resolve(build, "bench", "engine.mjs");
  if (!isNewer(file, join(build, "program", "program.cjs"))) await bundle(build, file);
  return import(pathToFileURL(file).href);
}

function isNewer(file, than) {
  return existsSync(file) && statSync(file).mtimeMs > statSync(than).mtimeMs;
}

async function bundle(build, file) {
  const { build: roll } = await import("rolldown");
  const from = (module) => JSON.stringify(resolve(build, "src", `${module}.js`));
  const entry = Object.entries(CALLED).map(([module, names]) => `export { ${names.join(", ")} } from ${from(module)};`);
  mkdirSync(join(build, "bench"), { recursive: true });
  await roll({
    input: "engine",
    platform: "node",
    logLevel: "silent",
    plugins: [
      {
        name: "called",
        resolveId: (id) => (id === "engine" ? id : null),
        load: (id) => (id === "engine" ? entry.join("\n") : null),
      },
    ],
    transform: { define: { PROGRAM_ID: JSON.stringify("bench") } },
    output: { file, format: "esm", codeSplitting: false },
  });
}
