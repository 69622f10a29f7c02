import { sha256Hex } from "../digest/sha256.ts";
import type { Request } from "../matter/request.ts";
import type { Registry } from "../registry/registry.ts";
import { applyOverrides } from "./apply-overrides.ts";
import { authoritiesOf, authorityWords } from "./authority-words.ts";
import type { Finding, Level } from "./finding.ts";
import { effectOf, type ReviewLaw, type RuleRecord } from "./law.ts";
import { CHECKS } from "./rule-checks.ts";
import type { Hit, Subject } from "./subject.ts";

const GRAVITY: Readonly<Record<Level, number>> = { block: 2, warn: 1, inform: 0 };

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
  const found = law.rules.flatMap((rule) => findingsOf(rule, subject));
  return applyOverrides(found, subject);
}

function findingsOf(rule: RuleRecord, subject: Subject): readonly Finding[] {
  const level = levelOf(rule, subject);
  if (level === null) return [];
  const hits = CHECKS[rule.id]?.(subject) ?? [];
  return hits.map((hit) => findingOf(rule, hit, lower(level, hit.level, rule.level), subject.law));
}

/** The level of a rule for this request; null where it does not apply to one that only asks to keep. */
function levelOf(rule: RuleRecord, { request, law }: Subject): Level | null {
  if (effectOf(law, request.instrument).discloses || rule.preservation === undefined) return rule.level;
  return rule.preservation === "off" ? null : rule.preservation;
}

/** A hit's own level counts, except that it raises no rule that was lowered for a request that only asks to keep. */
function lower(level: Level, own: Level | undefined, usual: Level): Level {
  if (own === undefined) return level;
  return level !== usual && GRAVITY[own] > GRAVITY[level] ? level : own;
}

function findingOf(rule: RuleRecord, hit: Hit, level: Level, law: ReviewLaw): Finding {
  return {
    rule: rule.id,
    title: hit.title ?? rule.title,
    level,
    message: hit.message,
    ...(hit.hint === undefined ? {} : { hint: hit.hint }),
    cure: rule.cure,
    authority: authoritiesOf(rule.authorities, law).map(authorityWords),
    where: hit.where,
    value: sha256Hex(hit.value ?? hit.message).slice(0, 16),
    overridable: rule.overridable && hit.fixed !== true,
  };
}
