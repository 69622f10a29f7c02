/** Heads of shards that say otherwise what the batch is, and agree with each other. */
import { createHash } from "node:crypto";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ALDER, type Attack, BIRCH, editHeads, editLines, type Head, type Stage, shardFileIn } from "./hostile-case.ts";

const inHeads = (change: (head: Head) => Head) => (stage: Stage) => editHeads(stage, change);
const inOrigin = (changes: object) => inHeads((head) => ({ ...head, origin: { ...head.origin, ...changes } }));
const inInputs = (changes: object) =>
  inHeads((head) => ({ ...head, origin: { ...head.origin, inputs: { ...head.origin.inputs, ...changes } } }));
const inCount = (changes: object) => inHeads((head) => ({ ...head, requests: { ...head.requests, ...changes } }));
const inShard = (changes: object) => inHeads((head) => ({ ...head, shard: { ...head.shard, ...changes } }));
const firstLine = (text: string) => (stage: Stage) => editLines(stage.two, ([, ...lines]) => [text, ...lines]);
const HEAD = /2-of-2\.txt:1:1 error/;
const HEADS = /-of-2\.txt:1:1 error/;

export const HEAD_ATTACKS: readonly Attack[] = [
  ["a head that is no JSON", firstLine("H{"), HEAD],
  ["a head that is null", firstLine("Hnull"), HEAD],
  ["a head that is a list", firstLine("H[]"), HEAD],
  ["a head that is deep", firstLine(`H${"[".repeat(60_000)}`), HEAD],
  ["a head that is long", firstLine(`H"${"a".repeat(2_000_000)}"`), HEAD],
  ["a head with a field more", inHeads((head) => ({ ...head, more: 1 })), HEADS],
  ["a head without an origin", inHeads(({ shard, schema, requests }) => ({ shard, schema, requests }) as Head), HEADS],
  ["a head of a later form", inHeads((head) => ({ ...head, schema: 3 })), HEADS],
  ["a day that is none", inOrigin({ date: "2026-02-30" }), HEADS],
  ["a month that is none", inOrigin({ date: "2026-13-01" }), HEADS],
  ["a year before all", inOrigin({ date: "0001-01-01" }), HEADS],
  ["a year behind all", inOrigin({ date: "9999-12-31" }), HEADS],
  ["a date that is a path", inOrigin({ date: "../../../x" }), HEADS],
  [
    "another date of issue",
    inOrigin({ date: "2026-11-04" }),
    /is dated 2026-11-05, and the batch says that it was issued on 2026-11-04/,
  ],
  ["a batch that is final", inOrigin({ state: "final" }), /cannot be final/],
  ["a state that is none", inOrigin({ state: "filed" }), HEADS],
  ["a finish that is none", inOrigin({ finish: { profile: "court", attachData: false, links: true } }), HEADS],
  ["the reference of another matter", inOrigin({ reference: "OTHER-1" }), /made with another matter than the inputs/],
  ["a program of another name", inOrigin({ tool: { name: "evil", version: "0.1.0" } }), /made with another version/],
  [
    "another version",
    inOrigin({ tool: { name: "duces", version: "9.9.9" } }),
    /only the same version makes the same bytes/,
    2,
  ],
  ["other zone data", inOrigin({ zoneData: "1999a" }), /time zones from 1999a/, 2],
  ["inputs that are not those", inInputs({ matter: "f".repeat(64) }), /other inputs \(matter\)/],
  ["recorded inputs that are not those", inInputs({ recorded: "f".repeat(64) }), /other inputs/],
  ["a hash that is none", inInputs({ matter: "f" }), HEADS],
  ["more requests than there are", inCount({ count: 5 }), /do not hold the requests/],
  ["a million requests", inCount({ count: 1_000_000 }), /do not hold the requests/],
  ["requests without number", inCount({ count: 1e9 }), HEADS],
  ["no request", inCount({ count: 0 }), HEADS],
  ["shards without number", inShard({ of: 4_294_967_296 }), HEADS],
  ["shards that are a fraction", inShard({ of: 2.5 }), HEADS],
  ["a shard behind the last", inShard({ number: 3 }), HEADS],
  [
    "a shard that is called otherwise",
    ({ two }) => renameSync(shardFileIn(two), join(two, "shards", "2-of-3.txt")),
    /2-of-3\.txt:1:1 error.* says that it is shard 2 of 2/,
  ],
  ["a request that nobody asks", askNobody, /other requests, or in another order/],
  ["requests that changed places", exchangeShards, /other requests, or in another order/],
];

/** The second request of both shards is another, and all hashes agree. */
function askNobody(stage: Stage): void {
  editLines(stage.two, (lines) => lines.map((line) => (line.startsWith("R") ? "Rcedar-records" : line)));
  rehash(stage, [ALDER, "cedar-records"]);
}

function exchangeShards(stage: Stage): void {
  const [one, two] = [readFileSync(shardFileIn(stage.one), "utf8"), readFileSync(shardFileIn(stage.two), "utf8")];
  const swapped = (batch: string, other: string) =>
    editLines(batch, ([head = ""]) => [head, ...other.split("\n").slice(1, -2)]);
  swapped(stage.one, two);
  swapped(stage.two, one);
  for (const folder of ["served"]) {
    renameSync(join(stage.one, folder), join(stage.root, "kept"));
    renameSync(join(stage.two, folder), join(stage.one, folder));
    renameSync(join(stage.root, "kept"), join(stage.two, folder));
  }
  rehash(stage, [BIRCH, ALDER]);
}

function rehash(stage: Stage, ids: readonly string[]): void {
  const sha256 = createHash("sha256").update(JSON.stringify(ids)).digest("hex");
  editHeads(stage, (head) => ({ ...head, requests: { count: ids.length, sha256 } }));
}
