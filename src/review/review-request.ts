import { sha256Hex } from "../digest/sha256.ts";
import type { Request } from "../matter/request.ts";
import type { Registry } from "../registry/registry.ts";
import { applyOverrides } from "./apply-overrides.ts";
import { authoritiesFor, authorityWords } from "./authority-words.ts";
import type { Finding } from "./finding.ts";
import type { ReviewLaw, RuleRecord } from "./law.ts";
import { CHECKS } from "./rule-checks.ts";
import { ruleLevel } from "./rule-level.ts";
import { fits, type ScopeFacts, scopeFacts } from "./scope.ts";
import { type Hit, inProcess, type Subject } from "./subject.ts";

/**
 * Every rule, over one request: what blocks, what counsel must weigh, what counsel should know; in the order of the
 * rules, with the overrides of the matter applied. `wording` is the text of the templates of the request's papers.
 *
 * @param today ISO; what is dated after it counts for nothing. Null for papers, which must be the same on any day
 */
export function reviewRequest(
  request: Request,
  registry: Registry,
  law: ReviewLaw,
  wording: string,
  today: string | null = null,
): readonly Finding[] {
  const subject = { request, registry, law, wording, today };
  const facts = scopeFacts(request, law);
  const found = law.rules.flatMap((rule) => findingsOf(rule, subject, facts));
  return applyOverrides(found, subject);
}

function findingsOf(rule: RuleRecord, subject: Subject, facts: ScopeFacts): readonly Finding[] {
  if (!fits(rule, facts)) return [];
  const hits = CHECKS[rule.id]?.(subject) ?? [];
  return hits.flatMap((hit) => findingOf(rule, { ...hit, where: ownPlace(hit.where, subject) }, facts, subject.law));
}

/** What is wrong with the process of one custodian is shown where it has its own. */
function ownPlace(where: Hit["where"], subject: Subject): Hit["where"] {
  const [, below] = /^\/process(\/.+)$/.exec(where.file === "matter" ? where.pointer : "") ?? [];
  return below === undefined ? where : inProcess(subject, below);
}

function findingOf(rule: RuleRecord, hit: Hit, facts: ScopeFacts, law: ReviewLaw): readonly Finding[] {
  const { level, overridable } = ruleLevel(rule, facts, hit.case);
  if (level === "off") return [];
  const authority = authoritiesFor(rule.authorities, facts, law).map(authorityWords);
  return [
    {
      rule: rule.id,
      title: hit.title ?? rule.title,
      level,
      message: hit.message,
      ...(hit.hint === undefined ? {} : { hint: hit.hint }),
      cure: rule.cure,
      authority,
      ...(authority.length === rule.authorities.length ? {} : { only: authority }),
      where: hit.where,
      value: sha256Hex(hit.value ?? hit.message).slice(0, 16),
      overridable: rule.overridable && overridable !== false,
    },
  ];
}
