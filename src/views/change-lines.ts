import type { RequestChange } from "../collate/compare-rounds.ts";

/** What changed between two rounds, as lines to read. */
export function changeLines(changes: readonly RequestChange[]): readonly string[] {
  if (changes.length === 0) return ["nothing changed in what is asked"];
  return changes.flatMap(({ id, kind, details }) => [`${id}: ${kind}`, ...details.map((line) => `  ${line}`)]);
}
