import type { Passage } from "../difference/passage.ts";
import type { Block, Letter, Run } from "./letter.ts";
import { plainText } from "./letter-text.ts";

/** What a reader finds on the pages of a letter, paragraph by paragraph, without the draft mark. */
export function letterPassages({ running, blocks }: Letter): readonly Passage[] {
  const { letterhead, notice, reference, continuation } = running;
  const head = letterhead ? [letterhead.name, ...letterhead.lines].map(plainText) : [];
  const walk = { section: "beginning", passages: [] as Passage[] };
  readBlocks(blocks, [], walk);
  return [
    ...head.map((text) => ({ where: "letterhead", text })),
    ...(notice === null ? [] : [{ where: "notice on every page", text: notice }]),
    ...walk.passages,
    { where: "head of later pages", text: continuation },
    { where: "foot of every page", text: reference },
  ].flatMap(({ where, text }) => {
    const plain = plainText([{ text }]);
    return plain.trim() === "" ? [] : [{ where, text: plain }];
  });
}

interface PassageWalk {
  section: string;
  readonly passages: Passage[];
}

function readBlocks(blocks: readonly Block[], labels: readonly string[], walk: PassageWalk): void {
  for (const block of blocks) readBlock(block, labels, walk);
}

function readBlock(block: Block, labels: readonly string[], walk: PassageWalk): void {
  const say = (text: string, label?: string) =>
    walk.passages.push({ where: [walk.section, ...labels, ...(label ? [label] : [])].join(", "), text });
  switch (block.kind) {
    case "heading":
      walk.section = plainText(block.content);
      return void say(walk.section);
    case "paragraph":
      return void say(plainText(block.content));
    case "address":
    case "signature":
      return void say(lines(block.lines));
    case "reference":
      for (const { label, content } of block.rows) say(`${plainText(label)} ${plainText(content)}`);
      return;
    case "list":
      for (const { label, blocks } of block.items) readBlocks(blocks, [...labels, ...marker(label)], walk);
      return;
    case "table":
      if (block.caption) say(plainText(block.caption));
      for (const { cells } of [...block.head, ...block.body]) say(cells.map(cellText).join(" | "), "table");
      return;
    case "note":
    case "closing":
      return readBlocks(block.blocks, labels, walk);
    case "field":
      return void say(plainText(block.label), "field");
    case "page-break":
      return;
  }
}

/** The text of a cell, with all that it holds, in one line. */
function cellText({ blocks }: { readonly blocks: readonly Block[] }): string {
  const walk: PassageWalk = { section: "", passages: [] };
  readBlocks(blocks, [], walk);
  return walk.passages.map(({ text }) => text).join(" ");
}

function lines(all: readonly (readonly Run[])[]): string {
  return all.map(plainText).join(" / ");
}

/** A bullet tells nothing apart. */
function marker(label: string): readonly string[] {
  return /[\p{L}\p{N}]/u.test(label) ? [label.replace(/\.$/, "")] : [];
}
