/**
 * The one module that knows where the package's own files lie. It works from the sources and from any build folder,
 * because it looks upwards for the package's own package.json instead of counting folders.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = "duces";

interface PackageFacts {
  readonly root: string;
  readonly version: string;
}

const facts = findPackage(dirname(fileURLToPath(import.meta.url)));
const requireFromHere = createRequire(import.meta.url);

/** Absolute path of the package's root folder. */
export const packageRoot: string = facts.root;

/** The version in package.json, such as `0.1.0`. */
export const packageVersion: string = facts.version;

/** Absolute path of one of the package's own files: `packageFile("src/schemas/targets.schema.json")`. */
export function packageFile(...parts: readonly string[]): string {
  return join(packageRoot, ...parts);
}

/** Bytes of a file inside an installed dependency, `harfbuzzjs/dist/harfbuzz-subset.wasm`; null where it is not installed. */
export function readDependencyFile(specifier: string): Uint8Array | null {
  try {
    return readFileSync(requireFromHere.resolve(specifier));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "MODULE_NOT_FOUND") return null;
    throw thrown;
  }
}

function findPackage(folder: string): PackageFacts {
  const file = join(folder, "package.json");
  const version = existsSync(file) ? versionIfOurs(readFileSync(file, "utf8")) : null;
  if (version !== null) {
    return { root: folder, version };
  }
  const parent = dirname(folder);
  if (parent === folder) {
    throw new Error(`the package.json of ${PACKAGE} was not found above ${fileURLToPath(import.meta.url)}`);
  }
  return findPackage(parent);
}

function versionIfOurs(text: string): string | null {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== "object" || manifest === null || !("name" in manifest) || manifest.name !== PACKAGE) {
    return null;
  }
  return "version" in manifest && typeof manifest.version === "string" ? manifest.version : "0.0.0";
}
