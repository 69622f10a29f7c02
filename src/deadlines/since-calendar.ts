import type { CalendarEvent } from "./calendar-event.ts";
import { basic } from "./calendar-lines.ts";

/** A change of an event since an earlier calendar. */
export interface EventChange {
  /** As it stands now. */
  readonly event: CalendarEvent;
  /** As it stood; null of one that is new. */
  readonly before: CalendarEvent | null;
}

/** Which events an earlier calendar may have that are gone. */
export interface Compared {
  readonly earlier: ReadonlyMap<string, CalendarEvent>;
  /** The matter's reference, escaped: events of other matters are left alone. Null where only some requests were chosen. */
  readonly category: string | null;
  /** ISO day on which the calendar is made again. */
  readonly today: string;
}

/**
 * The events as they follow on an earlier calendar: one that changed has a higher SEQUENCE than it had there; one that is
 * gone is canceled.
 */
export function eventsSince(events: readonly CalendarEvent[], compared: Compared): readonly CalendarEvent[] {
  const { earlier, category, today } = compared;
  const now = new Set(events.map(({ uid }) => uid));
  const gone = [...earlier.values()].filter((event) => event.category === category && !now.has(event.uid));
  return [
    ...events.map((event) => following(event, earlier.get(event.uid), today)),
    ...gone.map((event) => (event.cancelled ? event : raised({ ...event, cancelled: true }, event, today))),
  ];
}

function following(event: CalendarEvent, before: CalendarEvent | undefined, today: string): CalendarEvent {
  if (before === undefined) return event;
  if (!isSame(event, before)) return raised(event, before, today);
  const sequence = Math.max(event.sequence, before.sequence);
  return { ...event, sequence, modified: later(event.modified, before.modified) };
}

function raised(event: CalendarEvent, before: CalendarEvent, today: string): CalendarEvent {
  const sequence = Math.max(event.sequence, before.sequence + 1);
  return { ...event, sequence, modified: later(basic(today), before.modified) };
}

/** Whether a calendar would show the same. */
export function isSame(one: CalendarEvent, other: CalendarEvent): boolean {
  const shown = ({ when, summary, cancelled }: CalendarEvent) => JSON.stringify([when, summary, cancelled]);
  return shown(one) === shown(other);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** What changed since an earlier calendar, in the order of the events. @param now what `eventsSince` gave */
export function changesSince(
  now: readonly CalendarEvent[],
  earlier: ReadonlyMap<string, CalendarEvent>,
): readonly EventChange[] {
  return now.flatMap((event) => {
    const before = earlier.get(event.uid) ?? null;
    return before !== null && isSame(event, before) ? [] : [{ event, before }];
  });
}
