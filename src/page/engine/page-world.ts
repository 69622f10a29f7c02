import type { FileAnswer, World } from "../../world.ts";
import { memoryShelf } from "./memory-shelf.ts";
import type { CaseFile, Pack } from "./protocol.ts";

/** Names of the package's own files among those of a case: no file of a case lies below them. */
export const PACKAGED = "duces/";

/** The world of a page: the files of one case in memory, and the package's own. */
export interface PageWorld extends World {
  readonly put: (files: readonly CaseFile[]) => void;
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
}

/** @param today ISO date where the user is */
export function pageWorld({ version, files: texts, modules }: Pack, today: string): PageWorld {
  const packaged = bytesOnDemand(texts, (text) => new TextEncoder().encode(text));
  const module = bytesOnDemand(modules, fromBase64);
  const files = new Map<string, Uint8Array>();
  const find = (name: string) =>
    name.startsWith(PACKAGED) ? (packaged(name.slice(PACKAGED.length)) ?? undefined) : files.get(name);
  const below = (names: Iterable<string>, folder: string) =>
    [...names]
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1))
      .sort();
  return {
    put(given) {
      for (const { name, bytes } of given) {
        if (bytes === null) files.delete(name);
        else files.set(name, bytes);
      }
    },
    has: (name) => files.has(name),
    names: () => [...files.keys()].sort(),
    file: (name, limit) => answer(find(name), limit),
    folder(name) {
      const names = name.startsWith(PACKAGED) ? Object.keys(texts).map((path) => PACKAGED + path) : files.keys();
      const paths = below(names, name);
      return paths.length === 0 ? null : paths.map((path) => ({ path, type: "file" }));
    },
    packaged,
    packagedBelow: (folder) => below(Object.keys(texts), folder),
    module,
    today,
    version,
    shelf: memoryShelf(),
  };
}

function answer(bytes: Uint8Array | undefined, limit: number): FileAnswer {
  if (bytes === undefined) return { kind: "refused", why: "missing", detail: "" };
  if (bytes.length <= limit) return { kind: "read", bytes };
  return { kind: "refused", why: "too-large", detail: `${bytes.length} bytes, at most ${limit} are read` };
}

function bytesOnDemand(
  given: Readonly<Record<string, string>>,
  decode: (text: string) => Uint8Array,
): (name: string) => Uint8Array | null {
  const made = new Map<string, Uint8Array>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    if (!Object.hasOwn(given, name)) return null;
    const bytes = decode(given[name] ?? "");
    made.set(name, bytes);
    return bytes;
  };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
