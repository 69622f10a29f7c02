import { createMemory } from "../memory/remember.ts";
import type { Court, CourtReading } from "./court.ts";
import { findCourt, isState } from "./find-court.ts";

/** Under whose law an action runs. `unknown` where neither its court is known nor a state is named: that is asked. */
export interface Jurisdiction {
  readonly system: "federal" | "state" | "unknown";
  /** Postal code; null where the court sits for more than one state, or is unknown. */
  readonly state: string | null;
  readonly court: Court | null;
}

const read = createMemory<{ readonly reading: CourtReading }>(200);

function readingOf(court: string, state: string | null): CourtReading {
  return read(`${state ?? ""} ${court}`, () => ({ reading: findCourt(court, state) })).reading;
}

/** What the court of an action says of its law, and the state that its process names. */
export function jurisdictionOf(court: string | undefined, state: string | undefined): Jurisdiction {
  const reading = court === undefined ? null : readingOf(court, state ?? null);
  if (reading !== null && "court" in reading) {
    return { system: reading.court.system, state: reading.court.state, court: reading.court };
  }
  return state !== undefined && isState(state)
    ? { system: "state", state, court: null }
    : { system: "unknown", state: null, court: null };
}

/** Courts that a text which names none exactly may mean. */
export function courtsMeant(court: string): readonly Court[] {
  const reading = readingOf(court, null);
  return "court" in reading ? [reading.court] : reading.candidates;
}
