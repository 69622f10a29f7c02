/** The letter set by Pango and drawn by Cairo, in a small C program compiled on this machine: pango-letters.c. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFontConfig } from "../fonts.mjs";
import { readWords } from "../words.mjs";
import { compile, hasLibraries } from "./compile.mjs";
import { escapeXml } from "./escape-xml.mjs";

export const about = { name: "Pango + Cairo, C", tagged: "no", kerned: "yes", archival: "no", checks: "no" };

const LIBRARIES = ["pangocairo"];
export const missing = () => (hasLibraries(LIBRARIES) ? null : "a C compiler with pangocairo");

/** Compiles, and puts the words down as lines of Pango markup: what kind of block, then its fields, set off by tabs. */
export function prepare(folder) {
  compile("pango-letters.c", join(folder, "pango-letters"), LIBRARIES);
  const lines = readWords(folder).flatMap(({ title, running, blocks: body }) => [
    record("letter", title, ...runningOf(running)),
    ...body.flatMap(linesOf),
  ]);
  writeFileSync(join(folder, "letters.pango"), `${lines.join("\n")}\n`);
  spawnSync("fc-cache", { env: { ...process.env, ...writeFontConfig(folder) } });
}

export function command(folder, letters) {
  const args = [join(folder, "letters.pango"), String(letters)];
  return { program: join(folder, "pango-letters"), args, env: writeFontConfig(folder) };
}

const record = (kind, ...fields) => [kind, ...fields].join("\t");
const joined = (lines) => lines.map(runsOf).join("&#10;");

function runningOf({ mark, notice, continuation, reference, letterhead }) {
  const { name, lines, color } = letterhead;
  return [...[mark, notice, continuation, reference].map(escapeXml), runsOf(name), joined(lines), color];
}

function runsOf(runs) {
  return runs
    .map(({ text, bold, italic, code }) => {
      const words = escapeXml(text);
      if (code) return `<span font_family="Source Code Pro" size="88%">${words}</span>`;
      return bold ? `<span weight="600">${words}</span>` : italic ? `<i>${words}</i>` : words;
    })
    .join("");
}

const blocks = {
  paragraph: ({ role, content }) => [record("paragraph", role, runsOf(content))],
  heading: ({ level, content }) => [record(`heading${level}`, "heading", runsOf(content))],
  address: ({ lines }) => [record("address", "body", joined(lines))],
  reference: ({ rows }) => rows.map(({ label, content }) => record("reference", runsOf(label), runsOf(content))),
  list: ({ items }) =>
    items.map(({ label, blocks: [first] }) => record("item", escapeXml(label), runsOf(first.content))),
  note: ({ blocks: [first] }) => [record("note", "body", runsOf(first.content))],
  table: ({ head, body }) => [
    ...head.map((row) => record("head", ...cellsOf(row))),
    ...body.map((row) => record("row", ...cellsOf(row))),
  ],
  closing: ({ blocks: inside }) => [record("keep", "body", ""), ...inside.flatMap(linesOf)],
  signature: ({ lines }) => [record("signature", "body", joined(lines))],
};

function linesOf(block) {
  return blocks[block.kind](block);
}

const cellsOf = ({ cells }) => cells.map(({ blocks: inside }) => inside.map(({ content }) => runsOf(content)).join(""));
