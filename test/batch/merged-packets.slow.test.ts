/** Shards of whole packets, filled forms among them, in folders of their own: they merge, and none of their papers can be exchanged. */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { replacePaper } from "./hostile-case.ts";

const GIVEN = [
  ...["targets.yaml", "test/matters/targets.yaml"].flatMap((path) => ["--targets", resolve(path)]),
  ...["--matter", resolve("test/matters/federal-action.yaml"), "--templates", resolve("templates")],
];
const SHARDS = 3;

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder, today: () => "2026-12-20", debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

/** A form of two pages, with one field for whom it is. */
async function writeForm(folder: string): Promise<void> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  document.addPage([612, 792]);
  const field = document.getForm().createTextField("To");
  field.enableMultiline();
  field.addToPage(page, { x: 72, y: 500, width: 400, height: 90 });
  writeFileSync(join(folder, "form.pdf"), await document.save());
  writeFileSync(join(folder, "map.yaml"), "fields:\n  To: [addressee.name, addressee.lines]\n");
}

async function exported(folder: string, output: string, ...more: readonly string[]): Promise<string> {
  const asked = ["export", "--form", "form.pdf", "--form-map", "map.yaml", "--output", output, ...more];
  const { code, err } = await duces(folder, [...GIVEN, ...asked]);
  assert.is(code, 0, err);
  const reference = join(folder, output, readdirSync(join(folder, output))[0] ?? "");
  return join(reference, readdirSync(reference)[0] ?? "");
}

async function shardsIn(folder: string): Promise<readonly string[]> {
  const made: string[] = [];
  for (let i = 1; i <= SHARDS; i++) made.push(await exported(folder, `part-${i}`, "--shard", `${i}/${SHARDS}`));
  return made;
}

function paperIn(batches: readonly string[], ending: RegExp): readonly [batch: string, path: string] {
  const found = batches.flatMap((batch) => listFolder(batch).map(({ path }) => [batch, path] as const));
  const paper = found.find(([, path]) => ending.test(path));
  if (paper === undefined) throw new Error(`no paper ends with ${ending}`);
  return paper;
}

/** Which paper takes the place of which, and what is told. */
const EXCHANGES: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/-acknowledgment\.pdf$/, /-declaration\.pdf$/, /subpoena-acknowledgment.pdf: .* says of itself that it is/],
  [/parties\/.*-attachment-a-copy\.pdf$/, /-notice\.pdf$/, /attachment-a-copy\.pdf: /],
  [/-audit\.pdf$/, /-letter\.pdf$/, /-audit\.pdf: .* says of itself that it is/],
  [/-form\.pdf$/, /-letter\.pdf$/, /-form\.pdf: /],
];

test("packets with forms, in three folders, merge to the bytes of one process; exchanged papers do not", () =>
  withFolder(async (folder) => {
    await writeForm(folder);
    const whole = await exported(folder, "whole");
    const shards = await shardsIn(folder);
    for (const [from, to, told] of EXCHANGES) {
      cpSync(folder, `${folder}-kept`, { recursive: true });
      const [batch, path] = paperIn(shards, from);
      const [other, theirs] = paperIn(shards, to);
      replacePaper(batch, path, readFileSync(join(other, theirs)));
      const { code, err } = await duces(folder, ["merge", ...shards]);
      assert.is(code, 1, `${from}: ${err}`);
      assert.match(err, told);
      rmSync(folder, { recursive: true });
      cpSync(`${folder}-kept`, folder, { recursive: true });
      rmSync(`${folder}-kept`, { recursive: true });
    }
    const { code, err } = await duces(folder, ["merge", ...shards]);
    assert.is(code, 0, err);
    assert.is(execFileSync("diff", ["-r", whole, shards[0] ?? ""], { encoding: "utf8" }), "");
  }));

test.run();
