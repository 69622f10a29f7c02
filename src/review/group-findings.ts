import {
  type GatheredFinding,
  type KeptFinding,
  type RuleFindings,
  type SharedFinding,
  type Standing,
  standingOf,
} from "./finding.ts";

/** What makes two findings the same to a reader. */
type Told = Pick<
  KeptFinding,
  "rule" | "level" | "title" | "message" | "hint" | "only" | "value" | "place" | "overridden"
>;

/** A finding of one request. */
export interface FoundIn<Found> {
  readonly request: string;
  readonly finding: Found;
}

/** From what stops a letter to what counsel need only know. */
const GRAVITY: Readonly<Record<Standing, number>> = { block: 0, warn: 1, passed: 2, inform: 3 };

export function byGravity(one: Standing, other: Standing): number {
  return GRAVITY[one] - GRAVITY[other];
}

/** Each finding once, with the requests that it was found in; in the order in which they were found first. */
export function shareFindings<Found extends Told>(found: readonly FoundIn<Found>[]): readonly SharedFinding<Found>[] {
  const shared = new Map<string, { readonly finding: Found; readonly requests: string[] }>();
  for (const { request, finding } of found) {
    const key = keyOf(finding);
    const known = shared.get(key);
    if (known) known.requests.push(request);
    else shared.set(key, { finding, requests: [request] });
  }
  return [...shared.values()];
}

function keyOf(finding: Told): string {
  const { hint, value, place } = finding;
  return JSON.stringify([wordsOf(finding), hint, value, place.file, place.line, place.column]);
}

/** Without its place, and without what only the place decides: its cure, and its value, which an override tells. */
function wordsOf({ rule, level, title, message, only, value, overridden }: Told): string {
  return JSON.stringify([rule, level, title, message, only, overridden && [overridden, value]]);
}

/** At so many places a finding is told as often as it was made, each time with its place and its cure. */
const MOST_APART = 4;

function gatherFindings<Found extends Told>(all: readonly SharedFinding<Found>[]): readonly GatheredFinding<Found>[] {
  const alike = new Map<string, SharedFinding<Found>[]>();
  for (const shared of all) {
    const key = wordsOf(shared.finding);
    const known = alike.get(key);
    if (known) known.push(shared);
    else alike.set(key, [shared]);
  }
  return [...alike.values()].flatMap(gathered);
}

function gathered<Found extends Told>(group: readonly SharedFinding<Found>[]): readonly GatheredFinding<Found>[] {
  const [first] = group;
  if (first === undefined || group.length <= MOST_APART) {
    return group.map((one) => ({ ...one, others: 0, othersDiffer: false }));
  }
  const { finding } = first;
  const requests = group.flatMap((one) => one.requests);
  const othersDiffer = group.some((one) => one.finding.hint !== finding.hint);
  return [{ finding, requests, others: group.length - 1, othersDiffer }];
}

/** Findings by rule: rules that block first, those of equal gravity in the order of their ids. */
export function groupByRule<Found extends Told>(found: readonly FoundIn<Found>[]): readonly RuleFindings<Found>[] {
  const rules = new Map<string, SharedFinding<Found>[]>();
  for (const shared of shareFindings(found)) {
    const known = rules.get(shared.finding.rule);
    if (known) known.push(shared);
    else rules.set(shared.finding.rule, [shared]);
  }
  return [...rules].map(([rule, shared]) => ruleFindings(rule, shared)).sort(byStanding);
}

function ruleFindings<Found extends Told>(rule: string, shared: readonly SharedFinding<Found>[]): RuleFindings<Found> {
  const sorted = gatherFindings(shared).toSorted((one, other) =>
    byGravity(standingOf(one.finding), standingOf(other.finding)),
  );
  const [gravest] = sorted;
  if (gravest === undefined) throw new Error(`${rule} has found nothing`);
  const requests = [...new Set(sorted.flatMap((each) => each.requests))];
  return { rule, standing: standingOf(gravest.finding), shared: sorted, requests };
}

/** Notes stand behind rules, as in the law: `R41`, `N01`. */
function byStanding(one: RuleFindings<unknown>, other: RuleFindings<unknown>): number {
  return byGravity(one.standing, other.standing) || idOrder(one.rule, other.rule);
}

const FAMILIES = "RNO";

function idOrder(one: string, other: string): number {
  const family = (rule: string) => FAMILIES.indexOf(rule[0] ?? "");
  return family(one) - family(other) || (one < other ? -1 : one > other ? 1 : 0);
}
