import { createMemory } from "../memory/remember.ts";
import { collectRuns } from "./collect-runs.ts";
import type { Run } from "./letter.ts";
import type { MarkupElement, MarkupNode } from "./markup.ts";
import { applyTypography } from "./typography.ts";

/** Says what is wrong with the markup, at the element's place in the template. */
export type Report = (code: string, element: MarkupElement, message: string, hint?: string) => void;

/** The runs of an element that must say something. */
export function filled(element: MarkupElement, report: Report): readonly Run[] {
  const runs = runsOf(element.children);
  if (runs.length === 0) report("empty-element", element, `an empty <${element.name}>: a value is blank here`);
  reportLinks(element, report);
  return runs;
}

function reportLinks(element: MarkupElement, report: Report): void {
  for (const child of elementsOf(element)) {
    const href = child.attributes.href;
    if (child.name === "a" && href !== undefined && !/^(https?:\/\/|mailto:)/.test(href)) {
      report("bad-link", child, `a link goes to https:, http: or mailto:, not to "${href}"`);
    }
    reportLinks(child, report);
  }
}

/**
 * The words of inline markup. The same markup gives the same runs, the very same object: letters of a batch share most
 * of their paragraphs, and whoever sets them may remember what became of them.
 */
export function runsOf(nodes: readonly MarkupNode[]): readonly Run[] {
  return remembered(nodes.map(keyOf).join(""), () => applyTypography(collectRuns(nodes)));
}

const remembered = createMemory<readonly Run[]>(2000);

/** Two nodes have one key if they say the same: control characters, which markup cannot hold, part the pieces. */
function keyOf(node: MarkupNode): string {
  if (typeof node === "string") return `\u0001${node}`;
  const attributes = Object.entries(node.attributes).flat().join("\u0002");
  return `\u0003${node.name}\u0002${attributes}${node.children.map(keyOf).join("")}\u0004`;
}

export function elementsOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children.filter((child): child is MarkupElement => typeof child !== "string");
}

/** The lines of an address, a signature or a letterhead. */
export function linesOf(element: MarkupElement, report: Report): readonly (readonly Run[])[] {
  return elementsOf(element)
    .filter(({ name }) => name === "line")
    .map((line) => {
      const lang = line.attributes.lang;
      const runs = filled(line, report);
      return lang ? runs.map((run) => ({ ...run, lang })) : runs;
    });
}
