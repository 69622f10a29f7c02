import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block } from "../../src/compose/letter.ts";
import { type Finish, FOR_SERVICE, type Paper } from "../../src/compose/paper.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { makePress } from "../shipped-world.ts";
import { letterText, squeezed } from "../typeset/letter-text.ts";
import { scheduleLetter } from "../typeset/sample-letters.ts";
import { batchesToJudge } from "./batches.ts";
import { findFaults } from "./find-faults.ts";
import { goodPaper } from "./good-letter.ts";
import { openInputs, papersOf } from "./papers-of.ts";
import { readAgain } from "./read-again.ts";

const PRESS = makePress();
const DATE = "2026-03-02";
const FILING: Finish = { profile: "filing", attachData: false, links: false };
const WITH_DATA: Finish = { ...FOR_SERVICE, attachData: true };

/** No fault by our checks, and a reader of another make finds the same words, headings, links, fields and files. */
async function judge(bytes: Uint8Array, paper: Paper, finish: Finish): Promise<void> {
  const words = letterText(paper.letter);
  assert.equal(findFaults(bytes, words), [], paper.id);
  const again = await readAgain(bytes);
  assert.is(again.text, squeezed(words), paper.id);
  assert.equal(again.headings, again.bookmarks, paper.id);
  assert.not(again.scripts);
  const { attachData, links } = paper.audience === "internal" ? FOR_SERVICE : finish;
  assert.is(again.fields.length, finish.profile === "service" ? countFields(paper.letter.blocks) : 0, paper.id);
  assert.equal(
    [...again.files].sort(),
    attachData ? paper.data.map(({ name, text }) => [name, text]).sort() : [],
    paper.id,
  );
  assert.ok(links || again.links.length === 0, paper.id);
}

function countFields(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "field" ? 1 : countFields(blocksIn(block))), 0);
}

function blocksIn(block: Block): readonly Block[] {
  if (block.kind === "list") return block.items.flatMap((item) => item.blocks);
  if (block.kind === "table")
    return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  return "blocks" in block ? block.blocks : [];
}

const BATCHES = batchesToJudge();
if (BATCHES.length === 0) {
  judgeSome();
} else {
  for (const { folder } of BATCHES) judgeBatch(folder);
}

/** One of each kind of paper, in each way of finishing it, and one of each fictional matter. */
function judgeSome(): void {
  const shipped = openInputs("matter.yaml", ["targets.yaml"]);
  const papers = papersOf(shipped, PRESS, { date: DATE, custodians: ["godaddy", "verizon"] });
  const fictional = ["anticipated", "pending", "researcher"].map((matter) => {
    const inputs = openInputs(`test/matters/${matter}.yaml`, ["targets.yaml", "test/matters/targets.yaml"]);
    return papersOf(inputs, PRESS, { date: inputs.matter.issued ?? DATE })[0];
  });
  const named = (id: string) => papers.find((paper) => paper.id === id);
  const chosen: readonly (readonly [Paper | undefined, Finish])[] = [
    [named("godaddy-preservation-letter"), FOR_SERVICE],
    [named("verizon-records-letter"), WITH_DATA],
    [named("godaddy-records-letter"), FILING],
    [named("review"), FOR_SERVICE],
    [named("cover-sheet"), FOR_SERVICE],
    ...fictional.map((paper) => [paper, FOR_SERVICE] as const),
  ];
  for (const [index, [paper, finish]] of chosen.entries()) {
    const how = `${finish.profile}${finish.attachData ? ", with data" : ""}`;
    test(`${index + 1}: ${paper?.id ?? "missing"}, for ${how}`, async () => {
      if (paper === undefined) throw new Error("there is no such paper");
      await judge(renderPaper(paper, PRESS, finish).bytes, paper, finish);
    });
  }

  test("a schedule whose table runs over pages, for service", async () => {
    const paper = { ...goodPaper, id: "schedule", letter: scheduleLetter(60) };
    await judge(renderPaper(paper, PRESS).bytes, paper, FOR_SERVICE);
  });

  test("what can be clicked, filled in and taken out is what the finish says", async () => {
    const live = await readAgain(renderPaper(goodPaper, PRESS, WITH_DATA).bytes);
    assert.is(live.links.length, 2);
    assert.equal(
      live.fields.slice(0, 4),
      ["ack.received Btn", "ack.preserved Btn", "ack.none Btn", "ack.name Tx"].map(underscored),
    );
    assert.is(live.fields.length, 8);
    assert.equal(live.files, [["selectors.csv", "no,selector\n"]]);
    const flat = await readAgain(renderPaper(goodPaper, PRESS, FILING).bytes);
    assert.equal([flat.links, flat.fields, flat.files], [[], [], []]);
    assert.is(flat.text, live.text);
  });
}

/** Dots in names of fields would make a field of a field. */
function underscored(name: string): string {
  return name.replace(".", "_");
}

/** The words of each file are those of the paper that the file is named for. */
function judgeBatch(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".pdf"));
  const { date, finish } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const shipped = openInputs("matter.yaml", ["targets.yaml"]);
  const papers = papersOf(shipped, PRESS, { date });
  test(`${folder}: the ${files.length} files are the papers of the batch`, () => {
    assert.equal(files.map((file) => basename(file, ".pdf")).sort(), papers.map(({ id }) => id).sort());
  });
  for (const paper of papers) {
    test(`${folder}: ${paper.id}`, async () => {
      const file = files.find((each) => basename(each, ".pdf") === paper.id);
      if (file === undefined) throw new Error("it is not in the batch");
      await judge(readFileSync(join(folder, file)), paper, finish);
    });
  }
}

test.run();
