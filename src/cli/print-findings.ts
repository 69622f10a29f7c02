import { type Paint, printProblem, type Texts } from "../problem/print-problem.ts";
import { blocks, type PlacedFinding } from "../review/finding.ts";
import type { LocatedFinding } from "../review/findings-to-sarif.ts";
import { shareFindings } from "../review/group-findings.ts";
import { plural } from "./report-problems.ts";

/** The findings, each once with all requests it was found in, as a compiler prints them. */
export function printFindings(found: readonly LocatedFinding[], texts: Texts, paint: Paint): readonly string[] {
  const placed = found.map(({ request, finding, place }) => ({ request, finding: { ...finding, place } }));
  return shareFindings(placed).map(({ finding, requests }) =>
    printFinding(finding, requestWords(requests), texts, paint),
  );
}

/** The first two, and how many more. */
function requestWords(ids: readonly string[]): string {
  return ids.length <= 3 ? ids.join(", ") : `${ids.slice(0, 2).join(", ")} and ${ids.length - 2} more`;
}

/** A finding with its authority and the value that an override would name. */
function printFinding(finding: PlacedFinding, requests: string, texts: Texts, paint: Paint): string {
  const { rule, level, title, message, hint, cure, authority, value, overridable, overridden, place } = finding;
  const problem = {
    code: `${rule} ${level}`,
    severity: level === "block" && !overridden ? "error" : "warning",
    message: `${paint.bold(requests)}: ${title}. ${message}`,
    place,
  } as const;
  const lines = [
    printProblem(problem, texts, paint).replace(/(error|warning)\[(\w+) (\w+)\]/, "$3[$2]"),
    `  ${paint.bold("cure:")} ${hint ?? cure}`,
    ...(authority.length > 0 ? [`  ${paint.dim(`authority: ${authority.join("; ")}`)}`] : []),
    ...(overridable && level === "block" && !overridden ? [`  ${paint.dim(`value, for an override: ${value}`)}`] : []),
    ...(overridden
      ? [`  ${paint.bold("let pass")} by ${overridden.attorney} on ${overridden.date}: ${overridden.reason}`]
      : []),
  ];
  return lines.join("\n");
}

/** `3 requests: 5 blocks, 2 warnings, 1 note, 1 override`. */
export function countFindings(requests: number, found: readonly LocatedFinding[]): string {
  const findings = found.map(({ finding }) => finding);
  const open = (level: string) => findings.filter((each) => each.level === level && !each.overridden).length;
  const parts = [
    plural(findings.filter(blocks).length, "block"),
    plural(open("warn"), "warning"),
    plural(open("inform"), "note"),
    plural(findings.filter(({ overridden }) => overridden).length, "override"),
  ];
  return `${plural(requests, "request")}: ${parts.join(", ")}`;
}
