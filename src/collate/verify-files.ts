import { sha256Hex } from "../digest/sha256.ts";
import type { Problem } from "../problem/problem.ts";
import { CHECKSUMS, checksums, MANIFEST_CSV, MANIFEST_JSON } from "./complete-batch.ts";
import type { ContentHash } from "./file-store.ts";
import { manifestProblems } from "./judge-manifest.ts";
import type { Manifest } from "./manifest.ts";
import { manifestCsv } from "./manifest-csv.ts";

/** What is there instead of a batch as it was exported: the hash of each file, by path. */
export type FoundFiles = ReadonlyMap<string, ContentHash>;

/**
 * Compares the files of a batch with its manifest and its checksums: any changed bit, any missing, extra or swapped file
 * is an error. It proves that manifest and files belong together, not who made them nor from what: whoever makes a batch
 * anew makes its manifest too. That it is what its inputs give is known when it is made again.
 *
 * @param listed the bytes of SHA256SUMS; null where it is missing
 */
export function verifyFiles(manifest: Manifest, found: FoundFiles, listed: Uint8Array | null): readonly Problem[] {
  return [
    ...manifestProblems(manifest),
    ...changedFiles(manifest, found),
    ...extraFiles(manifest, found),
    ...tableProblems(manifest, found),
    ...checksumProblems(manifest, found, listed),
  ];
}

/** The table says what the manifest says, and nothing of its own. */
function tableProblems({ files }: Manifest, found: FoundFiles): readonly Problem[] {
  const table = found.get(MANIFEST_CSV);
  const due = sha256Hex([...manifestCsv(files)].join(""));
  return table === undefined || table.sha256 === due
    ? []
    : [error("changed-file", `${MANIFEST_CSV} does not say what ${MANIFEST_JSON} says`)];
}

function changedFiles(manifest: Manifest, found: FoundFiles): readonly Problem[] {
  const owners = new Map(manifest.files.map((file) => [file.sha256, file.path]));
  return manifest.files.flatMap((file) => {
    const hash = found.get(file.path);
    if (hash === undefined) return [error("missing-file", `${file.path} is missing`)];
    if (hash.sha256 === file.sha256 && hash.bytes === file.bytes) return [];
    const owner = owners.get(hash.sha256);
    return owner === undefined || owner === file.path
      ? [error("changed-file", `${file.path} was changed since the export`)]
      : [error("swapped-file", `${file.path} holds what was exported as ${owner}`)];
  });
}

function extraFiles(manifest: Manifest, found: FoundFiles): readonly Problem[] {
  const known = new Set([...manifest.files.map(({ path }) => path), MANIFEST_JSON, MANIFEST_CSV, CHECKSUMS]);
  return [...found.keys()].filter((path) => !known.has(path)).map(extraFile);
}

/** Something in the folder of a batch that is none of it. */
export function extraFile(path: string): Problem {
  return error("extra-file", `${path} is not part of the batch`);
}

/** SHA256SUMS must be, to the byte, what the manifest and the two files it cannot name say. */
function checksumProblems(manifest: Manifest, found: FoundFiles, listed: Uint8Array | null): readonly Problem[] {
  const csv = found.get(MANIFEST_CSV);
  const json = found.get(MANIFEST_JSON);
  if (listed === null || csv === undefined || json === undefined) {
    return [CHECKSUMS, MANIFEST_CSV]
      .filter((path) => !found.has(path))
      .map((path) => error("missing-file", `${path} is missing`));
  }
  const expected = checksums([
    ...manifest.files,
    { path: MANIFEST_CSV, sha256: csv.sha256 },
    { path: MANIFEST_JSON, sha256: json.sha256 },
  ]).join("");
  return differences(new TextDecoder().decode(listed), expected);
}

function differences(listed: string, expected: string): readonly Problem[] {
  if (listed === expected) return [];
  const lines = new Set(listed.split("\n"));
  const wrong = expected.split("\n").filter((line) => !lines.has(line));
  return wrong.length === 0
    ? [error("checksums-differ", `${CHECKSUMS} lists something that is not part of the batch`)]
    : wrong.map((line) => error("checksums-differ", `${CHECKSUMS} and the batch disagree about ${line.slice(66)}`));
}

function error(code: string, message: string): Problem {
  return { code, severity: "error", message };
}
