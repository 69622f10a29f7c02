import { filledRuns } from "./build-runs.ts";
import { repeated } from "./check-structure.ts";
import { eachElement } from "./each-element.ts";
import { attributeText } from "./fill-nodes.ts";
import type { Frame } from "./frame.ts";
import type { LetterheadBlock, Run, Running } from "./letter.ts";
import { type LetterWalk, reportFault } from "./letter-walk.ts";
import type { ElementNode } from "./template-tree.ts";

/** What repeats on the pages. */
export function buildRunning(node: ElementNode, frame: Frame, walk: LetterWalk): Running {
  const texts = new Map<string, string>();
  let letterhead: LetterheadBlock | null = null;
  eachElement(node, frame, walk, (part, at) => {
    if (texts.has(part.name) || (part.name === "letterhead" && letterhead)) {
      reportFault(walk, part.place, repeated(part.name));
    } else if (part.name === "letterhead") letterhead = buildLetterhead(part, at, walk);
    else texts.set(part.name, plainText(filledRuns(part, at, walk, walk.lines)));
  });
  return {
    reference: texts.get("reference") ?? "",
    continuation: texts.get("continuation") ?? "",
    mark: texts.get("mark") ?? null,
    notice: texts.get("notice") ?? null,
    letterhead,
  };
}

function buildLetterhead(node: ElementNode, frame: Frame, walk: LetterWalk): LetterheadBlock {
  const lines: (readonly Run[])[] = [];
  let name: readonly Run[] | null = null;
  eachElement(node, frame, walk, (part, at) => {
    if (part.name === "line") lines.push(lineRuns(part, at, walk));
    else if (name) reportFault(walk, part.place, repeated(part.name));
    else name = filledRuns(part, at, walk, walk.lines);
  });
  const color = attributeText(node, "color", frame, walk) ?? null;
  return { name: name ?? [], lines, color, logo: walk.logo };
}

/** A line of an address, a signature or a letterhead. */
export function lineRuns(node: ElementNode, frame: Frame, walk: LetterWalk): readonly Run[] {
  const runs = filledRuns(node, frame, walk, walk.lines);
  const lang = attributeText(node, "lang", frame, walk);
  return lang ? walk.lines.inLanguage(runs, lang) : runs;
}

function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
