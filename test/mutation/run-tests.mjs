/**
 * Runs compiled test files one after another in this one process, and ends at the first failure with exit code 1: a
 * mutant is either noticed or not, and starting Node is most of what a mutant costs.
 */
import { pathToFileURL } from "node:url";

for (const file of process.argv.slice(2)) {
  const suites = [];
  Object.assign(globalThis, { UVU_DEFER: 1, UVU_INDEX: 0, UVU_QUEUE: [suites] });
  await import(pathToFileURL(file).href);
  if (suites.length === 0) process.exit(1);
  for (const suite of suites) {
    const [errors, done, , all] = await suite();
    if (errors !== true || done !== all || all === 0) process.exit(1);
  }
}
