import { sha256Hex } from "../digest/sha256.ts";

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
  const named = recorded.map(({ path, bytes }) => [path, sha256Hex(bytes)]);
  return sha256Hex(JSON.stringify(named));
}
