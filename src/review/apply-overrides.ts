import type { Override } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Finding } from "./finding.ts";
import { type ReviewLaw, ruleOf } from "./law.ts";

/**
 * The findings with the matter's overrides of this request upon them, and a finding for each override that does not
 * hold: because its rule does not fire, because the value that it excused has changed, or because it may not be excused.
 */
export function applyOverrides(
  findings: readonly Finding[],
  { id, matter }: Pick<Request, "id" | "matter">,
  law: ReviewLaw,
): readonly Finding[] {
  const ours = overridesOf(matter.overrides).get(id) ?? [];
  const excused = findings.map((finding) => {
    const found = ours.find(({ override }) => excuses(override, finding));
    return found ? { ...finding, overridden: found.override } : finding;
  });
  const idle = ours.flatMap(({ override, index }) => fault(override, index, findings, law) ?? []);
  return [...excused, ...idle];
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
  const { title, level, cure } = ruleOf(law, rule);
  const where = { file: "matter", pointer: `/overrides/${index}` } as const;
  return { rule, title, level, message, cure, authority: [], where, value: override.value, overridable: false };
}

/** Whether a finding is that an override does not hold. */
export function isAboutOverride({ rule }: Finding): boolean {
  return rule.startsWith("O");
}
