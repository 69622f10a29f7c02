import type { Run } from "./letter.ts";
import type { MarkupElement, MarkupNode } from "./markup.ts";

/** How much typography a stretch of text gets: all, only curled apostrophes, or none. */
export type Treatment = "prose" | "name" | "identifier";

/** A run before typography. */
export interface RawRun extends Run {
  readonly treatment: Treatment;
}

type Style = Omit<RawRun, "text">;

const PLAIN: Style = { treatment: "prose" };

/**
 * Flattens inline markup to runs. White space is folded as in HTML, and dropped at both ends. A declared placeholder
 * `[[…]]` becomes a run of its own.
 */
export function collectRuns(nodes: readonly MarkupNode[]): readonly RawRun[] {
  return trim(fold(nodes.flatMap((node) => runsOf(node, PLAIN))));
}

function runsOf(node: MarkupNode, style: Style): readonly RawRun[] {
  if (typeof node === "string") return splitPlaceholders(node, style);
  if (node.name === "br") return [{ ...style, text: "", breakAfter: true }];
  const inner = styleOf(node, style);
  return node.children.flatMap((child) => runsOf(child, inner));
}

function styleOf(element: MarkupElement, style: Style): Style {
  switch (element.name) {
    case "b":
      return { ...style, bold: true };
    case "i":
      return { ...style, italic: true };
    case "sc":
      return { ...style, smallCaps: true };
    case "code":
      return { ...style, code: true, treatment: "identifier" };
    case "a":
      return { ...style, href: element.attributes.href ?? "" };
    case "span":
      return { ...style, lang: element.attributes.lang ?? "" };
    case "name-value":
      return { ...style, treatment: "name" };
    case "identifier-value":
      return { ...style, treatment: "identifier" };
    default:
      return style;
  }
}

function splitPlaceholders(text: string, style: Style): readonly RawRun[] {
  return text
    .split(/(\[\[.*?\]\])/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("[[") ? { ...style, text: inside(part), placeholder: true } : { ...style, text: part },
    );
}

/** `[[LAW FIRM]]` prints as `[LAW FIRM]`. */
function inside(placeholder: string): string {
  return `[${placeholder.slice(2, -2).trim()}]`;
}

/** Folds white space across runs; no-break spaces are not white space. */
function fold(runs: readonly RawRun[]): readonly RawRun[] {
  let afterSpace = true;
  return runs.map((run) => {
    let text = run.text.replace(/[ \t\n]+/g, " ");
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
