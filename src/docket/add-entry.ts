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

/** The patch that appends an entry to a docket that has these. Its id is the first number not yet used: `e4`. */
export function addEntry(entries: readonly DocketEntry[], { request, event, date, ...rest }: NewEntry): JsonObject {
  const used = entries.map(({ id }) => Number(/^e(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `e${Math.max(0, ...used) + 1}`;
  return { entries: [{ id, request, event, date, ...rest }] };
}
