import { csvLine } from "../csv/csv-line.ts";
import type { KeptFinding, RuleFacts } from "../review/finding.ts";
import type { Findings } from "../schema/generated/findings.ts";
import type { KeptRequest } from "./paper.ts";

/** Raised when a field of `findings.json` changes its meaning or is taken away. */
const FINDINGS_SCHEMA = 1;

/** The batch that findings are of. */
export interface FindingsHead {
  readonly reference: string;
  /** ISO date of issue. */
  readonly date: string;
  readonly state: KeptRequest["state"];
}

/** One finding of one request, whole. */
type FindingRow = Findings["findings"][number];

type LookUp = (rule: string) => RuleFacts;

/** Every finding of a batch as JSON, piece by piece: a line for each, in the order of the requests. */
export function* findingsJson(head: FindingsHead, kept: Iterable<KeptRequest>, rules: LookUp): Generator<string> {
  const { reference, date, state } = head;
  yield JSON.stringify({ schema: FINDINGS_SCHEMA, reference, date, state }, null, 2).replace(/\n\}$/, "");
  yield ',\n  "findings": [';
  let between = "\n    ";
  for (const row of rowsOf(kept, rules)) {
    yield between + JSON.stringify(row);
    between = ",\n    ";
  }
  yield between === "\n    " ? "]\n}\n" : "\n  ]\n}\n";
}

const HEAD = [
  ...["number", "request", "custodian", "name", "rule", "level", "title", "message", "cure", "authority"],
  ...["file", "line", "column", "pointer", "value", "overridden_by", "overridden_on", "override_reason"],
];

/** The same as a table for a spreadsheet, line by line. */
export function* findingsCsv(kept: Iterable<KeptRequest>, rules: LookUp): Generator<string> {
  yield csvLine(HEAD);
  for (const row of rowsOf(kept, rules)) yield csvLine(cellsOf(row));
}

function cellsOf(row: FindingRow): readonly string[] {
  const { number, request, custodian, name, rule, level, title, message, cure, authority, overridden } = row;
  return [
    ...[number, request, custodian, name, rule, level, title, message, cure, authority.join("; ")],
    ...[row.file, `${row.line}`, `${row.column}`, row.pointer, row.value],
    ...(overridden ? [overridden.attorney, overridden.date, overridden.reason] : ["", "", ""]),
  ];
}

function* rowsOf(kept: Iterable<KeptRequest>, rules: LookUp): Generator<FindingRow> {
  for (const { id, number, custodian, name, findings } of kept) {
    for (const finding of findings) yield rowOf({ request: id, number, custodian, name }, finding, rules(finding.rule));
  }
}

function rowOf(
  of: Pick<FindingRow, "number" | "request" | "custodian" | "name">,
  { rule, level, title, message, hint, only, place, pointer, value, overridden }: KeptFinding,
  { cure, authority }: RuleFacts,
): FindingRow {
  const { file, line, column } = place;
  const told = { rule, level, title, message, cure: hint ?? cure, authority: only ?? authority };
  return { ...of, ...told, file, line, column, pointer, value, overridden: overridden ?? null };
}
