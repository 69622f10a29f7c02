import type { FolderEntry, World } from "../src/world.ts";
import { WORLD } from "./shipped-world.ts";

/** Files by name, as bytes or text. */
export type MemoryFiles = Readonly<Record<string, Uint8Array | string>>;

/** A world whose user files are these alone; the program's own are those of the checkout. */
export function memoryWorld(files: MemoryFiles, today = "2026-11-23", packaged: World = WORLD): World {
  const known = new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    ...packaged,
    today,
    file(name, limit) {
      const bytes = known.get(name);
      if (bytes === undefined) return { kind: "refused", why: "missing", detail: "" };
      return bytes.length > limit
        ? { kind: "refused", why: "too-large", detail: `${bytes.length} bytes, at most ${limit} are read` }
        : { kind: "read", bytes };
    },
    folder(name) {
      const below = [...known.keys()].filter((file) => file.startsWith(`${name}/`)).sort();
      const entries = below.map((file): FolderEntry => ({ path: file.slice(name.length + 1), type: "file" }));
      return entries.length === 0 ? null : entries;
    },
  };
}

/** The package's own templates, as files of a folder of this name. */
export function shippedTemplates(folder = "templates"): MemoryFiles {
  const paths = WORLD.packagedBelow("templates");
  return Object.fromEntries(
    paths.map((path) => [`${folder}/${path}`, WORLD.packaged(`templates/${path}`) ?? new Uint8Array()]),
  );
}
