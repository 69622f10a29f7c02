import type { Problem } from "../problem/problem.ts";
import { isMarked } from "../schema/annotated-texts.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import type { Json } from "../source/document.ts";
import { eachText, type PlacedText } from "../source/texts-of.ts";
import { error, type MatterCheck } from "./check.ts";

/** Placeholders are whole (`[[…]]`, with words in it) and stand only where the schema says that they may. */
export const checkPlaceholders: MatterCheck = ({ matter }) => {
  const problems: Problem[] = [];
  for (const found of eachText(matter as unknown as Json, "")) problems.push(...placeholderProblems(found));
  return problems;
};

function placeholderProblems({ text, pointer }: PlacedText): readonly Problem[] {
  if (!text.includes("[[") && !text.includes("]]")) return [];
  const rest = text.replace(/\[\[[^[\]]*\S[^[\]]*\]\]/g, "");
  if (rest.includes("[[") || rest.includes("]]")) {
    return [
      error(
        "broken-placeholder",
        pointer,
        "a placeholder is not closed, or is empty",
        'write it as "[[WHAT IS MISSING]]"',
      ),
    ];
  }
  if (isMarked(pointer, MATTER, "placeholder")) return [];
  return [
    error(
      "placeholder-not-allowed",
      pointer,
      "a placeholder cannot stand here",
      "only the requester and the letterhead may wait to be filled in",
    ),
  ];
}
