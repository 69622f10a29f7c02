import { authoritiesOf, authorityWords } from "./authority-words.ts";
import type { Authority, ReviewLaw, RuleRecord } from "./law.ts";

const LEVELS = {
  block: "block: the request stays a draft",
  warn: "warn: counsel decides",
  inform: "inform: counsel knows",
  off: "does not apply",
} as const;

/** A rule whole, for a terminal: its level, why it is one, on what authority, how to cure it and how to override it. */
export function explainRule(rule: RuleRecord, law: ReviewLaw): string {
  const authorities = authoritiesOf(rule.authorities, law).flatMap(authorityLines);
  return [
    `${rule.id}  ${rule.title}`,
    "",
    `Level: ${LEVELS[rule.level]}`,
    ...(rule.preservation ? [`For a request that only asks to keep: ${LEVELS[rule.preservation]}`] : []),
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

function authorityLines(authority: Authority): readonly string[] {
  const { title, source, note } = authority;
  return [
    `  ${authorityWords(authority)}`,
    `    ${title}. Source: ${source}.`,
    ...(note === undefined ? [] : [`    Note: ${note}`]),
  ];
}

function overrideLines({ id, level, overridable }: RuleRecord): readonly string[] {
  if (!overridable) return ["No override: nobody can excuse this.", ""];
  if (level === "inform") return [];
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
