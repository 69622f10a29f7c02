import { buildBlock, neededText } from "./build-blocks.ts";
import { buildRunning } from "./build-running.ts";
import { repeated } from "./check-structure.ts";
import { eachElement } from "./each-element.ts";
import { type Frame, outermost } from "./frame.ts";
import type { Block, Letter, Running } from "./letter.ts";
import { type LetterWalk, reportFault } from "./letter-walk.ts";
import type { Fields } from "./template.ts";
import type { ElementNode } from "./template-tree.ts";

/** Makes the letter of a template with some fields. What is wrong with their sense stands in the walk's problems. */
export function buildLetter(fields: Fields, walk: LetterWalk): Letter | null {
  let letter: Letter | null = null;
  const root = { children: walk.template.main.nodes };
  eachElement(root, outermost(fields), walk, (node, frame) => {
    if (letter) reportFault(walk, node.place, repeated(node.name));
    else letter = letterOf(node, frame, walk);
  });
  return letter;
}

function letterOf(node: ElementNode, frame: Frame, walk: LetterWalk): Letter | null {
  const lang = neededText(node, "lang", frame, walk);
  const title = neededText(node, "title", frame, walk);
  const blocks: Block[] = [];
  let running: Running | null = null;
  eachElement(node, frame, walk, (child, at) => {
    if (child.name !== "running") blocks.push(buildBlock(child, at, walk));
    else if (running) reportFault(walk, child.place, repeated(child.name));
    else running = buildRunning(child, at, walk);
  });
  return running && { lang, title, running, blocks };
}
