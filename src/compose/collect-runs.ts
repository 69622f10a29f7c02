import type { LeafKind } from "./field-schema.ts";
import type { Run } from "./letter.ts";
import type { CommentNode, ElementNode, OutputNode, TemplateNode, TextNode } from "./template-tree.ts";

/** How much typography a stretch of text gets: all, only curled apostrophes, or none. */
export type Treatment = "prose" | "name" | "identifier";

/** A run before typography. */
export interface RawRun extends Run {
  readonly treatment: Treatment;
}

/**
 * What a paragraph is made of, flat: the template's own nodes, and behind each output its kind and value. An inline
 * element that is not constant is followed by what its attribute says, if it has one, by what stands in it, and by END.
 * A text alone is prose. Two paragraphs that are made of the same pieces say the same.
 */
export type InlinePiece = TextNode | OutputNode | ElementNode | CommentNode | LeafKind | string | typeof END;

export const END = Symbol("end of an inline element");

type Style = Omit<RawRun, "text">;

const PLAIN: Style = { treatment: "prose" };

/**
 * Runs of text, each in one style. White space is folded as in HTML, and dropped at both ends. A declared placeholder
 * `[[…]]` becomes a run of its own.
 */
export function collectRuns(pieces: readonly InlinePiece[]): readonly RawRun[] {
  const collector = new Collector();
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (typeof piece === "symbol") collector.end();
    else if (typeof piece === "string") collector.value(piece, "prose");
    else if (typeof piece === "object" && piece.kind === "output") {
      collector.value(String(pieces[at + 2]), pieces[at + 1] as LeafKind);
      at += 2;
    } else if (typeof piece === "object" && piece.kind === "element" && !piece.constant) {
      const attribute = inlineAttribute(piece);
      if (attribute !== null) at++;
      collector.begin(piece, attribute === null ? "" : String(pieces[at]));
    } else if (typeof piece === "object") collector.constant(piece);
  }
  return trim(fold(collector.finish()));
}

/** The attribute of an inline element that its words depend on. */
export function inlineAttribute({ name }: ElementNode): "href" | "lang" | null {
  if (name === "a") return "href";
  return name === "span" ? "lang" : null;
}

/** Joins what is next to each other and in one style; an element, a name or an identifier is a run apart. */
class Collector {
  private readonly runs: RawRun[] = [];
  private readonly styles: Style[] = [];
  private style = PLAIN;
  private prose = "";

  constant(node: TemplateNode): void {
    if (node.kind === "text") this.prose += node.text;
    else if (node.kind !== "element") this.flush();
    else {
      const attribute = inlineAttribute(node);
      this.begin(node, attribute === null ? "" : String(node.attributes[attribute] ?? ""));
      for (const child of node.children) this.constant(child);
      if (node.name !== "br") this.end();
    }
  }

  value(text: string, kind: LeafKind): void {
    const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    if (kind === "prose") this.prose += lines;
    else {
      this.flush();
      this.push(lines, { ...this.style, treatment: kind === "name" ? "name" : "identifier" });
    }
  }

  begin(element: ElementNode, attribute: string): void {
    this.flush();
    if (element.name === "br") this.runs.push({ ...this.style, text: "", breakAfter: true });
    else {
      this.styles.push(this.style);
      this.style = styleOf(element, attribute, this.style);
    }
  }

  end(): void {
    this.flush();
    this.style = this.styles.pop() ?? PLAIN;
  }

  finish(): readonly RawRun[] {
    this.flush();
    return this.runs;
  }

  private flush(): void {
    if (this.prose === "") return;
    this.push(this.prose, this.style);
    this.prose = "";
  }

  private push(text: string, style: Style): void {
    if (!text.includes("[[")) this.runs.push({ ...style, text });
    else this.runs.push(...splitPlaceholders(text, style));
  }
}

function styleOf({ name }: ElementNode, attribute: string, style: Style): Style {
  switch (name) {
    case "b":
      return { ...style, bold: true };
    case "i":
      return { ...style, italic: true };
    case "sc":
      return { ...style, smallCaps: true };
    case "code":
      return { ...style, code: true, treatment: "identifier" };
    case "a":
      return { ...style, href: attribute };
    case "span":
      return { ...style, lang: attribute };
    default:
      return style;
  }
}

/** Every second part is a placeholder; two brackets that nothing closes are none. */
function splitPlaceholders(text: string, style: Style): readonly RawRun[] {
  return text
    .split(/(\[\[.*?\]\])/)
    .map((part, at) =>
      at % 2 === 1 ? { ...style, text: inside(part), placeholder: true as const } : { ...style, text: part },
    )
    .filter((run) => run.text !== "");
}

/** `[[LAW FIRM]]` prints as `[LAW FIRM]`. */
function inside(placeholder: string): string {
  return `[${placeholder.slice(2, -2).trim()}]`;
}

/** All white space but single spaces, which stay as they are. */
const WHITE_SPACE = /[\t\n][ \t\n]*| [ \t\n]+/g;

/** Folds white space across runs; no-break spaces are not white space. */
function fold(runs: readonly RawRun[]): readonly RawRun[] {
  let afterSpace = true;
  return runs.map((run) => {
    let text = run.text.replace(WHITE_SPACE, " ");
    if (afterSpace) text = text.replace(/^ /, "");
    if (run.breakAfter) text = text.replace(/ $/, "");
    if (text !== "") afterSpace = text.endsWith(" ");
    if (run.breakAfter) afterSpace = true;
    return { ...run, text };
  });
}

function trim(runs: readonly RawRun[]): readonly RawRun[] {
  const kept = runs.filter((run) => run.text !== "" || run.breakAfter);
  const last = kept.at(-1);
  if (!last?.text.endsWith(" ")) return kept;
  const text = last.text.slice(0, -1);
  return text === "" && !last.breakAfter ? trim(kept.slice(0, -1)) : [...kept.slice(0, -1), { ...last, text }];
}
