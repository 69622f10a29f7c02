/**
 * Writes the words of one letter of the shipped matter as the body of a LaTeX or of a Typst document, so that the
 * three settings compared here always say the same: node test/looks/words.mjs latex|typst BUILD > body
 */
import { pathToFileURL } from "node:url";

const [format, build = "build"] = process.argv.slice(2);
const letter = await composeLetter("cendyn", "preservation");
const writers = { latex: latexWriter(), typst: typstWriter() };
const writer = writers[format];
if (!writer) throw new Error(`latex or typst, not ${format}`);
process.stdout.write(writeLetter(letter, writer));

async function composeLetter(custodian, instrument) {
  const load = (file) => import(pathToFileURL(`${build}/${file}.js`).href);
  const [duces, { nodeWorld }, { chooseFiles }] = await Promise.all(
    ["src/duces", "src/files/node-world", "src/files/choose-files"].map(load),
  );
  const world = nodeWorld({ folder: process.cwd(), today: "2026-11-23" });
  const { value: opened, problems } = duces.openCase(world, chooseFiles({}, process.cwd()));
  if (!opened) throw new Error(JSON.stringify(problems));
  const order = { choice: { custodians: [custodian], instrument }, state: "draft", finish: duces.FOR_SERVICE };
  return duces.composeRequest(world, opened, duces.openPress(world), order).paper.letter;
}

/** The letter's opening goes into named variables, as both systems like it; the rest is written in order. */
function writeLetter({ title, running, blocks }, to) {
  const opening = blocks.findIndex(({ role }) => role === "salutation");
  const [before, after] = [blocks.slice(0, opening), blocks.slice(opening + 1)];
  const one = (test) => to.inline(before.find(test).content);
  const head = {
    title: to.text(title),
    reference: to.text(running.reference),
    continuation: to.text(running.continuation),
    mark: to.text(running.mark ?? ""),
    notice: to.text(running.notice ?? ""),
    firm: to.inline(running.letterhead.name),
    firmlines: running.letterhead.lines.map(to.inline).join(to.newline),
    date: one(({ role }) => role === "date"),
    delivery: one(({ role }) => role === "delivery"),
    addressee: before
      .find(({ kind }) => kind === "address")
      .lines.map(to.inline)
      .join(to.newline),
    heading: one(({ kind }) => kind === "heading"),
    re: to.block(before.find(({ kind }) => kind === "reference")),
    salutation: to.inline(blocks[opening].content),
  };
  return `${to.head(head)}\n${after.map((each) => to.block(each)).join("\n\n")}\n${to.end}`;
}

