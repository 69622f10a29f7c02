/**
 * How much of what a batch or a shard says of itself is read at most. Whoever hands one over could write anything: each
 * limit is checked before memory is taken, and admits several times what 100,000 requests need.
 */
export const COLLATE_LIMITS = {
  /** Bytes of a manifest, less than the longest text that can be held. */
  manifest: 500_000_000,
  /** Characters of its beginning, up to the list of what is asked, and of one line of that. */
  manifestHead: 32 * 1024 * 1024,
  manifestHeadLine: 64 * 1024,
  /** Lists and groups within each other; a manifest has four: file, list, entry, origin. */
  manifestDepth: 8,
  /** Bytes of SHA256SUMS. */
  checksums: 256 * 1024 * 1024,
  /** Bytes of `inputs/inputs.json`. */
  names: 256 * 1024,
  /** Bytes of the file of a shard. */
  shard: 4_000_000_000,
  /** Characters of its first line. */
  shardHead: 64 * 1024,
  /** Characters of any other line. The longest holds the findings of one request, or all selectors of a matter. */
  shardLine: 32 * 1024 * 1024,
  /** Bytes of one paper. */
  paper: 64 * 1024 * 1024,
} as const;
