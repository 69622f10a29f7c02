import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { MadeFrom, Shelf, ShelfKind } from "../world.ts";
import type { CacheFolder } from "./cache-folder.ts";

/** Where a build puts the registry of the package: beside the program. */
export const SHIPPED_REGISTRY = new URL("registry.json", import.meta.url);

/** The registry of the package as the build checked it. */
export interface ShippedRegistry {
  /** What its file is called, without folders. */
  readonly name: string;
  /** SHA-256 of its file, and of the rules that it was checked by. */
  readonly source: string;
  readonly rules: string;
  readonly stored: string;
}

/**
 * What was checked, in this user's cache folder, and the registry of the package as the build checked it. Both are found by
 * the SHA-256 of the files and rules, so that a change of one byte is another one; what is in the folder also by the names
 * and the order of the files, which warnings repeat. The folder gives nothing that another build of the program put there.
 *
 * A text from the folder is as good as the folder (`CacheFolder` says how good that is): for given bytes it shows another
 * registry only where somebody who may write as this user put it there.
 *
 * @param shipped where the registry of the package lies; it need not be there
 */
export function openCacheShelf(cache: CacheFolder, shipped: URL): Shelf {
  return {
    find: (kind, from) => (kind === "registry" ? findShipped(from, shipped) : null) ?? findKept(kind, from, cache),
    keep: (kind, from, text) => cache.put(entryName(kind, from), new TextEncoder().encode(text)),
  };
}

/** What a build writes of the registry of the package. */
export function shippedForm({ files, rules }: MadeFrom, stored: string): ShippedRegistry {
  const [file] = files;
  if (file === undefined) throw new Error("the registry of the package has no file");
  return { name: basename(file.name), source: sha256(file.bytes), rules: sha256(JSON.stringify(rules)), stored };
}

function findShipped({ files, rules }: MadeFrom, at: URL): string | null {
  const [only, ...others] = files;
  const shipped = only === undefined || others.length > 0 ? null : readShipped(at);
  if (only === undefined || shipped === null || shipped.name !== basename(only.name)) return null;
  const isSame = shipped.source === sha256(only.bytes) && shipped.rules === sha256(JSON.stringify(rules));
  return isSame ? shipped.stored : null;
}

function readShipped(at: URL): ShippedRegistry | null {
  try {
    return JSON.parse(readFileSync(at, "utf8")) as ShippedRegistry;
  } catch {
    return null;
  }
}

function findKept(kind: ShelfKind, from: MadeFrom, cache: CacheFolder): string | null {
  const kept = cache.get(entryName(kind, from));
  return kept === null ? null : new TextDecoder().decode(kept);
}

function entryName(kind: ShelfKind, { files, rules }: MadeFrom): string {
  const named = files.map(({ name, bytes }) => [name, sha256(bytes)]);
  return `${kind}-${sha256(JSON.stringify([named, rules]))}`;
}

function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
