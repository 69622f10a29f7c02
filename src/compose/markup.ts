/** What may stand inside an element. `flow`: blocks, or text that makes one paragraph. */
type Content = "blocks" | "flow" | "inlines" | "nothing" | readonly string[];

interface ElementRule {
  readonly content: Content;
  readonly attributes: readonly string[];
  readonly required?: readonly string[];
}

/** The vocabulary. It looks like HTML and is closed: what is not here is an error. */
const VOCABULARY = {
  letter: { content: "blocks", attributes: ["lang", "title"], required: ["lang", "title"] },
  running: { content: ["reference", "continuation", "mark", "notice", "letterhead"], attributes: [] },
  reference: { content: "inlines", attributes: [] },
  continuation: { content: "inlines", attributes: [] },
  mark: { content: "inlines", attributes: [] },
  notice: { content: "inlines", attributes: [] },
  letterhead: { content: ["name", "line"], attributes: ["color"] },
  name: { content: "inlines", attributes: [] },
  line: { content: "inlines", attributes: ["lang"] },
  h1: { content: "inlines", attributes: [] },
  h2: { content: "inlines", attributes: [] },
  h3: { content: "inlines", attributes: [] },
  p: { content: "inlines", attributes: ["role", "keep"] },
  address: { content: ["line"], attributes: [] },
  re: { content: ["row"], attributes: [] },
  details: { content: ["row"], attributes: [] },
  row: { content: "inlines", attributes: ["label"], required: ["label"] },
  ol: { content: ["li"], attributes: ["style"] },
  ul: { content: ["li"], attributes: [] },
  li: { content: "flow", attributes: ["label"] },
  table: { content: ["caption", "thead", "tbody"], attributes: ["widths"] },
  caption: { content: "inlines", attributes: [] },
  thead: { content: ["tr"], attributes: [] },
  tbody: { content: ["tr"], attributes: [] },
  tr: { content: ["th", "td"], attributes: [] },
  th: { content: "flow", attributes: ["scope"] },
  td: { content: "flow", attributes: [] },
  note: { content: "flow", attributes: [] },
  closing: { content: "blocks", attributes: [] },
  signature: { content: ["line"], attributes: [] },
  field: { content: "inlines", attributes: ["type", "name"], required: ["type", "name"] },
  "page-break": { content: "nothing", attributes: ["when"] },
  b: { content: "inlines", attributes: [] },
  i: { content: "inlines", attributes: [] },
  sc: { content: "inlines", attributes: [] },
  code: { content: "inlines", attributes: [] },
  a: { content: "inlines", attributes: ["href"], required: ["href"] },
  span: { content: "inlines", attributes: ["lang"], required: ["lang"] },
  br: { content: "nothing", attributes: [] },
} as const satisfies Record<string, ElementRule>;

export type ElementName = keyof typeof VOCABULARY;

const BLOCKS: readonly string[] = [
  "h1",
  "h2",
  "h3",
  "p",
  "address",
  "re",
  "details",
  "ol",
  "ul",
  "table",
  "note",
  "closing",
  "signature",
  "field",
  "page-break",
];
const INLINES: readonly string[] = ["b", "i", "sc", "code", "a", "span", "br"];

export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(VOCABULARY, name);
}

/** Every element name a template may use, for suggestions. */
export const ELEMENT_NAMES: readonly string[] = Object.keys(VOCABULARY);

export function elementRule(name: ElementName): ElementRule {
  return VOCABULARY[name];
}

/** Whether an element may stand directly inside another. */
export function mayContain(parent: ElementName, child: ElementName): boolean {
  const content: Content = VOCABULARY[parent].content;
  if (content === "nothing") return false;
  if (child === "running") return parent === "letter";
  if (content === "blocks") return BLOCKS.includes(child);
  if (content === "inlines") return INLINES.includes(child);
  if (content === "flow") return BLOCKS.includes(child) || INLINES.includes(child);
  return content.includes(child);
}

/** Whether text other than white space may stand directly inside an element. */
export function mayHoldText(parent: ElementName): boolean {
  const content: Content = VOCABULARY[parent].content;
  return content === "inlines" || content === "flow";
}

/** Whether an element must say something: what holds nothing but inlines, and says nothing, is a gap in a letter. */
export function mustSpeak(name: ElementName): boolean {
  return VOCABULARY[name].content === "inlines" && !INLINES.includes(name);
}

/** Whether an element stands within a line. */
export function isInline(name: ElementName): boolean {
  return INLINES.includes(name);
}
