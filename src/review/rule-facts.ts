import { authoritiesOf, authorityWords } from "./authority-words.ts";
import type { RuleFacts } from "./finding.ts";
import { type ReviewLaw, ruleOf } from "./law.ts";

/** Looks rules up in the law, each once. Throws for a rule that the law does not have. */
export function ruleFacts(law: ReviewLaw): (rule: string) => RuleFacts {
  const known = new Map<string, RuleFacts>();
  return (rule) => {
    const found = known.get(rule) ?? factsOf(rule, law);
    known.set(rule, found);
    return found;
  };
}

function factsOf(rule: string, law: ReviewLaw): RuleFacts {
  const { title, why, cure, authorities } = ruleOf(law, rule);
  return { rule, title, why, cure, authority: authoritiesOf(authorities, law).map(authorityWords) };
}
