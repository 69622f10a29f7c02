import type { Block, Letter, Run, Table } from "./letter.ts";

/**
 * The letter as plain text, for the form of a web portal: paragraphs on one line each, no-break characters plain, the
 * draft mark and the notice first.
 */
export function letterText(letter: Letter): string {
  const head = [letter.running.mark, letter.running.notice].filter((line) => line !== null);
  const sender = letter.running.letterhead;
  const from = sender ? [[sender.name, ...sender.lines].map(plainText).join("\n")] : [];
  return `${[...head, ...from, ...letter.blocks.map(blockText)].filter((part) => part !== "").join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? plainText(block.content).toUpperCase() : plainText(block.content);
    case "paragraph":
      return plainText(block.content);
    case "address":
    case "signature":
      return block.lines.map(plainText).join("\n");
    case "reference":
      return block.rows
        .map(({ label, content }) => `${plainText(label).replace(/:$/, "")}: ${plainText(content)}`)
        .join("\n");
    case "list":
      return block.items.map(({ label, blocks }) => indent(`${label} ${joined(blocks)}`)).join("\n");
    case "table":
      return tableText(block);
    case "note":
    case "closing":
      return joined(block.blocks, "\n\n");
    case "field":
      return block.type === "checkbox" ? `[ ] ${plainText(block.label)}` : `${plainText(block.label)}: ____________`;
    case "page-break":
      return "* * *";
  }
}

function tableText(table: Table): string {
  const rows = [...table.head, ...table.body].map(({ cells }) =>
    cells.map(({ blocks }) => joined(blocks, " ")).join(" | "),
  );
  return [...(table.caption ? [plainText(table.caption)] : []), ...rows].join("\n");
}

function joined(blocks: readonly Block[], between = "\n"): string {
  return blocks.map(blockText).join(between);
}

/** Later lines of an item stand under its first word. */
function indent(text: string): string {
  return text.replaceAll("\n", "\n   ");
}

/** Runs as they read, no-break characters plain. */
export function plainText(runs: readonly Run[]): string {
  const text = runs.map((run) => `${run.text}${run.breakAfter ? "\n" : ""}`).join("");
  return text
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("\u2011", "-")
    .replace(/[\u200b\u2060]/g, "");
}
