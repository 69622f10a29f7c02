import { basename, join, resolve } from "node:path";
import type { Problem } from "../problem/problem.ts";
import { CHECKSUMS, checksums, MANIFEST_CSV, MANIFEST_JSON } from "../collate/complete-batch.ts";
import { type ContentHash, hashFile } from "../files/file-hash.ts";
import { listFolder } from "../files/list-folder.ts";
import type { Manifest } from "../collate/manifest.ts";
import { readRegularFile } from "../files/read-file.ts";
import { readManifest } from "../collate/read-manifest.ts";

/** Longer than any list of checksums; a bound so that verifying cannot exhaust memory. */
const LONGEST_LIST = 256 * 1024 * 1024;

export interface Verification {
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
  /** Files read and hashed. */
  readonly files: number;
}

/** What is on disk: the hash of each regular file, by path. */
type Disk = ReadonlyMap<string, ContentHash>;

/**
 * Compares a batch folder with its manifest and its checksums: any changed bit, any missing, extra or swapped file is
 * an error. It proves that the folder is as it was exported, not that the letters are right.
 */
export function verifyBatch(folder: string): Verification {
  const { disk, problems: strange } = readDisk(folder);
  const { manifest, problems } = readManifest(join(folder, MANIFEST_JSON));
  if (manifest === null) {
    return { manifest, problems: [...problems, ...strange], files: disk.size };
  }
  return {
    manifest,
    problems: [
      ...strange,
      ...changedFiles(manifest, disk),
      ...extraFiles(manifest, disk),
      ...checksumProblems(folder, manifest, disk),
      ...renamedFolder(folder, manifest),
    ],
    files: disk.size,
  };
}

function readDisk(folder: string): { readonly disk: Disk; readonly problems: readonly Problem[] } {
  const disk = new Map<string, ContentHash>();
  const problems: Problem[] = [];
  for (const { path, type } of listFolder(folder)) {
    if (type === "folder") {
      continue;
    }
    const found = hashFile(join(folder, path));
    if (found !== null) {
      disk.set(path, found);
    } else {
      problems.push(error("unreadable-file", `${path} is not a plain file that can be read (${type})`));
    }
  }
  return { disk, problems };
}

function changedFiles(manifest: Manifest, disk: Disk): readonly Problem[] {
  const owners = new Map(manifest.files.map((file) => [file.sha256, file.path]));
  return manifest.files.flatMap((file) => {
    const found = disk.get(file.path);
    if (found === undefined) {
      return [error("missing-file", `${file.path} is missing`)];
    }
    if (found.sha256 === file.sha256 && found.bytes === file.bytes) {
      return [];
    }
    const owner = owners.get(found.sha256);
    return owner === undefined || owner === file.path
      ? [error("changed-file", `${file.path} was changed since the export`)]
      : [error("swapped-file", `${file.path} holds what was exported as ${owner}`)];
  });
}

function extraFiles(manifest: Manifest, disk: Disk): readonly Problem[] {
  const known = new Set([...manifest.files.map(({ path }) => path), MANIFEST_JSON, MANIFEST_CSV, CHECKSUMS]);
  return [...disk.keys()]
    .filter((path) => !known.has(path))
    .map((path) => error("extra-file", `${path} is not part of the batch`));
}

/** SHA256SUMS must be, to the byte, what the manifest and the two files it cannot name say. */
function checksumProblems(folder: string, manifest: Manifest, disk: Disk): readonly Problem[] {
  const listed = readRegularFile(join(folder, CHECKSUMS), LONGEST_LIST);
  const csv = disk.get(MANIFEST_CSV);
  const json = disk.get(MANIFEST_JSON);
  if (listed.kind === "refused" || csv === undefined || json === undefined) {
    return [CHECKSUMS, MANIFEST_CSV]
      .filter((path) => !disk.has(path))
      .map((path) => error("missing-file", `${path} is missing`));
  }
  const expected = checksums([
    ...manifest.files,
    { path: MANIFEST_CSV, sha256: csv.sha256 },
    { path: MANIFEST_JSON, sha256: json.sha256 },
  ]).join("");
  return differences(new TextDecoder().decode(listed.bytes), expected);
}

function differences(listed: string, expected: string): readonly Problem[] {
  if (listed === expected) {
    return [];
  }
  const lines = new Set(listed.split("\n"));
  const wrong = expected.split("\n").filter((line) => !lines.has(line));
  return wrong.length === 0
    ? [error("checksums-differ", `${CHECKSUMS} lists something that is not part of the batch`)]
    : wrong.map((line) => error("checksums-differ", `${CHECKSUMS} and the batch disagree about ${line.slice(66)}`));
}

function renamedFolder(folder: string, manifest: Manifest): readonly Problem[] {
  const name = basename(resolve(folder));
  if (name === manifest.batch) {
    return [];
  }
  const message = `the folder is named ${JSON.stringify(name)}; it was exported as ${manifest.batch}`;
  return [{ code: "renamed-folder", severity: "warning", message }];
}

function error(code: string, message: string): Problem {
  return { code, severity: "error", message };
}
