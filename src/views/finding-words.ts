import { blocks } from "../review/finding.ts";
import type { LocatedFinding } from "../review/findings-to-sarif.ts";
import { plural } from "./plural.ts";

/** The first two requests, and how many more. */
export function requestWords(ids: readonly string[]): string {
  return ids.length <= 3 ? ids.join(", ") : `${ids.slice(0, 2).join(", ")} and ${ids.length - 2} more`;
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
