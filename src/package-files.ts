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

/** Absolute path of one of the package's own files: `packageFile("src", "data", "countries.json")`. */
export function packageFile(...parts: readonly string[]): string {
  return join(packageRoot, ...parts);
}

/** Tables, parsed once. */
const parsed = new Map<string, unknown>();

function readJson(path: string): unknown {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const fresh: unknown = JSON.parse(readFileSync(path, "utf8"));
  parsed.set(path, fresh);
  return fresh;
}

/** A table of `src/data`, parsed. */
export function readData(name: string): unknown {
  return readJson(packageFile("src", "data", `${name}.json`));
}

/** A text of `src/data` as it stands. `name` carries its extension and may name a subfolder: `init/matter.yaml`. */
export function readDataText(name: string): string {
  return readFileSync(packageFile("src", "data", ...name.split("/")), "utf8");
}

/** Bytes of a file inside an installed dependency: `readDependencyFile("harfbuzzjs/dist/harfbuzz-subset.wasm")`. */
export function readDependencyFile(specifier: string): Uint8Array {
  return readFileSync(requireFromHere.resolve(specifier));
}

/** The same for a package that need not be installed; null where it is not. */
export function readOptionalFile(specifier: string): Uint8Array | null {
  try {
    return readDependencyFile(specifier);
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
