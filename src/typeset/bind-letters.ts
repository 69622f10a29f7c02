import type { OutlineEntry, Owner, Page, Placed, StructureNode, TypesetLetter } from "./page.ts";

/** What a bound document is as a whole. */
export interface Binding {
  readonly title: string;
  readonly lang: string;
}

/**
 * Several letters as one document, in the order given. Their pages stay as they were typeset, each numbered within its own
 * letter; each letter is a section of the structure, and a bookmark with its own bookmarks below it.
 */
export function bindLetters(letters: readonly [TypesetLetter, ...TypesetLetter[]], binding: Binding): TypesetLetter {
  const pages: Page[] = [];
  const outline: OutlineEntry[] = [];
  const structure: StructureNode[] = [{ role: "Document", parent: -1, lang: binding.lang }];
  for (const letter of letters) {
    const node = structure.length;
    const page = pages.length;
    outline.push({ level: 1, title: letter.title, page: page + 1, y: letter.sheet.height });
    outline.push(...letter.outline.map((entry) => below(entry, page)));
    pages.push(...letter.pages.map((each) => movedPage(each, page, node)));
    structure.push(...letter.structure.map((each) => movedNode(each, node, letter.lang)));
  }
  return { ...binding, sheet: letters[0].sheet, pages, structure, outline };
}

/** There are three levels: a third one stands beside the second. */
function below(entry: OutlineEntry, pages: number): OutlineEntry {
  return { ...entry, level: entry.level === 1 ? 2 : 3, page: entry.page + pages };
}

function movedPage({ number, items }: Page, pages: number, nodes: number): Page {
  return { number: number + pages, items: items.map((item) => movedItem(item, nodes)) };
}

function movedItem<Item extends Placed>(item: Item, nodes: number): Item {
  return { ...item, owner: movedOwner(item.owner, nodes) };
}

function movedOwner(owner: Owner, nodes: number): Owner {
  return owner.kind === "content" ? { kind: "content", node: owner.node + nodes } : owner;
}

function movedNode(node: StructureNode, nodes: number, lang: string): StructureNode {
  return node.parent === -1 ? { role: "Sect", parent: 0, lang } : { ...node, parent: node.parent + nodes };
}
