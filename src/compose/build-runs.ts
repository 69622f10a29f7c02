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

export function runsOf(nodes: readonly MarkupNode[]): readonly Run[] {
  return applyTypography(collectRuns(nodes));
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
