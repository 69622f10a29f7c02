import type {
  Color,
  Owner,
  Page,
  Placed,
  PlacedBox,
  PlacedImage,
  PlacedPath,
  StructureNode,
  TypesetText,
} from "../typeset/page.ts";
import { addField, addLink } from "./annotation-areas.ts";
import { pathOperators } from "./draw-path.ts";
import type { DrawnAnnotation, DrawnEvent, DrawnPage, FontStretch, PageFont, Resources } from "./drawing.ts";
import { pdfNumber } from "./pdf-values.ts";
import { addGlyphs, endRun, startRun, type TextRun } from "./show-text.ts";

/** The properties of marked content that is not part of what the letter says. */
const ARTIFACTS: Readonly<Record<Extract<Owner, { kind: "artifact" }>["type"], string>> = {
  header: "<</Type/Pagination/Subtype/Header>>",
  footer: "<</Type/Pagination/Subtype/Footer>>",
  mark: "<</Type/Pagination/Subtype/Watermark>>",
  layout: "<</Type/Layout>>",
};

/** The state of a page while it is drawn: what is open, and what the graphics state holds. */
interface Pen {
  readonly resources: Resources;
  readonly structure: readonly StructureNode[];
  readonly parts: string[];
  readonly marks: number[];
  readonly events: DrawnEvent[];
  readonly annotations: DrawnAnnotation[];
  owner: Owner | null;
  /** Null until a page sets one. */
  font: PageFont | null;
  /** Of the font, in points. */
  size: number;
  color: string;
  text: OpenText | null;
}

/** An open BT … ET. `x` and `y` are where its current line starts, in 1/1000 pt. */
interface OpenText {
  run: TextRun;
  readonly font: PageFont;
  last: TypesetText;
  x: number;
  y: number;
}

/** The color that a page begins with. */
const BLACK = "0 g\n";

/** A gap this small in one line is closed in the same TJ array; a larger one starts anew, as a new column would. In pt. */
const SAME_LINE_GAP = 0.05;

export function drawPage(page: Page, structure: readonly StructureNode[], resources: Resources): DrawnPage {
  const pen: Pen = {
    resources,
    structure,
    parts: [],
    marks: [],
    events: [],
    annotations: [],
    owner: null,
    font: null,
    size: 0,
    color: BLACK,
    text: null,
  };
  for (const item of page.items) drawItem(pen, item);
  closeMark(pen);
  return { content: pen.parts.join(""), marks: pen.marks, events: pen.events, annotations: pen.annotations };
}

/** Links and fields have nothing to draw: the rules and frames of fields are boxes of the page. */
function drawItem(pen: Pen, item: Placed): void {
  if (item.kind === "field") addField(pen, item);
  else if (item.kind === "link") addLink(pen, item);
  else drawOwned(pen, item);
}

function drawOwned(pen: Pen, item: TypesetText | PlacedBox | PlacedImage | PlacedPath): void {
  openMark(pen, item.owner);
  if (item.kind !== "text") closeText(pen);
  if (item.kind === "text") drawText(pen, item);
  else if (item.kind === "box") drawBox(pen, item);
  else if (item.kind === "path") drawPath(pen, item);
  else drawImage(pen, item);
}

function openMark(pen: Pen, owner: Owner): void {
  if (pen.owner !== null && sameOwner(pen.owner, owner)) return;
  closeMark(pen);
  pen.owner = owner;
  if (owner.kind === "artifact") {
    pen.parts.push(`/Artifact ${ARTIFACTS[owner.type]}BDC\n`);
    return;
  }
  const mcid = pen.marks.push(owner.node) - 1;
  pen.events.push({ kind: "mark", node: owner.node, index: mcid });
  pen.parts.push(`/${roleOf(pen, owner.node)}<</MCID ${mcid}>>BDC\n`);
}

function sameOwner(one: Owner, other: Owner): boolean {
  if (one.kind === "content") return other.kind === "content" && one.node === other.node;
  return other.kind === "artifact" && one.type === other.type;
}

