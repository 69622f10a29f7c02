import { join } from "node:path";
import type { StagedBatch } from "../collate/complete-batch.ts";
import { hashFile } from "../files/file-hash.ts";
import { listFolder } from "../files/list-folder.ts";
import { isTemporary } from "../files/stage-file.ts";
import type { Problem } from "../problem/problem.ts";
import { SHARDS, shardOf } from "./shard-file.ts";

/**
 * What `verify` would find in a batch once it is published, found before: a file that is missing or changed, anything that
 * does not belong to it. Every file is read from the disk, one after another, whatever the length of the manifest.
 */
export function verifyStaged(folder: string, { listed, beside }: StagedBatch): readonly Problem[] {
  const strange = new Set(listFolder(folder).flatMap(({ path, type }) => (type === "folder" ? [] : [path])));
  const problems: Problem[] = [];
  const twins: string[] = [];
  for (const { path, sha256 } of chained(listed(), beside)) {
    const found = hashFile(join(folder, path));
    if (!strange.delete(path) && found !== null) twins.push(path);
    if (found === null) problems.push(error("missing-file", `${path} is missing`));
    else if (found.sha256 !== sha256) problems.push(error("changed-file", `${path} was changed since it was made`));
  }
  return [
    ...problems,
    ...twins.map((path) => error("listed-twice", `${path} is listed twice`)),
    ...[...strange]
      .filter((path) => !isScaffold(path))
      .map((path) => error("extra-file", `${path} is not part of the batch`)),
  ];
}

/** What a batch holds until its manifest has its name: the manifest itself, and the files of its shards. */
function isScaffold(path: string): boolean {
  const [top = "", name = "", ...rest] = path.split("/");
  if (name === "") return isTemporary(top);
  return top === SHARDS && rest.length === 0 && shardOf(name) !== null;
}

function* chained<Each>(...lists: readonly Iterable<Each>[]): Generator<Each> {
  for (const list of lists) yield* list;
}

function error(code: string, message: string): Problem {
  return { code, severity: "error", message };
}
