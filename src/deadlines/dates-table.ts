import { checkedDate } from "../calendar/day-arithmetic.ts";
import { hourWords } from "../calendar/placed-time.ts";
import { csvLine } from "../csv/csv-line.ts";
import { earlierWords, uidOf } from "./calendar-event.ts";
import { dayWords } from "./deadline-words.ts";
import type { EarlierDate, RevisedDeadline } from "./revision.ts";

const HEAD = [
  ...["date", "time", "zone", "number", "request", "what", "whose", "status", "was", "changed", "sequence"],
  ...["basis", "confidence", "authority", "as of", "how", "uid"],
];

/** The dates as a table for a docketing program, for those that ignore updates of a calendar. */
export function* datesTable(lists: Iterable<readonly RevisedDeadline[]>): Generator<string> {
  yield csvLine(HEAD);
  for (const list of lists) for (const deadline of list) yield csvLine(cellsOf(deadline));
}

function cellsOf(each: RevisedDeadline): readonly string[] {
  return [
    ...[each.date, each.at?.time ?? "", each.at?.zone ?? "", each.number, each.request, each.title, each.whose],
    ...[each.settled ?? "open", earlierWords(each), each.before === null ? "" : each.modified, `${each.sequence}`],
    ...[each.basis, each.confidence, each.authority, each.asOf, each.reason, uidOf(each)],
  ];
}

/** The page of what changed, for entering by hand. */
export function* changesPage(reference: string, lists: Iterable<readonly RevisedDeadline[]>): Generator<string> {
  yield `${reference}: dates that changed since they were first told\n`;
  yield "Some calendars ignore updates. Compare these entries with yours.\n";
  let count = 0;
  for (const list of lists) {
    for (const deadline of list.filter(({ before }) => before !== null)) {
      count += 1;
      yield changeText(deadline);
    }
  }
  if (count === 0) yield "\nNothing has changed.\n";
}

function changeText(deadline: RevisedDeadline): string {
  const { number, title, before, settled, modified } = deadline;
  const was = before === null ? "" : `${momentWords(before)}${before.settled === null ? "" : ` (${before.settled})`}`;
  const now = settled === null ? momentWords(deadline) : `${momentWords(deadline)} (${settled}: take it out)`;
  return `\n${number} ${title}\n  was: ${was}\n  now: ${now}\n  changed on: ${modified}\n`;
}

function momentWords({ date, at }: EarlierDate): string {
  return [dayWords(checkedDate(date)), hourWords(at)].filter((part) => part !== "").join(", ");
}
