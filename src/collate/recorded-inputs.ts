import { hashOf } from "../files/file-hash.ts";

/** A file that a batch was made from, as it is kept in the batch. */
export interface RecordedInput {
  /** Below the batch folder: `inputs/matter.yaml`. */
  readonly path: string;
  /** As read. */
  readonly bytes: Uint8Array;
}

/** The folder of a batch that holds what it was made from. */
export const INPUTS = "inputs";

/** SHA-256 of all of them, with their paths. */
export function recordedHash(recorded: readonly RecordedInput[]): string {
  const named = recorded.map(({ path, bytes }) => [path, hashOf([bytes]).sha256]);
  return hashOf([new TextEncoder().encode(JSON.stringify(named))]).sha256;
}
