import { courtWords } from "./court-words.ts";
import { findCourt, stateNamed } from "./find-court.ts";
import type { Jurisdiction } from "./jurisdiction.ts";

/** Words of what lets a lawyer practice in all courts of a state: "State Bar of Illinois", "Supreme Court of Illinois". */
const OF_A_BAR: ReadonlySet<string> = new Set(
  "a all and association at attorney bar before no number board commonwealth court district for high in judicial law lawyer license licensed member of state supreme the us appeals admitted".split(
    " ",
  ),
);

/** Whether a court or bar in which an attorney is recorded as admitted is that of an action. */
export function admits(admitted: string, { court, system, state }: Jurisdiction): boolean {
  const reading = findCourt(admitted, state);
  const named = "court" in reading ? reading.court : null;
  if (court !== null && named !== null && home(named.id) === home(court.id)) return true;
  if (system !== "state" || state === null) return false;
  return named !== null ? named.system === "state" && named.state === state : barOf(admitted) === state;
}

/** A bankruptcy court is a unit of its district court, whose bar is its own. */
function home(id: string): string {
  return id.replace(/^bankr-/, "");
}

/** The state whose bar a text names, and nothing else; null for other texts. */
function barOf(text: string): string | null {
  const named = stateNamed(text);
  if (named === null) return null;
  const names = new Set([named.name, named.abbreviation, named.state].flatMap((each) => courtWords(each)));
  const others = courtWords(text).filter((word) => !names.has(word) && !/\d/.test(word));
  return others.every((word) => OF_A_BAR.has(word)) ? named.state : null;
}
