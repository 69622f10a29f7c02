import { otherScriptKey } from "../problem/look-alikes.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Candidate, ReadRow } from "./candidate.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { Lookup, NameIndex } from "./name-index.ts";
import { exactKey } from "./name-keys.ts";
import { type Comparisons, type NearIndex, nearName } from "./near-names.ts";
import type { RowOutcome } from "./verdict.ts";

export interface CompareOptions {
  /** Rows whose name is only near that of an organization known are others, as somebody has checked. */
  readonly nearIsNew: boolean;
}

/** The registry, arranged for finding what a row may name. */
export interface Known {
  readonly names: NameIndex;
  readonly near: NearIndex;
  readonly byScript: Lookup<{ readonly name: string; readonly id: string }>;
  /** What comparing names letter by letter may yet cost, for all rows together. */
  readonly comparisons: Comparisons;
  readonly lists: ReadonlySet<string>;
  readonly knowledge: ImportKnowledge;
  readonly options: CompareOptions;
}

export function refusedRow(row: ReadRow, code: string, message: string, hint: string): RowOutcome {
  const problem: Problem = { code, severity: "error", message, hint, place: row.place };
  return { kind: "refused", refusals: [problem] };
}

export function namesIn({ name, aliases }: Candidate): readonly string[] {
  return [name, ...aliases];
}

function lookAlike(row: ReadRow, candidate: Candidate, { byScript }: Known): RowOutcome | null {
  for (const name of namesIn(candidate)) {
    const alike = byScript.get(otherScriptKey(name))?.[0];
    if (alike === undefined) continue;
    const message = `${quoteValue(name)} looks like ${quoteValue(alike.name)} of ${quoteValue(alike.id)} but is written with other letters`;
    return refusedRow(row, "confusable-name", message, "type the name again in Latin letters");
  }
  return null;
}

/** What cannot be compared is not taken for new. */
function tooManyAlike(row: ReadRow): RowOutcome {
  const message = "too many names of the list are nearly those of the registry: this one could not be compared";
  const hint = "import the list in several parts; --near-is-new if none of its rows is known under another spelling";
  return refusedRow(row, "too-many-alike", message, hint);
}

function nearOutcome(row: ReadRow, candidate: Candidate, known: Known): RowOutcome | null {
  if (known.options.nearIsNew) return null;
  for (const name of namesIn(candidate)) {
    const found = nearName(name, known.near, known.knowledge, known.comparisons);
    if (found === null && known.comparisons.left < 0) return tooManyAlike(row);
    if (found === null) continue;
    const message = `${quoteValue(name)} is nearly ${quoteValue(found.name)} of ${quoteValue(found.custodian.id)}: ${found.why}`;
    const hint = `give the row the id ${found.custodian.id} if it is the same; --near-is-new if it is another`;
    return refusedRow(row, "near-name", message, hint);
  }
  return null;
}

function retiredOutcome(row: ReadRow, candidate: Candidate, { names }: Known): RowOutcome | null {
  const id = namesIn(candidate).flatMap((name) => names.retired.get(exactKey(name)) ?? [])[0];
  if (id === undefined) return null;
  const hint = "name the organization that took over";
  return refusedRow(row, "retired", `the registry has retired ${quoteValue(id)}, which bears this name`, hint);
}

/** Why a row whose names the registry does not know is refused all the same, or null: then it is new. */
export function unlikeRefusal(row: ReadRow, candidate: Candidate, known: Known): RowOutcome | null {
  return (
    retiredOutcome(row, candidate, known) ?? lookAlike(row, candidate, known) ?? nearOutcome(row, candidate, known)
  );
}
