import type { Block, Letter, Run } from "../../src/compose/letter.ts";
import type { Page, Placed, TypesetLetter, TypesetText } from "../../src/typeset/page.ts";

/** What the tests read out of letters and pages. */

/** No white space, and the characters that lines are broken with as their plain forms. */
export function squeezed(text: string): string {
  return text.replaceAll("\u2011", "-").replace(/[\s\u00ad\u200b\u2060]+/g, "");
}

/** The words of a letter in reading order. */
export function letterText(letter: Letter): string {
  const { mark, notice } = letter.running;
  return [mark ?? "", notice ?? "", ...letter.blocks.map(blockText)].join(" ");
}

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return runsText(block.content);
    case "address":
    case "signature":
      return block.lines.map(runsText).join(" ");
    case "reference":
      return block.rows.map(({ label, content }) => `${runsText(label)} ${runsText(content)}`).join(" ");
    case "list":
      return block.items.map((item) => `${item.label} ${item.blocks.map(blockText).join(" ")}`).join(" ");
    case "table": {
      const rows = [...block.head, ...block.body].flatMap(({ cells }) => cells);
      const caption = block.caption === null ? "" : runsText(block.caption);
      return [caption, ...rows.map((cell) => cell.blocks.map(blockText).join(" "))].join(" ");
    }
    case "closing":
    case "note":
      return block.blocks.map(blockText).join(" ");
    case "field":
      return runsText(block.label);
    case "page-break":
      return "";
  }
}

export function textsOf(page: Page): readonly TypesetText[] {
  return page.items.filter((item) => item.kind === "text");
}

export function glyphText(item: TypesetText): string {
  return item.glyphs.map(({ text }) => text).join("");
}

export function widthOf(item: TypesetText): number {
  return item.glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

/** Width without the space at the end. */
export function inkWidth(item: TypesetText): number {
  const spaces = item.glyphs.length - item.glyphs.findLastIndex(({ text }) => text !== " ") - 1;
  const trailing = item.glyphs.slice(item.glyphs.length - spaces);
  return widthOf(item) - trailing.reduce((sum, { advance }) => sum + advance, 0);
}

/**
 * Text as a reader extracts it: node after node in the order of the structure, within a node as drawn, the text of an
 * inline node where it is first drawn.
 */
export function structureText(made: TypesetLetter): string {
  const items = made.pages.flatMap((page) => page.items.filter((item) => item.kind === "text"));
  const children = new Map<number, (number | TypesetText)[]>();
  const drawn = new Set<number>();
  const add = (parent: number, child: number | TypesetText) =>
    children.set(parent, [...(children.get(parent) ?? []), child]);
  const inline = (node: number) => ["Span", "Link", "Form"].includes(made.structure[node]?.role ?? "");
  for (const [node, { parent }] of made.structure.entries()) if (!inline(node)) add(parent, node);
  const place = (node: number): void => {
    if (!inline(node) || drawn.has(node)) return;
    drawn.add(node);
    const parent = made.structure[node]?.parent ?? 0;
    place(parent);
    add(parent, node);
  };
  for (const item of items) {
    if (item.owner.kind === "artifact") continue;
    const { node } = item.owner;
    place(node);
    add(node, item);
  }
  const read = (node: number): string => (children.get(node) ?? []).map(readChild).join("");
  const readChild = (child: number | TypesetText): string => {
    if (typeof child !== "number") return glyphText(child);
    return inline(child) ? read(child) : `${read(child)} `;
  };
  return read(0);
}

/** Lines with coordinates, for goldens: one page item a row. */
export function describePages({ pages }: TypesetLetter): string {
  return pages.map((page) => [`— page ${page.number} —`, ...page.items.map(describeItem)].join("\n")).join("\n\n");
}

function describeItem(item: Placed): string {
  const owner = item.owner.kind === "content" ? `#${item.owner.node}` : item.owner.type;
  const at = `${round(item.y)} ${round(item.x)} ${owner}`;
  switch (item.kind) {
    case "text":
      return `${at} ${item.face} ${round(item.size)} |${glyphText(item)}|`;
    case "box":
      return `${at} box ${round(item.width)} × ${round(item.height)}`;
    case "image":
      return `${at} image ${round(item.width)} × ${round(item.height)}`;
    case "path":
      return `${at} path ${round(item.width)} × ${round(item.height)} of ${item.segments.length}`;
    case "link":
      return `${at} link ${round(item.width)} × ${round(item.height)} ${item.href}`;
    case "field":
      return `${at} ${item.type} field ${round(item.width)} × ${round(item.height)} ${item.name}`;
  }
}

function round(length: number): string {
  return (Math.round(length * 100) / 100).toFixed(2);
}
