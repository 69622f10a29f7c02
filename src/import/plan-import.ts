import type { Problem } from "../problem/problem.ts";
import type { Registry, SourceRecord } from "../registry/registry.ts";
import { type CompiledSchema, compileSchema, validateData } from "../schema/conform.ts";
import { badCharacters } from "../source/bad-characters.ts";
import type { JsonObject } from "../source/document.ts";
import { textsOf } from "../source/texts-of.ts";
import type { Candidate } from "./candidate.ts";
import { freeId } from "./propose-id.ts";
import { changeRecord, custodianRecord } from "./registry-records.ts";
import type { Verdict } from "./verdict.ts";

/** A row, judged, with the entry that would be laid over the registry; null where it adds nothing. */
export interface PlannedRow {
  readonly verdict: Verdict;
  readonly id: string | null;
  readonly entry: JsonObject | null;
}

const NO_PLACES = new Map<string, never>();

/** The part of the registry's schema that describes one organisation. */
export function custodianSchema(targets: JsonObject): CompiledSchema {
  const { $schema = "", $defs = {} } = targets;
  return compileSchema({ $schema, $defs, $ref: "#/$defs/custodian" });
}

function fieldOf(pointer: string | undefined): string {
  return (pointer ?? "")
    .split("/")
    .filter((step) => !/^\d*$/u.test(step))
    .join(" ");
}

function badTexts(entry: JsonObject): readonly Problem[] {
  return textsOf(entry, "").flatMap(({ text, pointer }) => {
    const unfit = badCharacters(text, 1).map(({ code, message, hint }) => ({ code, message, hint }));
    return unfit.map((bad) => ({ ...bad, severity: "error" as const, pointer }));
  });
}

/** What no file of ours may hold, and what the registry's schema refuses, said of the row that it comes from. */
function faultsOf(entry: JsonObject, { row }: Verdict, schema: CompiledSchema): readonly Problem[] {
  return [...badTexts(entry), ...validateData(entry, NO_PLACES, schema)].map(({ code, message, hint, pointer }) => {
    const told = `${fieldOf(pointer)}: ${message}`;
    return { code, severity: "error", message: told, ...(hint === undefined ? {} : { hint }), place: row.place };
  });
}

function refusedRow(verdict: Verdict, refusals: readonly Problem[]): PlannedRow {
  return { verdict: { ...verdict, outcome: { kind: "refused", refusals } }, id: null, entry: null };
}

function idOf({ id, proposedId }: Candidate, taken: ReadonlySet<string>): string {
  return id ?? freeId(proposedId, taken);
}

function planned(verdict: Verdict, document: string, schema: CompiledSchema, taken: Set<string>): PlannedRow {
  const { outcome, row } = verdict;
  if (outcome.kind === "refused") return { verdict, id: null, entry: null };
  if (outcome.kind === "same") return { verdict, id: outcome.custodian.id, entry: null };
  const { candidate } = outcome;
  const id = outcome.kind === "changed" ? outcome.custodian.id : idOf(candidate, taken);
  const whole = custodianRecord(candidate, id, row.place, document);
  const faults = faultsOf(whole, verdict, schema);
  if (faults.length > 0) return refusedRow(verdict, faults);
  taken.add(id);
  if (outcome.kind === "new") return { verdict, id, entry: whole };
  return { verdict, id, entry: changeRecord(candidate, outcome.custodian, outcome.change, row.place, document) };
}

/** Gives every new organisation an id that no other has or had, and holds each entry against the registry's schema. */
export function planRows(
  verdicts: readonly Verdict[],
  registry: Registry,
  document: SourceRecord,
  schema: CompiledSchema,
): readonly PlannedRow[] {
  const taken = new Set([...registry.custodians, ...registry.retired].map(({ id }) => id));
  const given = verdicts.flatMap(({ row }) => row.candidate?.id ?? []);
  for (const id of given) taken.add(id);
  return verdicts.map((verdict) => planned(verdict, document.id, schema, taken));
}

/** What to lay over the user's registry file; null where nothing is to be added. */
export function patchOf(rows: readonly PlannedRow[], document: SourceRecord, registry: Registry): JsonObject | null {
  const custodians = rows.flatMap(({ entry }) => entry ?? []);
  if (custodians.length === 0) return null;
  const isKnown = registry.documents.some(({ id }) => id === document.id);
  return { ...(isKnown ? {} : { documents: [{ ...document }] }), custodians };
}
