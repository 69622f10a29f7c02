import type { Problem } from "../problem/problem.ts";
import type { Registry, SourceRecord } from "../registry/registry.ts";
import type { JsonObject } from "../source/document.ts";
import type { Candidate } from "./candidate.ts";
import { entryFaults } from "./entry-faults.ts";
import { freeId } from "./propose-id.ts";
import { changeRecord, custodianRecord } from "./registry-records.ts";
import type { Verdict } from "./verdict.ts";

/** A row, judged, with the entry that would be laid over the registry; null where it adds nothing. */
export interface PlannedRow {
  readonly verdict: Verdict;
  readonly id: string | null;
  readonly entry: JsonObject | null;
}

function refusedRow(verdict: Verdict, refusals: readonly Problem[]): PlannedRow {
  return { verdict: { ...verdict, outcome: { kind: "refused", refusals } }, id: null, entry: null };
}

function idOf({ id, proposedId }: Candidate, taken: ReadonlySet<string>): string {
  return id ?? freeId(proposedId, taken);
}

function planned(verdict: Verdict, document: SourceRecord, taken: Set<string>): PlannedRow {
  const { outcome, row } = verdict;
  if (outcome.kind === "refused") return { verdict, id: null, entry: null };
  if (outcome.kind === "same") return { verdict, id: outcome.custodian.id, entry: null };
  const { candidate } = outcome;
  const id = outcome.kind === "changed" ? outcome.custodian.id : idOf(candidate, taken);
  const whole = custodianRecord(candidate, id, row.place, document.id);
  const faults = entryFaults(whole, verdict, document);
  if (faults.length > 0) return refusedRow(verdict, faults);
  taken.add(id);
  if (outcome.kind === "new") return { verdict, id, entry: whole };
  return { verdict, id, entry: changeRecord(candidate, outcome.custodian, outcome.change, row.place, document.id) };
}

/** Gives every new organization an id that no other has or had, and holds each entry against the registry's schema. */
export function planRows(
  verdicts: readonly Verdict[],
  registry: Registry,
  document: SourceRecord,
): readonly PlannedRow[] {
  const taken = new Set([...registry.custodians, ...registry.retired].map(({ id }) => id));
  const given = verdicts.flatMap(({ row }) => row.candidate?.id ?? []);
  for (const id of given) taken.add(id);
  return verdicts.map((verdict) => planned(verdict, document, taken));
}

/** What to lay over the user's registry file; null where nothing is to be added. */
export function patchOf(rows: readonly PlannedRow[], document: SourceRecord, registry: Registry): JsonObject | null {
  const custodians = rows.flatMap(({ entry }) => entry ?? []);
  if (custodians.length === 0) return null;
  const isKnown = registry.documents.some(({ id }) => id === document.id);
  return { ...(isKnown ? {} : { documents: [{ ...document }] }), custodians };
}
