import { BUDGETS } from "../budget/budgets.ts";
import { MANIFEST_JSON } from "../collate/complete-batch.ts";
import { type ReadManifest, readManifest } from "../collate/read-manifest.ts";
import { readRegularFile } from "../files/read-file.ts";

/** Reads the manifest in a file. */
export function readManifestFile(path: string): ReadManifest {
  const found = readRegularFile(path, BUDGETS.manifest.bytes);
  if (found.kind === "read") return readManifest(found.bytes);
  return found.why === "missing"
    ? refused("no-manifest", `there is no ${MANIFEST_JSON}: not a batch folder, or an export that was interrupted`)
    : refused("unreadable-manifest", `${MANIFEST_JSON} cannot be read as a plain file (${found.detail})`);
}

function refused(code: string, message: string): ReadManifest {
  return { manifest: null, problems: [{ code, severity: "error", message }] };
}
