import type { ElementNode, TemplateNode, TemplateTree } from "./template-tree.ts";

/** How often elements may come, over all that fields can say. */
export interface Count {
  readonly least: number;
  readonly most: number;
}

/**
 * Counts elements that stand directly among some nodes: in their blocks and partials, but in none of their elements. A
 * partial that is not at hand may hold any number.
 */
export function countElements(
  nodes: readonly TemplateNode[],
  wanted: (element: ElementNode) => boolean,
  partials: ReadonlyMap<string, TemplateTree>,
): Count {
  let least = 0;
  let most = 0;
  for (const node of nodes) {
    const count = countOf(node, wanted, partials);
    least += count.least;
    most += count.most;
  }
  return { least, most };
}

function countOf(
  node: TemplateNode,
  wanted: (element: ElementNode) => boolean,
  partials: ReadonlyMap<string, TemplateTree>,
): Count {
  switch (node.kind) {
    case "element":
      return wanted(node) ? { least: 1, most: 1 } : NONE;
    case "condition": {
      const [one, other] = [node.body, node.otherwise].map((branch) => countElements(branch, wanted, partials));
      return either(one ?? NONE, other ?? NONE);
    }
    case "loop": {
      const { most } = countElements(node.body, wanted, partials);
      return either(
        { least: 0, most: most === 0 ? 0 : Number.POSITIVE_INFINITY },
        countElements(node.otherwise, wanted, partials),
      );
    }
    case "group":
      return countElements(node.body, wanted, partials);
    case "call": {
      const called = partials.get(node.partial);
      return called ? countElements(called.nodes, wanted, partials) : { least: 0, most: Number.POSITIVE_INFINITY };
    }
    default:
      return NONE;
  }
}

const NONE: Count = { least: 0, most: 0 };

function either(one: Count, other: Count): Count {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}
