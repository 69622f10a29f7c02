import type { StructureNode, StructureRole } from "../typeset/page.ts";
import type { DrawnPage } from "./drawing.ts";

/** A child of a structure element: another element, a piece of a page's content, or an annotation of a page. */
export type Kid =
  | { readonly kind: "node"; readonly node: number }
  | { readonly kind: "mark" | "annotation"; readonly page: number; readonly index: number };

/** A link without its area, a form element without its field and a span without its words are faults of PDF/UA. */
const NEED_CONTENT: readonly StructureRole[] = ["Link", "Form", "Span"];

/**
 * The children of every node, in reading order: that in which they are drawn. A paragraph with a link in the middle is
 * its first words, the link, its last words. A node that shows nothing, such as an empty cell, stands before the first
 * sibling that follows it in the structure; if its role makes sense only with content, it is left out.
 */
export function orderStructure(structure: readonly StructureNode[], pages: readonly DrawnPage[]): readonly Kid[][] {
  const kids: Kid[][] = structure.map(() => []);
  const attached = new Set<number>([0]);
  const attach = (node: number): void => {
    if (attached.has(node)) return;
    attached.add(node);
    const parent = parentOf(structure, node);
    attach(parent);
    kids[parent]?.push({ kind: "node", node });
  };
  pages.forEach((drawn, page) => {
    for (const { kind, node, index } of drawn.events) {
      attach(node);
      kids[node]?.push({ kind, page, index });
    }
  });
  structure.forEach(({ role }, node) => {
    if (attached.has(node) || NEED_CONTENT.includes(role)) return;
    attached.add(node);
    insertSilent(kids[parentOf(structure, node)] ?? [], node);
  });
  return kids;
}

function parentOf(structure: readonly StructureNode[], node: number): number {
  const parent = structure[node]?.parent;
  if (parent === undefined || parent < 0 || parent >= node) {
    throw new Error(`structure node ${node} does not stand after its parent`);
  }
  return parent;
}

function insertSilent(siblings: Kid[], node: number): void {
  const next = siblings.findIndex((kid) => kid.kind === "node" && kid.node > node);
  siblings.splice(next === -1 ? siblings.length : next, 0, { kind: "node", node });
}
