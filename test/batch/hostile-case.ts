/** Genuine shards of a small matter, and the means to change them as an attacker would: by hand, and sealed anew. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { exportBatch } from "../../src/batch/export-batch.ts";
import type { Shard } from "../../src/batch/shard.ts";
import { makePackets } from "../../src/batch/write-packets.ts";
import { run } from "../../src/cli/run.ts";
import { batchName } from "../../src/collate/batch-name.ts";
import type { BatchFacts } from "../../src/collate/manifest.ts";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { makePacket } from "../../src/desk/make-packet.ts";
import { type Batch, openBatch } from "../../src/desk/open-batch.ts";
import { EVERYTHING } from "../../src/desk/order.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { nodeWorld } from "../../src/files/node-world.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";

const TODAY = "2026-11-30";
export const ALDER = "alder-hosting-records";
export const BIRCH = "birch-networks-records";

export function letterOf(request: string): string {
  return `served/${request}/${request}-letter.pdf`;
}

/** Two shards in two folders: the first is where the batch is made. */
export interface Stage {
  /** Everything that a merge could reach lies below it. */
  readonly root: string;
  /** The batch folder of each shard, absolute; an attack may rename them. */
  one: string;
  two: string;
  /** The letter of the second shard as another matter has it. */
  readonly other: Uint8Array;
  /** The letter of the second shard as a program without a gate prints it: no draft. */
  readonly unmarked: Uint8Array;
}

/** Makes both shards below a folder, each in an output of its own, some folders down. */
export async function makeShards(root: string): Promise<Stage> {
  const foreign = openSmall(caseIn(join(root, "other"), (matter) => matter.replace("FAULTS-1", "FAULTS-2")));
  const elsewhere = await makeShard(foreign, join(root, "other"), { number: 2, of: 2 });
  const other = readFileSync(join(elsewhere, letterOf(BIRCH)));
  rmSync(join(root, "other"), { recursive: true });
  const batch = openSmall(caseIn(join(root, "case")));
  const one = await makeShard(batch, join(root, "one"), { number: 1, of: 2 });
  const two = await makeShard(batch, join(root, "far", "two"), { number: 2, of: 2 });
  return { root, one, two, other, unmarked: await unmarkedLetter(batch) };
}

async function unmarkedLetter({ means }: Batch): Promise<Uint8Array> {
  const gate: Batch["means"]["gate"] = (request) => ({ request: { ...request, state: "final" }, problems: [] });
  const index = means.chosen.planned.findIndex(({ id }) => id === BIRCH);
  const made = await makePacket(index, { ...means, gate });
  const letter = made.kind === "made" ? made.packet.papers.find(({ kind }) => kind === "letter") : undefined;
  if (letter === undefined) throw new Error("there is no letter");
  return letter.bytes;
}

function caseIn(folder: string, change: (matter: string) => string = (matter) => matter): string {
  mkdirSync(folder, { recursive: true });
  cpSync(resolve("test/faults/targets.yaml"), join(folder, "targets.yaml"));
  writeFileSync(join(folder, "matter.yaml"), change(readFileSync(resolve("test/faults/matter.yaml"), "utf8")));
  return folder;
}

function openSmall(folder: string): Batch {
  const files = chooseFiles(
    { targets: ["targets.yaml"], matter: "matter.yaml", templates: resolve("templates") },
    folder,
  );
  const order = { choice: EVERYTHING, state: "draft", finish: FOR_SERVICE } as const;
  const { value, problems } = openBatch(nodeWorld({ folder, today: TODAY }), { files, forms: {}, order });
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

async function makeShard(batch: Batch, output: string, shard: Shard): Promise<string> {
  const plan = { output, facts: batch.facts, shard, recorded: batch.recorded, resume: false };
  const outcome = await exportBatch(
    batch,
    plan,
    (range) => makePackets(range, batch.means),
    () => {},
  );
  if (outcome.kind !== "sealed") throw new Error(outcome.kind);
  return outcome.folder;
}

/** The same shards below another folder. */
export function copyStage(stage: Stage, root: string): Stage {
  cpSync(stage.root, root, { recursive: true });
  const moved = (path: string) => join(root, relative(stage.root, path));
  return { root, one: moved(stage.one), two: moved(stage.two), other: stage.other, unmarked: stage.unmarked };
}

export function shardFileIn(batch: string): string {
  const folder = join(batch, "shards");
  return join(folder, readdirSync(folder)[0] ?? "");
}

/** Changes the lines of a shard's file, all but the seal, and seals it anew. */
export function editLines(batch: string, change: (lines: string[]) => readonly string[]): void {
  const path = shardFileIn(batch);
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -2);
  sealAs(path, `${change(lines).join("\n")}\n`);
}

function sealAs(path: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  const seal = `Z${createHash("sha256").update(bytes).digest("hex")}\n`;
  writeFileSync(path, Buffer.concat([bytes, Buffer.from(seal)]));
}

