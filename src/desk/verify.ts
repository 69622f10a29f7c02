import { CHECKSUMS, MANIFEST_JSON } from "../collate/complete-batch.ts";
import type { Manifest } from "../collate/manifest.ts";
import { readManifest } from "../collate/read-manifest.ts";
import { verifyFiles } from "../collate/verify-files.ts";
import { hex, sha256 } from "../digest/sha256.ts";
import type { Problem } from "../problem/problem.ts";
import type { World } from "../world.ts";

/**
 * Checks a batch that is given in memory, path by path: any changed bit, any missing, extra or swapped file is an error.
 * The manifest is null where it cannot be trusted.
 */
export function verify(
  world: World,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly manifest: Manifest | null; readonly problems: readonly Problem[] } {
  const bytes = files.get(MANIFEST_JSON);
  if (bytes === undefined) {
    const message = `there is no ${MANIFEST_JSON}: not a batch, or one that was interrupted`;
    return { manifest: null, problems: [{ code: "no-manifest", severity: "error", message }] };
  }
  const { manifest, problems } = readManifest(bytes);
  if (manifest === null) return { manifest, problems };
  const digest = world.sha256 ?? sha256;
  const found = new Map([...files].map(([path, content]) => [path, hashed(content, digest)]));
  return { manifest, problems: verifyFiles(manifest, found, files.get(CHECKSUMS) ?? null) };
}

function hashed(content: Uint8Array, digest: (bytes: Uint8Array) => Uint8Array) {
  return { sha256: hex(digest(content)), bytes: content.length };
}
