import { basename, join, resolve } from "node:path";
import { BUDGETS } from "../budget/budgets.ts";
import { CHECKSUMS, MANIFEST_JSON } from "../collate/complete-batch.ts";
import type { Manifest } from "../collate/manifest.ts";
import { extraFile, type FoundFiles, verifyFiles } from "../collate/verify-files.ts";
import { hashFile } from "../files/file-hash.ts";
import { listFolder } from "../files/list-folder.ts";
import { readRegularFile } from "../files/read-file.ts";
import type { Problem } from "../problem/problem.ts";
import { readManifestFile } from "./read-manifest.ts";

export interface Verification {
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
  /** Files read and hashed. */
  readonly files: number;
}

/** Compares a batch folder with its manifest and its checksums. */
export function verifyBatch(folder: string): Verification {
  const { disk, problems: strange } = readDisk(folder);
  const { manifest, problems } = readManifestFile(join(folder, MANIFEST_JSON));
  if (manifest === null) return { manifest, problems: [...problems, ...strange], files: disk.size };
  const listed = readRegularFile(join(folder, CHECKSUMS), BUDGETS.checksums.bytes);
  const differing = verifyFiles(manifest, disk, listed.kind === "read" ? listed.bytes : null);
  return { manifest, problems: [...strange, ...differing, ...renamedFolder(folder, manifest)], files: disk.size };
}

function readDisk(folder: string): { readonly disk: FoundFiles; readonly problems: readonly Problem[] } {
  const disk = new Map<string, { readonly sha256: string; readonly bytes: number }>();
  const problems: Problem[] = [];
  for (const { path, type } of listFolder(folder)) {
    if (type === "folder") continue;
    if (type === "unnamed") {
      problems.push(extraFile(path));
      continue;
    }
    const found = hashFile(join(folder, path));
    if (found !== null) disk.set(path, found);
    else {
      const message = `${path} is not a plain file that can be read (${type})`;
      problems.push({ code: "unreadable-file", severity: "error", message });
    }
  }
  return { disk, problems };
}

function renamedFolder(folder: string, manifest: Manifest): readonly Problem[] {
  const name = basename(resolve(folder));
  if (name === manifest.batch) return [];
  const message = `the folder is named ${JSON.stringify(name)}; it was exported as ${manifest.batch}`;
  return [{ code: "renamed-folder", severity: "warning", message }];
}
