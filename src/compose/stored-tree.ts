import type { TemplateFile } from "./template.ts";
import type { TemplateNode, TemplateTree } from "./template-tree.ts";

/** A tree as the build keeps it, beside the text that it was read from. Whoever opens it says what the file is called. */
export interface StoredTree {
  readonly text: string;
  /** JSON of the nodes; their places without the file. */
  readonly nodes: string;
}

export function storeTree({ file, nodes }: TemplateTree): StoredTree {
  return { text: file.text, nodes: JSON.stringify(nodes, (key, value) => (key === "file" ? undefined : value)) };
}

/** The tree that was stored, of a file with the very same text. */
export function treeFrom(stored: StoredTree, file: TemplateFile): TemplateTree {
  const nodes: TemplateNode[] = JSON.parse(stored.nodes);
  nameFile(nodes, file.file);
  return { file, nodes };
}

/** Completes the places in what was parsed a moment ago and is nobody else's yet. */
function nameFile(value: unknown, file: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("line" in value && "column" in value) Object.assign(value, { file });
  else for (const inner of Object.values(value)) nameFile(inner, file);
}
