/** A part of a batch that one process makes: number 3 of 10. Together they are the batch. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A batch that one process makes is its only shard. */
export const WHOLE: Shard = { number: 1, of: 1 };

/** More would be a slip of the hand. */
export const MOST_SHARDS = 10_000;

/** The requests of a shard, from `from` up to but not including `to`. */
export interface ShardRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A shard has a contiguous run of the batch's requests in the order of the matter; the runs differ by at most one
 * request in length. A shard is empty where there are fewer requests than shards.
 */
export function shardRange(requests: number, { number, of }: Shard): ShardRange {
  return { from: Math.floor(((number - 1) * requests) / of), to: Math.floor((number * requests) / of) };
}

/** `3-of-10`. */
export function shardName({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/** `3/10`, as on the command line, or `3-of-10`, as in the name of a file; null where it is no shard. */
export function parseShard(text: string): Shard | null {
  const match = /^([1-9]\d*)(?:\/|-of-)([1-9]\d*)$/.exec(text);
  const shard = { number: Number(match?.[1]), of: Number(match?.[2]) };
  return match && shard.number <= shard.of && shard.of <= MOST_SHARDS ? shard : null;
}
