import { Fault } from "../problem/fault.ts";
import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { explainRule } from "../review/explain-rule.ts";
import type { RuleRecord } from "../review/law.ts";
import type { World } from "../world.ts";
import { packageData } from "./package-data.ts";

export { usualLevel } from "../review/rule-level.ts";

/** The rules of the review, in their order. */
export function rules(world: World): readonly RuleRecord[] {
  return packageData(world).law.rules;
}

/** One rule whole, as text. Throws a `usage` fault, with a suggestion, where there is none of that id. */
export function explain(world: World, id: string): string {
  const { law } = packageData(world);
  const rule = law.rules.find((each) => each.id === id.toUpperCase());
  if (rule !== undefined) return explainRule(rule, law);
  const known = law.rules.map((each) => each.id);
  throw new Fault("usage", `there is no rule ${quoteValue(id)}${didYouMean(id.toUpperCase(), known)}`);
}