function latexWriter() {
  const text = (words) =>
    words
      .replace(
        /[\\{}$&#%_^~]/g,
        (sign) => ({ "\\": "\\textbackslash{}", "~": "\\char126{}", "^": "\\char94{}" })[sign] ?? `\\${sign}`,
      )
      .replaceAll("\u00a0", "~");
  const style = (run, words) =>
    [
      ["code", "Code"],
      ["bold", "textbf"],
      ["italic", "emph"],
      ["placeholder", "Placeholder"],
    ].reduce((said, [trait, command]) => (run[trait] ? `\\${command}{${said}}` : said), words);
  const inline = (runs) => runs.map((run) => style(run, text(run.text))).join("");
  const cell = (blocks) =>
    blocks
      .map((each) => (each.role === "small" ? `\\Small{${inline(each.content)}}` : inline(each.content)))
      .join("\\CellPar ");
  const blocks = (list) => list.map((each) => block(each)).join("\n\n");
  const kinds = {
    heading: ({ level, content }) => `\\${level === 1 ? "Schedule" : "Head"}{${inline(content)}}`,
    paragraph: ({ role, content }) => (role === "small" ? `\\SmallPar{${inline(content)}}` : inline(content)),
    list: ({ items }) =>
      `\\begin{Items}\n${items.map((item) => `\\item[${text(item.label)}] ${blocks(item.blocks)}`).join("\n")}\n\\end{Items}`,
    reference: ({ tone, rows }) =>
      `\\begin{${tone === "re" ? "ReBlock" : "Details"}}\n${rows.map(({ label, content }) => `${inline(label)} & ${inline(content)} \\\\`).join("\n")}\n\\end{${tone === "re" ? "ReBlock" : "Details"}}`,
    table: ({ widths, head, body }) => {
      const [one, two] = widths.map((width) => (width / 100).toFixed(2));
      const row = (each) => each.cells.map((part) => cell(part.blocks)).join(" & ");
      return `\\begin{Rows}{${one}}{${two}}{${head[0].cells.map((part) => `\\textbf{${cell(part.blocks)}}`).join(" & ")}}\n${body.map((each) => `${row(each)} \\\\`).join("\\midrule\n")}\n\\end{Rows}`;
    },
    note: (note) => `\\begin{Note}\n${blocks(note.blocks)}\n\\end{Note}`,
    closing: (closing) =>
      `\\setkomavar{signature}{${closing.blocks
        .find(({ kind }) => kind === "signature")
        .lines.map(inline)
        .join("\\\\")}}\n\\closing{${inline(closing.blocks[0].content)}}`,
    field: ({ type, label }) => `\\${type === "checkbox" ? "Tick" : "Blank"}{${inline(label)}}`,
    "page-break": () => "\\clearpage",
  };
  const block = (each) => kinds[each.kind](each);
  const head = ({ addressee, re, salutation, ...named }) =>
    [
      ...Object.entries(named).map(([name, words]) => `\\newcommand\\The${name}{${words}}`),
      `\\newcommand\\Thesubject{${named.heading}\\par\\medskip\n${re}}`,
      `\\OpenLetter{${addressee}}{${salutation}}`,
    ].join("\n");
  return { text, inline, block, head, newline: "\\\\", end: "\\CloseLetter\n" };
}

function typstWriter() {
  const text = (words) => words.replace(/[\\*_`$<>#@=+\-/~"'[\]]/g, (sign) => `\\${sign}`).replaceAll("\u00a0", "~");
  const style = (run, words) =>
    [
      ["code", "code"],
      ["bold", "strong"],
      ["italic", "emph"],
      ["placeholder", "placeholder"],
    ].reduce((said, [trait, command]) => (run[trait] ? `#${command}[${said}]` : said), words);
  const inline = (runs) => runs.map((run) => (run.code ? `#code("${run.text}")` : style(run, text(run.text)))).join("");
  const part = (each) => `[${inline(each.content)}]`;
  const cell = (blocks) =>
    `[${blocks.map((each) => (each.role === "small" ? `#small${part(each)}` : `#par${part(each)}`)).join("")}]`;
  const blocks = (list) => list.map((each) => block(each)).join("\n\n");
  const rows = (list) => list.map(({ label, content }) => `([${inline(label)}], [${inline(content)}]),`).join("\n");
  const kinds = {
    heading: ({ level, content }) => `${"=".repeat(level)} ${inline(content)}`,
    paragraph: ({ role, content }) => (role === "small" ? `#small[${inline(content)}]` : inline(content)),
    list: ({ items }) =>
      `#items(\n${items.map((item) => `([${text(item.label)}], [${blocks(item.blocks)}]),`).join("\n")}\n)`,
    reference: ({ tone, rows: list }) => `#${tone}(\n${rows(list)}\n)`,
    table: ({ widths, head, body }) =>
      `#rows((${widths.map((width) => `${width}fr`).join(", ")}), (${head[0].cells.map(({ blocks: said }) => cell(said)).join(", ")}),\n${body.map((each) => `${each.cells.map(({ blocks: said }) => cell(said)).join(", ")},`).join("\n")}\n)`,
    note: (note) => `#note[\n${blocks(note.blocks)}\n]`,
    closing: (closing) =>
      `#closing([${inline(closing.blocks[0].content)}], ${closing.blocks
        .find(({ kind }) => kind === "signature")
        .lines.map((line) => `[${inline(line)}]`)
        .join(", ")})`,
    field: ({ type, label }) => `#${type === "checkbox" ? "tick" : "blank"}[${inline(label)}]`,
    "page-break": () => "#pagebreak()",
  };
  const block = (each) => kinds[each.kind](each);
  const head = (named) =>
    `#import "letter.typ": *\n#show: letter.with(\n${Object.entries(named)
      .map(([name, words]) => `  ${name}: [${words}],`)
      .join("\n")}\n)`;
  return { text, inline, block, head, newline: "\\ ", end: "" };
}
