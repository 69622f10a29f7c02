import { type KeptFinding, type Standing, standingOf, type Tally } from "./finding.ts";
import { byGravity } from "./group-findings.ts";

/** The standing of the gravest finding of a request. */
export function gravestOf(findings: readonly KeptFinding[]): Standing | "nothing" {
  const [gravest = "nothing"] = findings.map(standingOf).sort(byGravity);
  return gravest;
}

/** Counts one request after another, and keeps none. */
export function tallyFindings(requests: Iterable<{ readonly findings: readonly KeptFinding[] }>): Tally {
  const by: Record<Standing | "nothing", number> = { block: 0, warn: 0, passed: 0, inform: 0, nothing: 0 };
  let passed = 0;
  const stops = new Map<string, { rule: string; title: string; requests: number }>();
  for (const { findings } of requests) {
    by[gravestOf(findings)] += 1;
    passed += findings.filter((finding) => standingOf(finding) === "passed").length;
    for (const [key, { rule, title }] of blocksOf(findings)) {
      const stop = stops.get(key) ?? { rule, title, requests: 0 };
      stop.requests += 1;
      stops.set(key, stop);
    }
  }
  const requestCount = Object.values(by).reduce((sum, count) => sum + count, 0);
  const sorted = [...stops].sort(([one, a], [other, b]) => b.requests - a.requests || (one < other ? -1 : 1));
  return { requests: requestCount, by, stops: sorted.map(([, stop]) => stop), passed };
}

/** What blocks a request, each rule and title once. */
function blocksOf(findings: readonly KeptFinding[]): ReadonlyMap<string, KeptFinding> {
  const blocking = findings.filter((finding) => standingOf(finding) === "block");
  return new Map(blocking.map((finding) => [JSON.stringify([finding.rule, finding.title]), finding]));
}
