import { BUDGETS } from "../budget/budgets.ts";
import { type CalendarEvent, eventOf } from "../deadlines/calendar-event.ts";
import { calendarFile, eventsFile } from "../deadlines/calendar-file.ts";
import { escapedText } from "../deadlines/calendar-lines.ts";
import { readCalendar } from "../deadlines/read-calendar.ts";
import { type RequestStatus, requestStatuses } from "../deadlines/request-status.ts";
import { type RevisedDeadline, revisedDeadlines } from "../deadlines/revision.ts";
import { changesSince, type EventChange, eventsSince } from "../deadlines/since-calendar.ts";
import { Fault } from "../problem/fault.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { decodeText } from "../source/decode-text.ts";
import type { World } from "../world.ts";
import { requireRequest } from "./choose.ts";
import type { Agenda } from "./open-agenda.ts";
import { packageData } from "./package-data.ts";
import { readInput } from "./read-input.ts";

/**
 * Every date of the requests named (of all, where none is), the earliest first. Throws a `usage` fault where the matter
 * has no such request.
 */
export function deadlines(
  world: World,
  { requests, docket }: Agenda,
  ids: readonly string[] = [],
): readonly RevisedDeadline[] {
  const named = ids.map((word) => requireRequest(word, requests));
  const chosen = named.length === 0 ? requests : requests.filter(({ id }) => named.includes(id));
  const { deadlineLaw } = packageData(world);
  const found = chosen.flatMap((request) => revisedDeadlines(request, docket.entries, deadlineLaw));
  return found.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The same as a file for a calendar program (iCalendar, RFC 5545). */
export function calendar(world: World, dates: readonly RevisedDeadline[]): string {
  return calendarFile(dates, packageData(world).deadlineLaw.counting.reminder.days);
}

/** Where each request stands, the most urgent first. */
export function standing(world: World, { requests, docket, frame }: Agenda): readonly RequestStatus[] {
  return requestStatuses(requests, docket.entries, packageData(world).deadlineLaw, frame.today);
}

/** A calendar that follows on an earlier one, and what changed between them. */
export interface FollowingCalendar {
  readonly text: string;
  readonly changes: readonly EventChange[];
}

/**
 * The dates as a calendar file that follows on an earlier one of the same matter, such as that of the last batch: what
 * changed, in the matter or in the docket, has a higher SEQUENCE than there, and what is gone is canceled. Throws an `input`
 * fault where the earlier file is none of this program.
 */
export function calendarSince(
  world: World,
  agenda: Agenda,
  earlierFile: string,
  ids: readonly string[] = [],
): FollowingCalendar {
  const earlier = earlierEvents(world, earlierFile);
  const category = ids.length === 0 ? escapedText(agenda.matter.reference) : null;
  const events = deadlines(world, agenda, ids).map(eventOf);
  const now = eventsSince(events, { earlier, category, today: agenda.frame.today });
  const remindDays = packageData(world).deadlineLaw.counting.reminder.days;
  return { text: eventsFile(now, remindDays), changes: changesSince(now, earlier) };
}

function earlierEvents(world: World, name: string): ReadonlyMap<string, CalendarEvent> {
  const { file } = readInput(world, name);
  const text = file === null ? null : decodeText(name, file.bytes, BUDGETS.list.bytes).text;
  if (text?.startsWith("BEGIN:VCALENDAR") && text.includes("PRODID:-//duces//")) return readCalendar(text);
  throw new Fault("input", `${quoteValue(name)} is no calendar file that this program wrote`);
}
