import { authoritiesOf, authorityWords } from "./authority-words.ts";
import type { Authority, ReviewLaw, RuleLevel, RuleRecord } from "./law.ts";
import { usualLevel } from "./rule-level.ts";
import { scopeWords } from "./scope.ts";

const LEVELS = {
  block: "block: the request stays a draft",
  warn: "warn: counsel decides",
  inform: "inform: counsel knows",
  off: "does not apply",
} as const;

/** A rule whole, for a terminal: what it is about, its levels with reasons, its authorities, its cure and its override. */
export function explainRule(rule: RuleRecord, law: ReviewLaw): string {
  const authorities = authoritiesOf(rule.authorities, law).flatMap(authorityLines);
  return [
    `${rule.id}  ${rule.title}`,
    "",
    `About: ${about(rule)}`,
    "Level, the first that fits:",
    ...rule.levels.flatMap((level) => levelLines(level, rule)),
    "",
    `Why: ${rule.why}`,
    `Cure: ${rule.cure}`,
    "",
    ...(authorities.length > 0 ? ["Authority:", ...authorities, ""] : []),
    `The rule itself: ${rule.source}, as of ${rule.asOf}, ${rule.confidence === "unconfirmed" ? "not confirmed" : rule.confidence}.`,
    "",
    ...overrideLines(rule),
    "Not legal advice.",
  ].join("\n");
}

function about(rule: RuleRecord): string {
  const words = scopeWords(rule);
  return words === "" ? "every request" : words;
}

function levelLines(level: RuleLevel, { levels, overridable }: RuleRecord): readonly string[] {
  const scope = scopeWords(level);
  const fits = [...(level.when === undefined ? [] : [`where ${level.when}`]), ...(scope === "" ? [] : [scope])];
  const usual = levels.length === 1 ? "always" : "otherwise";
  const fixed = overridable && level.overridable === false ? " No override." : "";
  return [`  ${LEVELS[level.level]} (${fits.length === 0 ? usual : fits.join("; ")})`, `    ${level.reason}${fixed}`];
}

function authorityLines(authority: Authority): readonly string[] {
  const { title, source, note } = authority;
  const scope = scopeWords(authority);
  return [
    `  ${authorityWords(authority)}`,
    `    ${title}. Source: ${source}.`,
    ...(scope === "" ? [] : [`    Cited to: ${scope}.`]),
    ...(note === undefined ? [] : [`    Note: ${note}`]),
  ];
}

function overrideLines(rule: RuleRecord): readonly string[] {
  const { id, overridable } = rule;
  if (!overridable) return ["No override: nobody can excuse this.", ""];
  if (usualLevel(rule) === "inform") return [];
  return [
    "Override, in the matter; it expires when the value changes (`duces review` prints the value):",
    "  overrides:",
    `    - rule: ${id}`,
    "      request: CUSTODIAN-INSTRUMENT",
    "      attorney: name of the attorney who answers for it",
    "      date: 2026-01-31",
    "      reason: why it may pass",
    "      value: 0123456789abcdef",
    "",
  ];
}