function roleOf(pen: Pen, node: number): string {
  const role = pen.structure[node]?.role;
  if (role === undefined) throw new Error(`a page shows content of structure node ${node}, which does not exist`);
  return role;
}

function closeMark(pen: Pen): void {
  closeText(pen);
  if (pen.owner !== null) pen.parts.push("EMC\n");
  pen.owner = null;
}

function drawText(pen: Pen, item: TypesetText): void {
  if (item.glyphs.length === 0) return;
  for (const stretch of pen.resources.stretches(item)) {
    if (pen.text !== null && continues(pen.text, stretch)) continueLine(pen.text, stretch.item);
    else startLine(pen, stretch);
  }
}

function continues({ run, font, last, x }: OpenText, { font: next, item }: FontStretch): boolean {
  const alike = last.y === item.y && font === next && last.size === item.size && sameColor(last, item);
  return alike && Math.abs(x / 1000 + (run.wanted * run.size) / 1000 - item.x) < SAME_LINE_GAP;
}

function sameColor(one: TypesetText, other: TypesetText): boolean {
  return one.color.every((part, index) => part === other.color[index]);
}

function continueLine(text: OpenText, item: TypesetText): void {
  text.run.wanted = ((item.x - text.x / 1000) * 1000) / item.size;
  addGlyphs(text.run, item.glyphs);
  text.last = item;
}

/** Moves are differences of rounded places, not rounded differences: they cannot add up to an error. */
function startLine(pen: Pen, { font, item }: FontStretch): void {
  const from = pen.text ?? { x: 0, y: 0 };
  if (pen.text === null) pen.parts.push("BT\n");
  else endRun(pen.text.run, pen.parts);
  setFont(pen, font, item.size);
  setColor(pen, item.color);
  const x = Math.round(item.x * 1000);
  const y = Math.round(item.y * 1000);
  pen.parts.push(`${pdfNumber((x - from.x) / 1000)} ${pdfNumber((y - from.y) / 1000)} Td\n`);
  const run = startRun(font.codes, item.size, item.glyphs);
  pen.text = { run, font, last: item, x, y };
}

function closeText(pen: Pen): void {
  if (pen.text === null) return;
  endRun(pen.text.run, pen.parts);
  pen.parts.push("ET\n");
  pen.text = null;
}

function setFont(pen: Pen, font: PageFont, size: number): void {
  if (pen.font === font && pen.size === size) return;
  pen.parts.push(`/${font.name} ${pdfNumber(size)} Tf\n`);
  pen.font = font;
  pen.size = size;
}

function setColor(pen: Pen, color: Color): void {
  const operator = colorOperator(color);
  if (operator !== pen.color) pen.parts.push(operator);
  pen.color = operator;
}

const operators = new WeakMap<Color, string>();

/** Gray where the three parts agree, else RGB; the output intent says what both mean. */
function colorOperator(color: Color): string {
  const known = operators.get(color);
  if (known !== undefined) return known;
  const [red, green, blue] = color.map(pdfNumber);
  const operator = red === green && green === blue ? `${red} g\n` : `${red} ${green} ${blue} rg\n`;
  operators.set(color, operator);
  return operator;
}

function drawBox(pen: Pen, { x, y, width, height, color }: PlacedBox): void {
  setColor(pen, color);
  pen.parts.push(`${[x, y, width, height].map(pdfNumber).join(" ")} re f\n`);
}

function drawPath(pen: Pen, item: PlacedPath): void {
  setColor(pen, item.color);
  pen.parts.push(pathOperators(item));
}

function drawImage(pen: Pen, { x, y, width, height, bytes }: PlacedImage): void {
  const matrix = [width, 0, 0, height, x, y].map(pdfNumber).join(" ");
  pen.parts.push(`q ${matrix} cm /${pen.resources.imageName(bytes)} Do Q\n`);
}
