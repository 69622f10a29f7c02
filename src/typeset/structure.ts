import type { Owner, StructureNode, StructureRole } from "./page.ts";

/** The logical structure while it grows. Nodes are added in reading order. */
export interface Structure {
  readonly nodes: readonly StructureNode[];
  add(role: StructureRole, parent: number, more?: NodeDetails): number;
}

export type NodeDetails = Omit<StructureNode, "role" | "parent">;

/** A structure that holds only its root, node 0. */
export function createStructure(lang: string): Structure {
  const nodes: StructureNode[] = [{ role: "Document", parent: -1, lang }];
  return {
    nodes,
    add(role, parent, more = {}) {
      nodes.push({ role, parent, ...more });
      return nodes.length - 1;
    },
  };
}

export function contentOf(node: number): Owner {
  return { kind: "content", node };
}

/** Rules, panels, highlights: seen, never read aloud. */
export const layout: Owner = { kind: "artifact", type: "layout" };
