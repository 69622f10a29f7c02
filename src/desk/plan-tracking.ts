import { BUDGETS } from "../budget/budgets.ts";
import type { NewEntry } from "../docket/add-entry.ts";
import { type DateOrder, readTracking, type TrackingRow } from "../docket/read-tracking.ts";
import { Fault } from "../problem/fault.ts";
import { decodeText } from "../source/decode-text.ts";
import type { World } from "../world.ts";
import { loggedBefore, senselessness } from "./log-event.ts";
import type { Agenda } from "./open-agenda.ts";
import { type Opened, refused } from "./opened.ts";
import { readInput } from "./read-input.ts";

/** What became of a row of a list of events. `known`: the docket has it already. */
export interface PlannedEvent extends TrackingRow {
  readonly verdict: "new" | "known" | "refused";
}

/** A list of events, judged row by row, and what it adds to the docket. */
export interface TrackingPlan {
  readonly rows: readonly PlannedEvent[];
  readonly entries: readonly NewEntry[];
}

/**
 * What a list of events, as a carrier or a clerk keeps it, adds to the docket, row by row.
 *
 * @param by who logs it
 */
export function planTracking(
  world: World,
  agenda: Agenda,
  name: string,
  { order = null, by }: { readonly order?: DateOrder | null; readonly by?: string } = {},
): Opened<TrackingPlan> {
  const { file, problems } = readInput(world, name);
  if (file === null) return refused(problems);
  const { text, problems: unread } = decodeText(name, file.bytes, BUDGETS.table.bytes);
  if (text === null) return refused([...problems, ...unread]);
  const texts = new Map([[name, text]]);
  const { rows, fault } = readTracking(text, agenda.requests, order);
  if (fault !== null) {
    const { line, message } = fault;
    return refused([{ code: "bad-table", severity: "error", message, place: { file: name, line, column: 1 } }], texts);
  }
  const planned = planRows(rows, agenda, by);
  const entries = planned.filter(({ verdict }) => verdict === "new").map((row) => entryOf(row, by));
  return { value: { rows: planned, entries }, problems, texts };
}

function planRows(rows: readonly TrackingRow[], agenda: Agenda, by: string | undefined): readonly PlannedEvent[] {
  const seen = new Map<string, TrackingRow>();
  return rows.map((row) => {
    if (row.refused !== null) return { ...row, verdict: "refused" };
    const entry = entryOf(row, by);
    const key = `${row.request} ${row.event}`;
    const before = seen.get(key);
    const why = senselessness(entry, agenda) ?? (before && `line ${before.line} logs the same event of this request`);
    if (why) return { ...row, refused: why, verdict: "refused" };
    seen.set(key, row);
    const known = loggedBefore(agenda, entry);
    if (known === null) return { ...row, verdict: "new" };
    if (known.date === row.date && (known.tracking ?? "") === row.tracking) return { ...row, verdict: "known" };
    const logged = `${known.id} logs it on ${known.date}: correct that entry with --correct ${known.id}`;
    return { ...row, refused: logged, verdict: "refused" };
  });
}

function entryOf({ request, event, date, tracking }: TrackingRow, by: string | undefined): NewEntry {
  if (event === "") throw new Fault("usage", "a row without an event cannot be logged");
  return { request, event, date, ...(tracking === "" ? {} : { tracking }), ...(by === undefined ? {} : { by }) };
}
