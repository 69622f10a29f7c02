/**
 * Before a checkout is built: says in one sentence what is missing where its development packages are not installed
 * (`npm ci --omit=dev`), instead of leaving it to a compiler that cannot be found.
 */
const NEEDED = ["typescript/package.json", "rolldown"];

const missing = NEEDED.filter((name) => !isInstalled(name));

if (missing.length > 0) {
  console.error(
    [
      "duces: a checkout is built with its development packages, and they are not installed.",
      "Run `npm ci` without --omit=dev. To install duces without them, install the packed file that `npm pack` makes;",
      "to leave out the packages of a checkout that is built already, run `npm ci --omit=dev --ignore-scripts`.",
    ].join("\n"),
  );
  process.exitCode = 1;
}

function isInstalled(name) {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
