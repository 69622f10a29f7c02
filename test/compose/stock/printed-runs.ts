import type { RawRun } from "../../../src/compose/collect-runs.ts";
import type { Run } from "../../../src/compose/letter.ts";
import { applyTypography } from "../../../src/compose/typography.ts";
import type { PrintedElement, PrintedNode } from "./read-output.ts";

type Style = Omit<RawRun, "text">;

/** The runs of inline markup, worked out from what was printed; only typography is the program's own. */
export function printedRuns(nodes: readonly PrintedNode[]): readonly Run[] {
  return applyTypography(trimmed(folded(nodes.flatMap((node) => rawRuns(node, { treatment: "prose" })))));
}

function rawRuns(node: PrintedNode, style: Style): readonly RawRun[] {
  if (typeof node !== "string") {
    if (node.name === "br") return [{ ...style, text: "", breakAfter: true }];
    return node.children.flatMap((child) => rawRuns(child, { ...style, ...styleOf(node) }));
  }
  return [...node.matchAll(/\[\[(.*?)\]\]|(?:(?!\[\[.*?\]\])[\s\S])+/g)].map(([text, placeholder]) =>
    placeholder === undefined ? { ...style, text } : { ...style, text: `[${placeholder.trim()}]`, placeholder: true },
  );
}

function styleOf({ name, attributes }: PrintedElement): Partial<Style> {
  const styles: Readonly<Record<string, Partial<Style>>> = {
    b: { bold: true },
    i: { italic: true },
    sc: { smallCaps: true },
    code: { code: true, treatment: "identifier" },
    a: { href: attributes.href ?? "" },
    span: { lang: attributes.lang ?? "" },
    "name-value": { treatment: "name" },
    "identifier-value": { treatment: "identifier" },
  };
  return styles[name] ?? {};
}

function folded(runs: readonly RawRun[]): readonly RawRun[] {
  let afterSpace = true;
  return runs.map((run) => {
    let text = run.text.replace(/[ \t\n]+/g, " ");
    if (afterSpace && text.startsWith(" ")) text = text.slice(1);
    if (run.breakAfter && text.endsWith(" ")) text = text.slice(0, -1);
    if (text !== "") afterSpace = text.endsWith(" ");
    if (run.breakAfter) afterSpace = true;
    return { ...run, text };
  });
}

function trimmed(runs: readonly RawRun[]): readonly RawRun[] {
  const kept = runs.filter((run) => run.text !== "" || run.breakAfter);
  const last = kept.at(-1);
  if (!last?.text.endsWith(" ")) return kept;
  const text = last.text.slice(0, -1);
  return text === "" && !last.breakAfter ? trimmed(kept.slice(0, -1)) : [...kept.slice(0, -1), { ...last, text }];
}
