import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { Override } from "../matter/matter.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { gapIn } from "../schema/gap-in.ts";
import type { Finding } from "./finding.ts";
import { limitOf, type ReviewLaw, ruleOf } from "./law.ts";
import { usualLevel } from "./rule-level.ts";
import type { Subject } from "./subject.ts";

/**
 * The findings with the matter's overrides of this request upon them, and a finding for each override that does not
 * hold: because nobody answers for it, because its rule does not fire, because the value that it excused has changed, or because it may not be excused.
 */
export function applyOverrides(
  findings: readonly Finding[],
  subject: Pick<Subject, "request" | "law" | "today">,
): readonly Finding[] {
  const { request, law } = subject;
  const ours = overridesOf(request.matter.overrides).get(request.id) ?? [];
  const voided = new Map(ours.map(({ override }) => [override, voidness(override, subject)]));
  const excused = findings.map((finding) => {
    const found = ours.find(({ override }) => voided.get(override) === null && excuses(override, finding));
    return found ? { ...finding, overridden: found.override } : finding;
  });
  const idle = ours.flatMap(({ override, index }) => {
    const why = voided.get(override) ?? null;
    if (why !== null) return overrideFinding("O04", why, override, index, law);
    return fault(override, index, findings, law) ?? [];
  });
  return [...excused, ...idle];
}

/** Why nobody answers for an override, so that it excuses nothing; null where somebody does. */
function voidness(
  { rule, attorney, date, reason }: Override,
  { request, law, today }: Parameters<typeof applyOverrides>[1],
) {
  const day = parseDate(date);
  const issued = parseDate(request.issued);
  const limit = limitOf(law, "override-age");
  if (gapIn(attorney, "person") !== null) return `${quoteValue(attorney)} is no attorney's name: ${rule} stands.`;
  if (gapIn(reason, "text") !== null) return `${quoteValue(reason)} is no reason: ${rule} stands.`;
  if (day === null) return `${quoteValue(date)} is no day of the calendar: ${rule} stands.`;
  if (today !== null && date > today) return `It is dated ${date}, a day that has not come: ${rule} stands.`;
  return issued !== null && daysBetween(day, issued) > limit
    ? `It is dated ${date}, more than ${limit} days before the issue: ${rule} stands.`
    : null;
}

interface PlacedOverride {
  readonly override: Override;
  readonly index: number;
}

/** Sorted by request once for all requests of a matter. */
const sorted = new WeakMap<readonly Override[], ReadonlyMap<string, readonly PlacedOverride[]>>();

function overridesOf(overrides: readonly Override[]): ReadonlyMap<string, readonly PlacedOverride[]> {
  const known = sorted.get(overrides);
  if (known) return known;
  const made = new Map<string, PlacedOverride[]>();
  for (const [index, override] of overrides.entries()) {
    const placed = made.get(override.request) ?? [];
    placed.push({ override, index });
    made.set(override.request, placed);
  }
  sorted.set(overrides, made);
  return made;
}

function excuses({ rule, value }: Override, finding: Finding): boolean {
  return finding.overridable && finding.rule === rule && finding.value === value;
}

function fault(override: Override, index: number, findings: readonly Finding[], law: ReviewLaw): Finding | null {
  const fired = findings.filter(({ rule }) => rule === override.rule);
  if (fired.some((finding) => excuses(override, finding))) return null;
  const about = (rule: string, message: string) => overrideFinding(rule, message, override, index, law);
  if (!law.rules.some(({ id }) => id === override.rule)) return about("O01", `There is no rule "${override.rule}".`);
  if (law.rules.some(({ id, overridable }) => id === override.rule && !overridable))
    return about("O03", `Nobody can override ${override.rule}.`);
  if (fired.length === 0) return about("O01", `${override.rule} does not fire for ${override.request}.`);
  if (fired.some(({ value }) => value === override.value))
    return about("O03", `This finding of ${override.rule} cannot be overridden; it stands.`);
  const values = fired.map(({ value }) => value).join(", ");
  return about("O02", `${override.rule} now finds the value ${values}, not ${override.value}; its finding stands.`);
}

function overrideFinding(rule: string, message: string, override: Override, index: number, law: ReviewLaw): Finding {
  const record = ruleOf(law, rule);
  const { title, cure } = record;
  const where = { file: "matter", pointer: `/overrides/${index}` } as const;
  return {
    rule,
    title,
    level: usualLevel(record),
    message,
    cure,
    authority: [],
    where,
    value: override.value,
    overridable: false,
  };
}

/** Whether a finding is that an override does not hold. */
export function isAboutOverride({ rule }: Finding): boolean {
  return rule.startsWith("O");
}
