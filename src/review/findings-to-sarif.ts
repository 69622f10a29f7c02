import type { Place } from "../problem/problem.ts";
import { sarifLocation, sarifLog } from "../problem/problems-to-sarif.ts";
import { authoritiesOf, authorityWords } from "./authority-words.ts";
import type { Finding, Level } from "./finding.ts";
import type { ReviewLaw, RuleRecord } from "./law.ts";
import { usualLevel } from "./rule-level.ts";

/** A finding with the request it belongs to and the place of its value. */
export interface LocatedFinding {
  readonly request: string;
  readonly finding: Finding;
  readonly place: Place;
}

const LEVELS: Readonly<Record<Level, string>> = { block: "error", warn: "warning", inform: "note" };

/**
 * The findings as a SARIF 2.1.0 log, for editors and code hosts: every rule of the review, and a result for each
 * finding. One that is overridden is a suppressed result. `version` is the program's own.
 */
export function findingsToSarif(findings: readonly LocatedFinding[], law: ReviewLaw, version: string): string {
  const rules = law.rules.map((rule) => ruleObject(rule, law));
  const index = new Map(law.rules.map(({ id }, i) => [id, i]));
  const results = findings.map((located) => resultObject(located, index.get(located.finding.rule) ?? -1));
  return sarifLog(rules, results, version);
}

function ruleObject(rule: RuleRecord, law: ReviewLaw): object {
  const authority = authoritiesOf(rule.authorities, law).map(authorityWords).join("; ");
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.why}${authority === "" ? "" : ` Authority: ${authority}.`}` },
    help: { text: rule.cure },
    defaultConfiguration: { level: LEVELS[usualLevel(rule)] },
  };
}

function resultObject({ request, finding, place }: LocatedFinding, ruleIndex: number): object {
  const { rule, level, message, hint, value, overridden } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[level],
    message: { text: `${request}: ${message}${hint === undefined ? "" : ` Hint: ${hint}`}` },
    locations: [sarifLocation(place)],
    partialFingerprints: { "requestRuleValue/v1": `${request}:${rule}:${value}` },
    ...(overridden
      ? { suppressions: [{ kind: "external", status: "accepted", justification: overridden.reason }] }
      : {}),
  };
}
