import { isLinkTarget } from "./attribute-values.ts";
import { badLink, emptyElement, missingAttribute } from "./check-element.ts";
import { END, inlineAttribute } from "./collect-runs.ts";
import { attributeText, fillNodes, type Sink } from "./fill-nodes.ts";
import type { Frame } from "./frame.ts";
import type { Run } from "./letter.ts";
import { type LetterWalk, reportFault } from "./letter-walk.ts";
import type { SaidBefore } from "./said-before.ts";
import type { CommentNode, ElementNode, OutputNode, TextNode } from "./template-tree.ts";
import { unprintableFault } from "./unprintable.ts";

/** Takes the words of a paragraph as pieces. */
export class InlineSink implements Sink {
  private readonly walk: LetterWalk;

  constructor(walk: LetterWalk) {
    this.walk = walk;
  }

  text(node: TextNode): void {
    this.walk.pieces.push(node);
  }

  value(node: OutputNode, value: string): void {
    this.walk.pieces.push(node, this.walk.template.kinds.get(node) ?? "identifier", value);
  }

  comment(node: CommentNode): void {
    this.walk.pieces.push(node);
  }

  element(node: ElementNode, frame: Frame): void {
    const { pieces } = this.walk;
    pieces.push(node);
    if (node.constant) return;
    const key = inlineAttribute(node);
    if (key !== null) pieces.push(this.attribute(node, key, frame));
    fillNodes(node.children, frame, this, this.walk);
    pieces.push(END);
  }

  private attribute(node: ElementNode, key: string, frame: Frame): string {
    const text = attributeText(node, key, frame, this.walk) ?? "";
    if (text === "") reportFault(this.walk, node.place, missingAttribute(node.name, key));
    else if (key === "href" && !isLinkTarget(text)) reportFault(this.walk, node.place, badLink(text));
    return text;
  }
}

/** The runs of an element that must say something. */
export function filledRuns(node: ElementNode, frame: Frame, walk: LetterWalk, before: SaidBefore): readonly Run[] {
  walk.pieces.length = 0;
  fillNodes(node.children, frame, new InlineSink(walk), walk);
  const runs = runsSoFar(node, walk, before);
  if (runs.length === 0) {
    const { code, message } = emptyElement(node.name);
    reportFault(walk, node.place, { code, message: `${message}: a value is blank here` });
  }
  return runs;
}

/** The runs of the pieces that were read, and the end of their paragraph. */
export function runsSoFar(spot: ElementNode, walk: LetterWalk, before: SaidBefore): readonly Run[] {
  const { runs, unprintable: character } = before.runs(spot, walk.pieces);
  walk.pieces.length = 0;
  if (character !== null) reportFault(walk, spot.place, unprintableFault(character));
  return runs;
}
