import { type Agenda, type CaseFiles, type DateOrder, loggedEvents, planTracking } from "../duces.ts";
import { writeAmendment } from "../files/write-amendment.ts";
import { trackingRows, trackingSummary } from "../views/tracking-rows.ts";
import type { World } from "../world.ts";
import { type RowFormat, showRows } from "./print-rows.ts";
import { type Surroundings, tell } from "./surroundings.ts";

/** How a list of events is read and shown. */
export interface ListOptions {
  readonly by?: string;
  readonly dates?: DateOrder;
  readonly skipRefused?: boolean;
  readonly format: RowFormat;
}

/** Logs the rows of a list, all or none unless refused ones are to be left out. False where nothing could be written. */
export function logList(
  world: World,
  agenda: Agenda,
  { docket }: CaseFiles,
  name: string,
  { dates, by, skipRefused = false, format }: ListOptions,
  surroundings: Surroundings,
): boolean {
  const { terminal, folder } = surroundings;
  const plan = tell(
    planTracking(world, agenda, name, { order: dates ?? null, ...(by === undefined ? {} : { by }) }),
    surroundings,
  );
  if (plan === null) return false;
  showRows(trackingRows(plan.rows), format, terminal);
  const summary = trackingSummary(plan.rows);
  if (!skipRefused && plan.rows.some(({ verdict }) => verdict === "refused")) {
    terminal.note(`${summary}; nothing was written: correct the refused rows, or leave them out with --skip-refused`);
    return false;
  }
  if (plan.entries.length === 0) {
    terminal.note(`${summary}; nothing to write`);
    return true;
  }
  const amendment = tell(loggedEvents(agenda, docket, plan.entries), surroundings);
  if (amendment === null) return false;
  writeAmendment(amendment, folder);
  terminal.note(`${summary}; written to ${amendment.name}`);
  return true;
}