/** Puts a byte in the place of the first one of some words in a shard's file. */
export function editBytes(batch: string, words: string, byte: number): void {
  const path = shardFileIn(batch);
  const bytes = readFileSync(path);
  const at = bytes.indexOf(words);
  if (at < 0) throw new Error(`the shard holds no ${words}`);
  bytes[at] = byte;
  sealAs(path, bytes.subarray(0, -66));
}

type Fields = Record<string, unknown>;

/** Changes the fields of every line of a kind. */
export function editFields(batch: string, kind: string, change: (fields: Fields) => unknown): void {
  editLines(batch, (lines) =>
    lines.map((line) =>
      line.startsWith(kind) ? kind + JSON.stringify(change(JSON.parse(line.slice(1)) as Fields)) : line,
    ),
  );
}

/** Puts other bytes in the place of a paper, and lets the shard say that they are those that it made. */
export function replacePaper(batch: string, path: string, bytes: Uint8Array): void {
  writeFileSync(join(batch, path), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  editFields(batch, "F", (file) => (file.path === path ? { ...file, sha256, bytes: bytes.length } : file));
}

/** Calls a paper otherwise, in the shard and on the disk. */
export function renamePaper(batch: string, from: string, to: string): void {
  const bytes = readFileSync(join(batch, from));
  rmSync(join(batch, from));
  mkdirSync(dirname(join(batch, to)), { recursive: true });
  writeFileSync(join(batch, to), bytes);
  editFields(batch, "F", (file) => ({ ...file, path: to }));
}

/** Lets both shards say the same otherwise of the whole batch, in folders that are named for it. */
export function editHeads(stage: Stage, change: (head: Head) => Head): void {
  for (const batch of [stage.one, stage.two]) editFields(batch, "H", (head) => change(head as unknown as Head));
  const [head = "", ...lines] = readFileSync(shardFileIn(stage.one), "utf8").split("\n");
  const ids = [...lines, ...readFileSync(shardFileIn(stage.two), "utf8").split("\n")];
  const requests = ids.filter((line) => line.startsWith("R")).map((line) => line.slice(1));
  const facts = { ...(JSON.parse(head.slice(1)) as Head).origin, requests };
  stage.one = renamed(stage.one, nameOf(facts));
  stage.two = renamed(stage.two, nameOf(facts));
}

export interface Head {
  readonly schema: number;
  readonly shard: Shard;
  readonly origin: Omit<BatchFacts, "requests">;
  readonly requests: { readonly count: number; readonly sha256: string };
}

function nameOf(facts: BatchFacts): string {
  try {
    return batchName(facts);
  } catch {
    return "2026-11-05-00000000";
  }
}

function renamed(batch: string, name: string): string {
  const path = join(dirname(batch), name);
  if (basename(batch) !== name) renameSync(batch, path);
  return path;
}

export async function duces(root: string, args: readonly string[]) {
  const { terminal, printed, noted } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder: root, today: () => TODAY, debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

/** Everything that lies below a folder, with what it holds. */
function snapshot(root: string): readonly string[] {
  return listFolder(root).map(({ path, type }) => {
    const full = join(root, path);
    const held = type === "file" ? createHash("sha256").update(readFileSync(full)).digest("hex") : "";
    return `${type} ${JSON.stringify(path)} ${type === "symlink" ? readlinkSync(full) : held}`;
  });
}

/** What is done to genuine shards, and what must be told of it. `exit` is 1 unless another is due. */
export type Attack = readonly [title: string, attack: (stage: Stage) => void, told: RegExp, exit?: number];

/**
 * Tries attacks, each on fresh copies of genuine shards. What went wrong, in words: nothing where each is refused with what is
 * due to be told, and the folders, up to the one around them all, are as they were before.
 */
export async function faultsOf(attacks: readonly Attack[], folder: string): Promise<string> {
  const genuine = await makeShards(join(folder, "genuine"));
  const failed: string[] = [];
  for (const [title, attack, told, exit = 1] of attacks) {
    const stage = copyStage(genuine, join(folder, "stage"));
    const { wrong, err } = await attacked(stage, attack, exit);
    rmSync(stage.root, { recursive: true });
    const all = [...wrong, ...(told.test(err) ? [] : ["it is not told"])];
    if (all.length > 0) failed.push(`${title}: ${all.join(", ")}\n${err}`);
  }
  return failed.length === 0 ? "" : `${failed.length} of ${attacks.length} attacks:\n${failed.join("\n\n")}`;
}

/** What is wrong with how an attack ended, and what was told. */
async function attacked(stage: Stage, attack: (stage: Stage) => void, exit: number) {
  attack(stage);
  const before = snapshot(stage.root);
  const { code, err } = await duces(stage.root, ["merge", stage.one, stage.two]);
  const isSame = snapshot(stage.root).join("\n") === before.join("\n");
  const wrong = [
    ...(code === exit ? [] : [`exit ${code}`]),
    ...(exit === 0 || isSame ? [] : ["something was written"]),
    ...(exit === 0 && (await duces(stage.root, ["verify", stage.one])).code !== 0 ? ["it does not verify"] : []),
    ...(CONTROL.test(err) ? ["a control character is printed"] : []),
  ];
  return { wrong, err };
}

const CONTROL = /[^\n\u0020-\u{10ffff}]/u;
