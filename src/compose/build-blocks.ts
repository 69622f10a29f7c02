import { FIELD_TYPES, PARAGRAPH_ROLES } from "./attribute-values.ts";
import { lineRuns } from "./build-running.ts";
import { filledRuns, InlineSink, runsSoFar } from "./build-runs.ts";
import { buildTable } from "./build-table.ts";
import { emptyElement, missingAttribute } from "./check-element.ts";
import { eachElement } from "./each-element.ts";
import { attributeText, fillNodes, type Sink } from "./fill-nodes.ts";
import type { Frame } from "./frame.ts";
import type { Block, Field, List, ListItem, Paragraph, Reference, Run } from "./letter.ts";
import { claimName, type LetterWalk, reportFault } from "./letter-walk.ts";
import { type ElementName, isInline, mayHoldText } from "./markup.ts";
import type { CommentNode, ElementNode, OutputNode, TextNode } from "./template-tree.ts";

/** The blocks of a container. Words that stand between blocks make a paragraph of their own. */
export function buildFlow(node: ElementNode, frame: Frame, walk: LetterWalk): readonly Block[] {
  const sink = new FlowSink(node, walk);
  fillNodes(node.children, frame, sink, walk);
  return sink.finish();
}

class FlowSink implements Sink {
  private readonly blocks: Block[] = [];
  private readonly container: ElementNode;
  private readonly walk: LetterWalk;
  private readonly inlines: InlineSink;
  private readonly mayHoldText: boolean;
  /** Whether the words since the last block are more than white space. */
  private speaks = false;

  constructor(container: ElementNode, walk: LetterWalk) {
    this.container = container;
    this.walk = walk;
    this.inlines = new InlineSink(walk);
    this.mayHoldText = mayHoldText(container.name);
  }

  text(node: TextNode): void {
    if (!this.mayHoldText) return;
    this.inlines.text(node);
    if (!node.blank) this.speaks = true;
  }

  value(node: OutputNode, value: string): void {
    this.inlines.value(node, value);
    this.speaks = true;
  }

  comment(node: CommentNode): void {
    if (this.mayHoldText) this.inlines.comment(node);
  }

  element(node: ElementNode, frame: Frame): void {
    if (isInline(node.name)) {
      this.inlines.element(node, frame);
      this.speaks = true;
    } else {
      this.endParagraph();
      this.blocks.push(buildBlock(node, frame, this.walk));
    }
  }

  finish(): readonly Block[] {
    this.endParagraph();
    return this.blocks;
  }

  private endParagraph(): void {
    if (this.speaks) {
      const content = runsSoFar(this.container, this.walk, this.walk.paragraphs);
      const { place } = this.container;
      if (content.length > 0) this.blocks.push({ kind: "paragraph", role: "body", keep: false, content, place });
    }
    this.walk.pieces.length = 0;
    this.speaks = false;
  }
}

/** One block; a constant one is made once, and claims its fields in every letter. */
export function buildBlock(node: ElementNode, frame: Frame, walk: LetterWalk): Block {
  if (!node.constant) return makeBlock(node, frame, walk);
  const { block, fields } = walk.paragraphs.constant(node, () => {
    const own = { ...walk, fields: new Map() };
    return { block: makeBlock(node, frame, own), fields: [...own.fields.values()] };
  });
  for (const field of fields) claimName(walk, field);
  return block;
}

function makeBlock(node: ElementNode, frame: Frame, walk: LetterWalk): Block {
  const { name, place } = node;
  switch (name) {
    case "h1":
    case "h2":
    case "h3":
      return { kind: "heading", level: Number(name[1]) as 1 | 2 | 3, content: words(node, frame, walk), place };
    case "p":
      return buildParagraph(node, frame, walk);
    case "address":
    case "signature":
      return { kind: name, lines: linesOf(node, frame, walk), place };
    case "re":
    case "details":
      return { kind: "reference", tone: name, rows: rowsOf(node, frame, walk), place };
    case "ol":
    case "ul":
      return buildList(node, frame, walk);
    case "table":
      return buildTable(node, frame, walk, buildFlow);
    case "note":
    case "closing":
      return { kind: name, blocks: buildFlow(node, frame, walk), place };
    case "field":
      return buildField(node, frame, walk);
    case "page-break":
      return { kind: name, when: attributeText(node, "when", frame, walk) === "needed" ? "needed" : "always", place };
    default:
      throw new Error(`<${name}> was checked, and stands where a block stands`);
  }
}

function words(node: ElementNode, frame: Frame, walk: LetterWalk): readonly Run[] {
  return filledRuns(node, frame, walk, walk.paragraphs);
}

/** The roles were checked when the template was read. */
function buildParagraph(node: ElementNode, frame: Frame, walk: LetterWalk): Paragraph {
  const given = attributeText(node, "role", frame, walk);
  const role = PARAGRAPH_ROLES.find((known) => known === given) ?? "body";
  const keep = attributeText(node, "keep", frame, walk) === "next";
  return { kind: "paragraph", role, keep, content: words(node, frame, walk), place: node.place };
}

function linesOf(node: ElementNode, frame: Frame, walk: LetterWalk): readonly (readonly Run[])[] {
  const lines: (readonly Run[])[] = [];
  eachElement(node, frame, walk, (line, at) => lines.push(lineRuns(line, at, walk)));
  return lines;
}

function rowsOf(node: ElementNode, frame: Frame, walk: LetterWalk): Reference["rows"] {
  const rows: Reference["rows"][number][] = [];
  eachElement(node, frame, walk, (row, at) => {
    const label = neededText(row, "label", at, walk);
    walk.pieces.push(label);
    rows.push({ label: runsSoFar(row, walk, walk.lines), content: words(row, at, walk) });
  });
  return rows;
}

function buildList(node: ElementNode, frame: Frame, walk: LetterWalk): List {
  const items: ListItem[] = [];
  const style = attributeText(node, "style", frame, walk);
  eachElement(node, frame, walk, (item, at) => {
    const own = attributeText(item, "label", at, walk);
    const blocks = buildFlow(item, at, walk);
    if (blocks.length === 0) reportFault(walk, item.place, emptyElement(item.name));
    items.push({ label: own ?? labelOf(node.name, style, items.length), blocks, place: item.place });
  });
  return { kind: "list", ordered: node.name === "ol", items, place: node.place };
}

function labelOf(list: ElementName, style: string | undefined, index: number): string {
  if (list === "ul") return "•";
  return style === "alpha" ? `(${String.fromCharCode(97 + (index % 26))})` : `${index + 1}.`;
}

/** The types were checked when the template was read. */
function buildField(node: ElementNode, frame: Frame, walk: LetterWalk): Field {
  const given = neededText(node, "type", frame, walk);
  const type = FIELD_TYPES.find((known) => known === given) ?? "text";
  const name = neededText(node, "name", frame, walk);
  claimName(walk, { name, place: node.place });
  return { kind: "field", type, name, label: filledRuns(node, frame, walk, walk.lines), place: node.place };
}

/** What an attribute says that must say something. */
export function neededText(node: ElementNode, key: string, frame: Frame, walk: LetterWalk): string {
  const text = attributeText(node, key, frame, walk) ?? "";
  if (text === "") {
    reportFault(walk, node.place, missingAttribute(node.name, key));
  }
  return text;
}
