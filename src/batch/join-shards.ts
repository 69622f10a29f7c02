import type { JournalLines } from "../collate/journal.ts";
import type { BatchFacts, BatchOrigin } from "../collate/manifest.ts";
import { orderedOrigin } from "../collate/manifest-json.ts";
import type { ShardHead } from "../collate/shard-head.ts";
import { hashOf } from "../files/file-hash.ts";
import { detached } from "../memory/remember.ts";
import type { Problem } from "../problem/problem.ts";
import { type Shard, shardRange } from "./shard.ts";
import type { ShardFile } from "./shard-file.ts";

/** A complete shard, and the batch folder that it was found in. */
export interface FoundShard {
  readonly file: ShardFile;
  /** Absolute. */
  readonly folder: string;
  /** The folder as messages name it. */
  readonly name: string;
}

/** The shards of one batch, in order, as one. */
export interface JoinedShards extends JournalLines {
  readonly facts: BatchFacts;
}

/** What a shard's file says of the requests of the whole batch. */
export function requestsHash(ids: readonly string[]): ShardHead["requests"] {
  return { count: ids.length, sha256: hashOf([new TextEncoder().encode(JSON.stringify(ids))]).sha256 };
}

/** Joins shards into the batch that they are parts of, or says which of them does not fit, and why. */
export function joinShards(found: readonly FoundShard[]): JoinedShards | { readonly problems: readonly Problem[] } {
  const [first] = found;
  if (first === undefined) return { problems: [error("no-shards", "there is no shard to merge")] };
  const others = found.slice(1).flatMap((other) => strangeness(first, other));
  if (others.length > 0) return { problems: others };
  const counted = [...overlaps(found), ...gaps(found)];
  if (counted.length > 0) return { problems: counted };
  const files = found.toSorted((one, other) => numberOf(one) - numberOf(other)).map(({ file }) => file);
  const lines: JournalLines["lines"] = (kind) => chained(files, kind);
  const { origin, requests } = first.file.head;
  const ids = Array.from(atMost(requests.count + 1, lines("R")), detached);
  const isWhole = ids.length === requests.count && requestsHash(ids).sha256 === requests.sha256;
  return isWhole
    ? { facts: { ...origin, requests: ids }, lines }
    : { problems: [error("wrong-requests", "the shards together do not hold the requests of the batch")] };
}

/** A shard may list more requests than it says that there are. */
function* atMost<Entry>(count: number, entries: Iterable<Entry>): Generator<Entry> {
  let taken = 0;
  for (const entry of entries) {
    if (taken === count) return;
    taken += 1;
    yield entry;
  }
}

function* chained(files: readonly ShardFile[], kind: Parameters<JournalLines["lines"]>[0]): Generator<string> {
  for (const file of files) yield* file.lines(kind);
}

function numberOf({ file }: FoundShard): number {
  return file.head.shard.number;
}

/** `shard 3 of 10 in out/CASE-1/2026-03-02-1a2b3c4d`. */
function called({ file, name }: FoundShard): string {
  return `${shardWords(file.head.shard)} in ${name}`;
}

function shardWords({ number, of }: Shard): string {
  return `shard ${number} of ${of}`;
}

/** What of a shard is not as in the first one: such shards are no parts of one batch. */
function strangeness(first: FoundShard, other: FoundShard): readonly Problem[] {
  const [a, b] = [first.file.head, other.file.head];
  const told = (what: string) => [error("foreign-shard", `${called(other)} ${what} ${called(first)}`)];
  if (a.shard.of !== b.shard.of) return told("is of another division than");
  const part = partsThatDiffer(a.origin, b.origin)[0];
  if (part !== undefined) return told(`was made with ${part} than`);
  const isAlike = a.requests.sha256 === b.requests.sha256 && a.requests.count === b.requests.count;
  return isAlike ? [] : told("is of a batch of other requests than");
}

/** Which parts of what two batches are made of are not the same, in words. */
export function partsThatDiffer(a: BatchOrigin, b: BatchOrigin): readonly string[] {
  const [one, other] = [orderedOrigin(a), orderedOrigin(b)];
  const words: readonly (readonly [keyof BatchOrigin, string])[] = [
    ["tool", "another version of duces"],
    ["zoneData", "another edition of the time zone data"],
    ["reference", "another matter"],
    ["date", "another date of issue"],
    ["state", "another state, draft or final,"],
    ["finish", "another finish (--profile, --attach-data, --no-links)"],
    ["inputs", "other inputs"],
  ];
  return words
    .filter(([part]) => JSON.stringify(one[part]) !== JSON.stringify(other[part]))
    .map(([part, what]) => what + inputWords(part, one, other));
}

/** `other inputs (matter, templates)`. */
function inputWords(part: keyof BatchOrigin, one: BatchOrigin, other: BatchOrigin): string {
  if (part !== "inputs") return "";
  const names = Object.keys(one.inputs) as (keyof BatchOrigin["inputs"])[];
  const changed = names.filter((name) => name !== "recorded" && one.inputs[name] !== other.inputs[name]);
  return changed.length === 0 ? "" : ` (${changed.join(", ")})`;
}

function overlaps(found: readonly FoundShard[]): readonly Problem[] {
  const seen = new Map<number, FoundShard>();
  return found.flatMap((shard) => {
    const earlier = seen.get(numberOf(shard));
    seen.set(numberOf(shard), earlier ?? shard);
    if (earlier === undefined) return [];
    return [error("overlapping-shards", `${called(shard)} is also in ${earlier.name}: name one of the two folders`)];
  });
}

/** Shards that are missing; one that has no request is missing too. */
function gaps(found: readonly FoundShard[]): readonly Problem[] {
  const here = new Set(found.map(numberOf));
  const [first] = found;
  const { of } = first?.file.head.shard ?? { of: 0 };
  const count = first?.file.head.requests.count ?? 0;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !here.has(number));
  return missing.map((number) => {
    const { from, to } = shardRange(count, { number, of });
    const requests = to - from === 0 ? "no request" : `requests ${from + 1} to ${to}`;
    const hint = `make it with --shard ${number}/${of}; where a merge was broken off, add --resume: its papers are kept`;
    return { ...error("missing-shard", `${shardWords({ number, of })} (${requests}) is missing`), hint };
  });
}

function error(code: string, message: string): Problem {
  return { code, severity: "error", message };
}
