import type { PlannedRow } from "../import/plan-import.ts";
import type { ReadLists } from "../import/read-lists.ts";
import type { RowChange, RowOutcome } from "../import/verdict.ts";
import { revealUnseen } from "../problem/quote-value.ts";
import { plural } from "./plural.ts";
import type { Rows } from "./rows.ts";

const KINDS = ["new", "same", "changed", "refused"] as const;

function changeWords({ aliases, addsContact, outdated }: RowChange): readonly string[] {
  return [
    ...(addsContact ? ["a contact is added"] : []),
    ...(outdated.length > 0 ? [`${outdated.map(({ id }) => id).join(", ")} becomes historical`] : []),
    ...(aliases.length > 0 ? [`${plural(aliases.length, "other name")} added`] : []),
  ];
}

function why(outcome: RowOutcome): readonly string[] {
  if (outcome.kind === "refused") {
    return outcome.refusals.map(({ message }) => message);
  }
  return outcome.kind === "changed" ? changeWords(outcome.change) : [];
}

function droppedWords({ names, mailboxes }: { readonly names: number; readonly mailboxes: number }): readonly string[] {
  return [
    ...(names > 0 ? [`names of individuals left out: ${names}`] : []),
    ...(mailboxes > 0 ? [`mailboxes left out: ${mailboxes}`] : []),
  ];
}

/** One row for each row of the list: what became of it and why. Nothing of an individual is printed. */
export function importRows(planned: readonly PlannedRow[]): Rows {
  const records = planned.map(({ verdict: { row, outcome, remarks }, id }) => ({
    place: `${row.place.file}:${row.place.line}`,
    name: revealUnseen(row.name),
    id: id ?? "",
    result: outcome.kind,
    why: [...why(outcome), ...remarks, ...droppedWords(row.dropped)],
  }));
  return {
    head: ["place", "name", "id", "result", "why"],
    rows: records.map((record) => [record.place, record.name, record.id, record.result, record.why.join("\n")]),
    records,
    shares: [18, 26, 18, 9, 29],
  };
}

/** The counts that a user needs before deciding to write. */
export function importSummary(planned: readonly PlannedRow[], { unread }: ReadLists): readonly string[] {
  const counts = KINDS.map(
    (kind) => `${planned.filter(({ verdict }) => verdict.outcome.kind === kind).length} ${kind}`,
  );
  const dropped = planned.map(({ verdict }) => verdict.row.dropped);
  const names = dropped.reduce((sum, each) => sum + each.names, 0);
  const mailboxes = dropped.reduce((sum, each) => sum + each.mailboxes, 0);
  return [
    `${plural(planned.length, "row")}: ${counts.join(", ")}`,
    `left out as individuals', or possibly so: ${names} names, ${mailboxes} mailboxes`,
    ...(unread.size === 0 ? [] : [`not read: ${[...unread.keys()].map((name) => JSON.stringify(name)).join(", ")}`]),
  ];
}
