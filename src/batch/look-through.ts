import { lstatSync } from "node:fs";
import { join } from "node:path";
import { isOfTheBatch } from "../collate/batch-paths.ts";
import { CHECKSUMS, MANIFEST_CSV, MANIFEST_JSON } from "../collate/complete-batch.ts";
import { INPUTS } from "../collate/recorded-inputs.ts";
import { listFolder } from "../files/list-folder.ts";
import { isTemporary } from "../files/stage-file.ts";
import type { Problem } from "../problem/problem.ts";
import type { FolderEntry } from "../world.ts";
import { foreign } from "./obstructions.ts";
import type { Shard } from "./shard.ts";
import { SHARDS, shardOf } from "./shard-file.ts";

/** What a batch folder may hold while the batch is made. */
export interface Expected {
  /** Ids of the requests of the whole batch, and of those that are made now. */
  readonly requests: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  /** Paths of the recorded inputs. */
  readonly inputs: ReadonlySet<string>;
  readonly shard: Shard;
}

/** What was found in a batch folder that has no manifest. */
export interface LookedThrough {
  /** Entries that do not belong to the batch. */
  readonly foreign: readonly Problem[];
  /** Files of what is to be made now, left by a run that did not come to its end. */
  readonly left: readonly string[];
  /** Half files among them, to be swept. */
  readonly temporary: readonly string[];
}

const AUDIENCES: ReadonlySet<string> = new Set(["served", "parties", "filed", "internal"]);
const LISTS: ReadonlySet<string> = new Set([MANIFEST_CSV, CHECKSUMS]);

/** Whether a batch folder is complete: the manifest is written last. */
export function isComplete(folder: string): boolean {
  return lstatSync(join(folder, MANIFEST_JSON), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Looks through a batch folder before anything is written into it. Links are named, never followed. */
export function lookThrough(folder: string, expected: Expected): LookedThrough {
  const entries = listFolder(folder);
  const left = entries.filter((entry) => entry.type === "file" && isOwn(entry, expected)).map(({ path }) => path);
  return {
    foreign: entries.filter((entry) => !belongs(entry, expected)).map(({ path, type }) => foreign(path, type)),
    left,
    temporary: left.filter((path) => isTemporary(nameOf(path))),
  };
}

function belongs({ path, type }: FolderEntry, expected: Expected): boolean {
  const [top = "", second = "", ...rest] = path.split("/");
  const isFolder = type === "folder";
  if (!isFolder && type !== "file") return false;
  if (!isFolder && isTemporary(nameOf(path))) return true;
  if (!isFolder && (isOfTheBatch(path) || LISTS.has(path))) return true;
  if (second === "") return isFolder && (AUDIENCES.has(top) || top === INPUTS || top === SHARDS);
  if (top === INPUTS)
    return isFolder ? [...expected.inputs].some((input) => input.startsWith(`${path}/`)) : expected.inputs.has(path);
  if (top === SHARDS) return !isFolder && rest.length === 0 && shardOf(second) !== null;
  if (!AUDIENCES.has(top) || !expected.requests.has(second)) return false;
  return isFolder ? rest.length === 0 : rest.length === 1 && isPaper(rest[0] ?? "", second);
}

function isPaper(name: string, packet: string): boolean {
  return name.startsWith(`${packet}-`) && name.endsWith(".pdf");
}

/** Whether a file is of what is to be made now. A process that makes all of the batch finds everything its own. */
function isOwn({ path }: FolderEntry, { own, shard }: Expected): boolean {
  const [top = "", second = ""] = path.split("/");
  if (shard.of === 1) return true;
  if (top === SHARDS) return shardOf(second.replace(/^\.|\.duces-partial$/g, ""))?.number === shard.number;
  return AUDIENCES.has(top) && own.has(second);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
