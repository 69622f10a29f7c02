import type { DocketEntry, DocketEvent } from "./docket.ts";

/** What each event means for a request, in words for a table. The order is that in which they usually happen. */
export const EVENTS: Readonly<Record<DocketEvent, string>> = {
  sent: "sent",
  delivered: "delivered",
  served: "served",
  noticed: "parties notified",
  acknowledged: "acknowledged",
  renewed: "renewed",
  "fee-demanded": "fee demanded",
  "clarification-asked": "clarification asked",
  replied: "our reply received",
  extended: "time extended, they say",
  "notice-running": "customer given notice, waiting",
  "wrong-entity": "wrong entity, they say",
  "content-refused": "content refused",
  purged: "records gone, they say",
  objected: "objected",
  answered: "answered",
  denied: "denied, in whole or in part",
  appealed: "denial appealed",
  "appeal-decided": "appeal decided",
  withdrawn: "withdrawn",
};

/**
 * The entries that count: without those that a later one corrects, and without a correction that only takes one back.
 * Those stay in the file, for whoever reads it.
 */
export function entriesThatCount(entries: readonly DocketEntry[]): readonly DocketEntry[] {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ id, withdraws }) => !corrected.has(id) && withdraws !== true);
}

/** The entries of one request from the first day to the last; those of one day in the order of the file. */
export function entriesOf(entries: readonly DocketEntry[], request: string): readonly DocketEntry[] {
  return entriesByRequest(entries).get(request) ?? [];
}

/** Sorted once for all requests: a docket may hold entries of thousands. */
const sorted = new WeakMap<readonly DocketEntry[], ReadonlyMap<string, readonly DocketEntry[]>>();

function entriesByRequest(entries: readonly DocketEntry[]): ReadonlyMap<string, readonly DocketEntry[]> {
  const known = sorted.get(entries);
  if (known) return known;
  const inTime = entriesThatCount(entries).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const made = new Map<string, DocketEntry[]>();
  for (const entry of inTime) {
    const own = made.get(entry.request) ?? [];
    own.push(entry);
    made.set(entry.request, own);
  }
  sorted.set(entries, made);
  return made;
}

/** The first entry of one of these events, the events tried in turn. */
export function firstOf(entries: readonly DocketEntry[], ...events: readonly DocketEvent[]): DocketEntry | null {
  for (const event of events) {
    const found = entries.find((entry) => entry.event === event);
    if (found) return found;
  }
  return null;
}
