import type { Problem } from "../problem/problem.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import { isWide } from "../selector/selector.ts";
import { error, type MatterCheck, warning } from "./check.ts";
import type { Selector } from "./matter.ts";

/** Every selector is a valid address, canonical prefix, host or web address, and a wide prefix gives its reason. */
export const checkMatterSelectors: MatterCheck = ({ matter }) =>
  matter.selectors.flatMap((selector, i) => selectorProblems(selector, `/selectors/${i}`));

function selectorProblems(selector: Selector, at: string): readonly Problem[] {
  const parsed = parseSelector(selector.value);
  if (!("selector" in parsed)) return [error(parsed.code, `${at}/value`, parsed.message, parsed.hint)];
  const warnings = parsed.warnings
    .filter(({ code }) => code !== "wide-prefix")
    .map((found) => warning(found.code, `${at}/value`, found.message, found.hint));
  if (!isWide(parsed.selector) || selector.reason !== undefined) return warnings;
  const message = `${selector.value} is a wide range, and no reason is given`;
  return [
    ...warnings,
    error("wide-without-reason", at, message, "narrow it, or add reason: why nothing narrower will do"),
  ];
}
