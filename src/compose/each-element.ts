import { fillNodes, type Sink } from "./fill-nodes.ts";
import type { Frame } from "./frame.ts";
import type { LetterWalk } from "./letter-walk.ts";
import type { ElementNode } from "./template-tree.ts";

/** Goes through the elements of one that holds no words of its own. */
export function eachElement(
  { children }: Pick<ElementNode, "children">,
  frame: Frame,
  walk: LetterWalk,
  take: (element: ElementNode, frame: Frame) => void,
): void {
  fillNodes(children, frame, new ElementSink(take), walk);
}

/** White space between elements says nothing; words and values were refused when the template was read. */
class ElementSink implements Sink {
  readonly element: (element: ElementNode, frame: Frame) => void;

  constructor(take: (element: ElementNode, frame: Frame) => void) {
    this.element = take;
  }

  text(): void {}
  value(): void {}
  comment(): void {}
}
