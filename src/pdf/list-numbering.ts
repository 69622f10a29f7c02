import type { Page, StructureNode } from "../typeset/page.ts";

/** The kinds of labels that PDF knows (ISO 32000-1, table 347). */
export type ListNumbering = "Disc" | "Decimal" | "UpperRoman" | "LowerRoman" | "UpperAlpha" | "LowerAlpha";

/**
 * How each list (by node) labels its items, judged by its first label: PDF/UA wants that said of every list with labels
 * (ISO 14289-1, 7.6).
 */
export function findListNumberings(
  structure: readonly StructureNode[],
  pages: readonly Page[],
): ReadonlyMap<number, ListNumbering> {
  const texts = labelTexts(structure, pages);
  const numberings = new Map<number, ListNumbering>();
  structure.forEach(({ role, parent }, index) => {
    const list = structure[parent]?.parent;
    if (role === "Lbl" && list !== undefined && structure[list]?.role === "L" && !numberings.has(list)) {
      numberings.set(list, numberingOf(texts.get(index) ?? ""));
    }
  });
  return numberings;
}

function labelTexts(structure: readonly StructureNode[], pages: readonly Page[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== "text" || item.owner.kind !== "content") continue;
      const { node } = item.owner;
      if (structure[node]?.role !== "Lbl") continue;
      texts.set(node, (texts.get(node) ?? "") + item.glyphs.map((glyph) => glyph.text).join(""));
    }
  }
  return texts;
}

/** The last number or letter counts: `(a)`, `Request 3.`. A first label `i` begins Roman numbers, not the alphabet. */
function numberingOf(label: string): ListNumbering {
  const mark = label.match(/(\d+|[A-Za-z]+)[^\dA-Za-z]*$/)?.[1] ?? "";
  if (mark === "") return "Disc";
  if (/^\d/.test(mark)) return "Decimal";
  if (mark === "i") return "LowerRoman";
  if (mark === "I") return "UpperRoman";
  return mark === mark.toLowerCase() ? "LowerAlpha" : "UpperAlpha";
}
