import type { Court, CourtReading } from "./court.ts";
import type { StateCourts } from "./court-tables.ts";
import { courtWords } from "./court-words.ts";
import { courtKey, federalCourts } from "./federal-courts.ts";
import { COURTS } from "./generated/courts.js";
import { courtsOf, stateCourtIn } from "./state-courts.ts";
import { statesIn } from "./state-in.ts";

/** Courts by the key of each name; several where a name is not one court's alone. */
let byKey: ReadonlyMap<string, ReadonlySet<Court>> | null = null;

/**
 * The court that a text names: by its name, its usual abbreviation or its id, whatever its punctuation and its letters.
 *
 * @param hint postal code of the state, where it is known from elsewhere
 */
export function findCourt(text: string, hint: string | null = null): CourtReading {
  const byId = allCourts().find(({ id }) => id === text.trim().toLowerCase());
  if (byId !== undefined) return { court: byId };
  const [exact, ...others] = exactly(text) ?? exactly(withoutDivision(text)) ?? [];
  if (exact !== undefined)
    return others.length === 0 ? { court: exact } : { candidates: [exact, ...others], state: null };
  return stateCourtIn(text, COURTS, hint);
}

/** `…, Eastern Division`: where in its district a federal court sits does not make it another. */
function withoutDivision(text: string): string {
  return text.replace(/[\s,(–-]+[\p{L}.' ]+\bdivision\b[\s)]*$/iu, "");
}

function exactly(text: string): readonly Court[] | null {
  byKey ??= index();
  const found = byKey.get(courtKey(text));
  return found === undefined ? null : [...found];
}

function index(): ReadonlyMap<string, ReadonlySet<Court>> {
  const keys = new Map<string, Set<Court>>();
  const add = (name: string, court: Court) => {
    const key = courtKey(name);
    keys.set(key, (keys.get(key) ?? new Set<Court>()).add(court));
  };
  for (const { court, names } of federalCourts(COURTS)) {
    for (const name of [...names, court.name, court.abbreviation]) add(name, court);
  }
  for (const court of allCourts().filter(({ system }) => system === "state")) {
    for (const name of [court.name, court.abbreviation]) add(name, court);
  }
  return keys;
}

let all: readonly Court[] | null = null;

/** Every court that is known, federal ones first. */
export function allCourts(): readonly Court[] {
  all ??= [...federalCourts(COURTS).map(({ court }) => court), ...COURTS.states.flatMap(courtsOf)];
  return all;
}

/** Whether a postal code is that of a state, the District of Columbia or a territory. */
export function isState(code: string): boolean {
  return COURTS.states.some(({ state }) => state === code);
}

/** The one state that a text names; null where it names none, or several. */
export function stateNamed(text: string): StateCourts | null {
  const words = courtWords(text);
  const [only, ...others] =
    words.length === 1 ? COURTS.states.filter(({ state }) => state.toLowerCase() === words[0]) : [];
  const named = only !== undefined && others.length === 0 ? [only] : statesIn(words, COURTS.states, new Set());
  return named.length === 1 ? (named[0] ?? null) : null;
}
