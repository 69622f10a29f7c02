import type { JsonObject } from "../source/document.ts";
import type { DocketEntry } from "./docket.ts";

/** What is logged: an entry that has no id yet. */
export type NewEntry = Omit<DocketEntry, "id">;

/** A docket without entries, as text. */
export function emptyDocket(matter: string): string {
  return [
    "# What happened to the requests of this matter. `duces log` appends to it; comments and order are kept.",
    `matter: ${JSON.stringify(matter)}`,
    "entries: []",
    "",
  ].join("\n");
}

/** The patch that appends entries to a docket that has these. Ids are the next numbers not yet used: `e4`. */
export function addEntries(entries: readonly DocketEntry[], added: readonly NewEntry[]): JsonObject {
  const used = entries.map(({ id }) => Number(/^e(\d+)$/.exec(id)?.[1] ?? 0));
  const next = Math.max(0, ...used) + 1;
  return {
    entries: added.map(({ request, event, date, withdraws, ...rest }, index) => ({
      ...{ id: `e${next + index}`, request, event, date, ...rest },
      ...(withdraws === true ? { withdraws } : {}),
    })),
  };
}
