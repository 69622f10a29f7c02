import type { Page, Placed, StructureNode, TypesetLetter } from "../typeset/page.ts";

/** What of a letter is live: what can be clicked and what can be filled in. */
export interface Live {
  readonly links: boolean;
  readonly fields: boolean;
}

/**
 * The letter with only what is to be live. Text, rules and frames stay as they are; the words of a link that leads
 * nowhere are plain words.
 */
export function withoutAnnotations(letter: TypesetLetter, { links, fields }: Live): TypesetLetter {
  if (links && fields) return letter;
  const stays = ({ kind }: Placed): boolean => (kind !== "link" || links) && (kind !== "field" || fields);
  const pages: readonly Page[] = letter.pages.map((page) => ({ ...page, items: page.items.filter(stays) }));
  const structure = links ? letter.structure : letter.structure.map(plainNode);
  return { ...letter, pages, structure };
}

function plainNode(node: StructureNode): StructureNode {
  if (node.role !== "Link") return node;
  const { alt: _, ...plain } = node;
  return { ...plain, role: "Span" };
}
