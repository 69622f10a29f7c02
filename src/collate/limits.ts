import { BUDGETS } from "../budget/budgets.ts";

const { manifest, shard, checksums, inputNames, paper } = BUDGETS;

/**
 * How much of what a batch or a shard says of itself is read at most. Whoever hands one over could write anything: each
 * limit is checked before memory is taken, and admits several times what 100,000 requests need.
 */
export const COLLATE_LIMITS = {
  /** Bytes of a manifest. */
  manifest: manifest.bytes,
  /** Characters of its beginning, up to the list of what is asked, and of one line of that. */
  manifestHead: manifest.headLength,
  manifestHeadLine: manifest.headLine,
  /** Lists and groups within each other. */
  manifestDepth: manifest.depth,
  /** Bytes of SHA256SUMS. */
  checksums: checksums.bytes,
  /** Bytes of `inputs/inputs.json`. */
  names: inputNames.bytes,
  /** Bytes of the file of a shard. */
  shard: shard.bytes,
  /** Characters of its first line, and of any other. */
  shardHead: shard.headLength,
  shardLine: shard.lineLength,
  /** Bytes of one paper. */
  paper: paper.bytes,
} as const;
