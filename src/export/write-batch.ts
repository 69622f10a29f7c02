import { accessSync, constants, lstatSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { sha256Hex } from "../digest/sha256.ts";
import type { Problem } from "../problem/problem.ts";
import { type BatchFile, batchFiles, MANIFEST_JSON } from "./batch-files.ts";
import { batchFolder } from "./batch-name.ts";
import { listFolder } from "./list-folder.ts";
import type { BatchFacts } from "./manifest.ts";
import { isTemporary, OutputError, putFile, putFolder, sweepTemporary } from "./put-file.ts";
import { readRegularFile } from "./read-file.ts";
import type { RenderedPaper } from "./rendered-paper.ts";
import { verifyBatch } from "./verify-batch.ts";

/**
 * What came of an export. `written`: the batch is complete on disk (`kept` of its files were there from an interrupted
 * run). `verified`: it was complete already and is unchanged. `refused`: nothing was written; the problems say why.
 */
export type WriteOutcome =
  | { readonly kind: "written"; readonly folder: string; readonly files: number; readonly kept: number }
  | { readonly kind: "verified"; readonly folder: string; readonly files: number }
  | { readonly kind: "refused"; readonly folder: string; readonly problems: readonly Problem[] };

/**
 * Writes a batch into `output/REFERENCE/DATE-HASH8/`, which it never changes once it is complete. Everything is in
 * memory and the folder is looked through before the first file is written. Throws `OutputError` or the system's
 * error (both exit 74) when the disk fails; then no manifest is written, and the same export completes the batch.
 */
export function writeBatch(
  output: string,
  facts: BatchFacts,
  papers: readonly RenderedPaper[],
  onFile: (path: string) => void = () => {},
): WriteOutcome {
  const files = batchFiles(facts, papers);
  const below = batchFolder(facts);
  const folder = join(output, below);
  refuseLinks(output, below);
  if (isRegularFile(join(folder, MANIFEST_JSON))) {
    return verifyAgain(folder, files);
  }
  const problems = foreignEntries(folder, files);
  if (problems.length > 0) {
    return { kind: "refused", folder, problems };
  }
  putFolder(output, below);
  sweep(folder);
  const kept = files.filter((file) => putBatchFile(output, below, file, onFile) === "kept").length;
  return { kind: "written", folder, files: files.length, kept };
}

/** Fails early, before anything is rendered, where the output folder (or the one it will be made in) takes no files. */
export function probeOutput(output: string): void {
  let folder = resolve(output);
  while (lstatSync(folder, { throwIfNoEntry: false }) === undefined && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  accessSync(folder, constants.W_OK | constants.X_OK);
}

function putBatchFile(output: string, below: string, file: BatchFile, onFile: (path: string) => void): string {
  const folder = putFolder(output, posix.join(below, posix.dirname(file.path)));
  const path = join(folder, posix.basename(file.path));
  const result = putFile(path, file.bytes);
  const back = readRegularFile(path, file.bytes.length);
  if (back.kind === "refused" || sha256Hex(back.bytes) !== file.sha256) {
    throw new OutputError(path, "does not read back as it was written; the disk may be failing");
  }
  onFile(file.path);
  return result;
}

/** The batch is complete: it must be whole and exactly what the same inputs give today. */
function verifyAgain(folder: string, files: readonly BatchFile[]): WriteOutcome {
  const { problems } = verifyBatch(folder);
  const errors = problems.filter(({ severity }) => severity === "error");
  const different = errors.length > 0 ? errors : files.filter((file) => !isOnDisk(folder, file)).map(differs);
  return different.length > 0
    ? { kind: "refused", folder, problems: different }
    : { kind: "verified", folder, files: files.length };
}

function isOnDisk(folder: string, file: BatchFile): boolean {
  const found = readRegularFile(join(folder, file.path), file.bytes.length);
  return found.kind === "read" && sha256Hex(found.bytes) === file.sha256;
}

function foreignEntries(folder: string, files: readonly BatchFile[]): readonly Problem[] {
  const expected = new Map(files.map((file) => [file.path, file]));
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  const problems: Problem[] = [];
  for (const { path, type } of listFolder(folder)) {
    const file = expected.get(path);
    const ours =
      type === "folder"
        ? folders.has(path)
        : type === "file" && (file !== undefined || isTemporary(posix.basename(path)));
    if (!ours) {
      problems.push(foreign(path, type));
    } else if (file !== undefined && !isOnDisk(folder, file)) {
      problems.push(differs(file));
    }
  }
  return problems;
}

function sweep(folder: string): void {
  for (const { path, type } of listFolder(folder)) {
    if (type === "file" && isTemporary(posix.basename(path))) {
      sweepTemporary(join(folder, path));
    }
  }
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function refuseLinks(output: string, below: string): void {
  let folder = output;
  for (const part of ["", ...below.split("/")]) {
    folder = part === "" ? folder : join(folder, part);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new OutputError(folder, "is a symbolic link; nothing is written through links");
    }
  }
}

function isRegularFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function foreign(path: string, type: string): Problem {
  return {
    code: "foreign-file",
    severity: "error",
    message: `${path} (${type}) does not belong to this batch`,
    hint: "nothing was written; move it away, or export to another folder with --output",
  };
}

function differs({ path }: BatchFile): Problem {
  return {
    code: "different-content",
    severity: "error",
    message: `${path} is there already, with other content than these inputs give`,
    hint: "it was changed, or another build of duces made it; nothing was overwritten: move the folder away to export anew",
  };
}
