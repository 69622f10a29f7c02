import { calendarFile } from "../deadlines/calendar-file.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { requestDeadlines } from "../deadlines/request-deadlines.ts";
import { type RequestStatus, requestStatuses } from "../deadlines/request-status.ts";
import type { World } from "../world.ts";
import { requireRequest } from "./choose.ts";
import type { Agenda } from "./open-agenda.ts";
import { packageData } from "./package-data.ts";

/**
 * Every date of the requests named (of all, where none is), the earliest first. Throws a `usage` fault where the matter
 * has no such request.
 */
export function deadlines(
  world: World,
  { requests, docket }: Agenda,
  ids: readonly string[] = [],
): readonly Deadline[] {
  const named = ids.map((word) => requireRequest(word, requests));
  const chosen = named.length === 0 ? requests : requests.filter(({ id }) => named.includes(id));
  const { deadlineLaw } = packageData(world);
  const found = chosen.flatMap((request) => requestDeadlines(request, docket.entries, deadlineLaw));
  return found.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The same as a file for a calendar program (iCalendar, RFC 5545). */
export function calendar(world: World, dates: readonly Deadline[]): string {
  return calendarFile(dates, packageData(world).deadlineLaw.counting.reminder.days);
}

/** Where each request stands, the most urgent first. */
export function standing(world: World, { requests, docket, frame }: Agenda): readonly RequestStatus[] {
  return requestStatuses(requests, docket.entries, packageData(world).deadlineLaw, frame.today);
}
