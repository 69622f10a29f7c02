import type { Level } from "./finding.ts";
import type { RuleLevel, RuleRecord } from "./law.ts";
import { fits, type ScopeFacts } from "./scope.ts";

/** The level of a finding of a rule, of such a request and circumstance. Throws where the rule's record has none. */
export function ruleLevel({ id, levels }: RuleRecord, facts: ScopeFacts, circumstance?: string): RuleLevel {
  const named = circumstance === undefined || levels.some((each) => each.case === circumstance);
  const found = levels.find((each) => (each.case ?? circumstance) === circumstance && fits(each, facts));
  if (!named || found === undefined) throw new Error(`${id} has no level for "${circumstance ?? "any finding"}"`);
  return found;
}

/** The level of a rule where nothing else is said: that of the last of its record. */
export function usualLevel({ id, levels }: Pick<RuleRecord, "id" | "levels">): Level {
  const last = levels.at(-1)?.level;
  if (last === undefined || last === "off") throw new Error(`${id} has no usual level`);
  return last;
}
