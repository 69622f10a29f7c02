import { lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { MANIFEST_JSON } from "../collate/complete-batch.ts";
import { readManifestHead } from "../collate/read-manifest.ts";
import { readChunks } from "../files/read-file.ts";

/** A complete batch of the same matter beside one that is to be made. */
export interface OlderBatch {
  readonly folder: string;
  /** How many of the requests that are to be made it holds already. */
  readonly requests: number;
}

/** Batches beside `folder` that hold some of these requests, the latest date of issue first. */
export function olderBatches(folder: string, reference: string, requests: readonly string[]): readonly OlderBatch[] {
  const beside = dirname(folder);
  if (!(lstatSync(beside, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
  const asked = new Set(requests);
  const names = readdirSync(beside, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => join(beside, name))
    .filter((other) => other !== folder)
    .flatMap((other) => {
      const head = readManifestHead(readChunks(join(other, MANIFEST_JSON)) ?? []);
      const shared = head?.reference === reference ? head.requests.filter((id) => asked.has(id)).length : 0;
      return shared > 0 ? [{ folder: other, requests: shared }] : [];
    })
    .sort((one, other) => (one.folder < other.folder ? 1 : -1));
}
