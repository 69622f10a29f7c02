import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import type { PlainDate } from "../calendar/plain-date.ts";
import { countDays } from "../deadlines/count-days.ts";
import { caveats, countWords, daysWords, dayWords } from "../deadlines/deadline-words.ts";
import type { Request } from "../matter/request.ts";
import type { Fact, StatePack } from "../schema/generated/state-pack.ts";
import { type ActDays, concerns, isByMail } from "./act-days.ts";
import type { StateProcess } from "./governing-state.ts";
import type { StateClock } from "./state-clocks.ts";
import { stateCalendar } from "./state-holidays.ts";
import { factOf, sureWords } from "./state-packs.ts";

/** Until when, or from when, an act may be done by all clocks that concern it. */
export interface ActBound {
  readonly act: StateClock["act"];
  readonly bound: StateClock["bound"];
  /** ISO day: closed days give way, so that nobody can object to it. */
  readonly date: string;
  /** ISO day of the bare count, which no closed day moved. */
  readonly bare: string;
  /** The event that the governing clock counts from. */
  readonly event: StateClock["event"];
  /** How it was counted, by each clock, and which of them governs. */
  readonly reason: string;
  readonly authority: string;
  readonly confidence: Fact["confidence"];
}

interface OneBound {
  readonly clock: StateClock;
  readonly date: string;
  readonly bare: string;
  readonly words: string;
}

/**
 * The bounds of every act that the state's clocks speak of and whose event has a day. Of several clocks for one act all
 * hold: the latest "not before", the earliest "by".
 *
 * @param days as planned or logged
 */
export function actBounds(request: Request, under: StateProcess, days: ActDays): readonly ActBound[] {
  const all = under.clocks
    .filter((clock) => concerns(clock, request))
    .flatMap((clock) => oneBound(clock, days[clock.event], isByMail(clock.act, request, under), under.pack));
  const keys = [...new Set(all.map(({ clock }) => `${clock.act} ${clock.bound}`))];
  return keys.map((key) =>
    governing(
      all.filter(({ clock }) => `${clock.act} ${clock.bound}` === key),
      under,
    ),
  );
}

function oneBound(
  clock: StateClock,
  event: string | undefined,
  mailed: boolean,
  pack: StatePack | null,
): readonly OneBound[] {
  if (event === undefined) return [];
  const from = checkedDate(event);
  const days = clock.days + (mailed ? clock.mailDays : 0);
  const counted = countDays(from, days, clock.side === "before" ? "backward" : "forward", stateCalendar(pack));
  const bare = addDays(from, clock.side === "before" ? -days : days);
  const mail = mailed && clock.mailDays > 0 ? `, ${daysWords(clock.mailDays)} of them for mail ${clock.mailCite},` : "";
  const words = `${daysWords(days)}${mail} ${clock.side} ${EVENTS[clock.event]} on ${dayWords(from)} ${countWords(counted, days)}`;
  // What has no number of days is counted by nobody: the day of the event is the limit.
  if (days === 0) return [{ clock, date: event, bare: event, words: `${sequence(clock, from)} ${clock.known}.` }];
  return [{ clock, date: isoDate(counted.date), bare: isoDate(bare), words: `${words.slice(0, -1)} ${clock.known}.` }];
}

const EVENTS: Readonly<Record<StateClock["event"], string>> = {
  notice: "the notice",
  issuance: "issuance",
  service: "service",
  production: "the date for production",
  cutoff: "the end of discovery",
};

function sequence({ event }: StateClock, day: PlainDate): string {
  return `No number of days: due no later than ${EVENTS[event]}, ${dayWords(day)}`;
}

function governing(bounds: readonly OneBound[], { pack }: StateProcess): ActBound {
  const [first, ...rest] = bounds;
  if (first === undefined) throw new Error("an act without clocks has no bound");
  const later = first.clock.bound === "not-before";
  const chosen = rest.reduce(
    (one, other) => ((later ? other.date > one.date : other.date < one.date) ? other : one),
    first,
  );
  const choice = rest.length === 0 ? "" : ` The ${later ? "later" : "earlier"} date governs.`;
  return {
    act: chosen.clock.act,
    bound: chosen.clock.bound,
    date: chosen.date,
    bare: chosen.bare,
    event: chosen.clock.event,
    reason: `${bounds.map(({ words }) => words).join(" ")}${choice}${countedBy(pack)}`,
    authority: [...new Set(bounds.map(({ clock }) => clock.cite))].join("; "),
    confidence: bounds.every(({ clock }) => clock.confidence === "read") && isCountingRead(pack) ? "read" : "secondary",
  };
}

function isCountingRead(pack: StatePack | null): boolean {
  return pack?.counting.facts.every((id) => factOf(pack, id).confidence === "read") ?? false;
}

/** How days are counted there, and what of the holidays is to be checked. */
function countedBy(pack: StatePack | null): string {
  const { gaps } = stateCalendar(pack);
  if (pack === null) return ` Counted as calendar days.${caveats(gaps)}`;
  const facts = pack.counting.facts.map((id) => factOf(pack, id));
  const least = facts.find(({ confidence }) => confidence !== "read") ?? facts[0];
  const known = least === undefined ? "" : ` (${least.rule}; ${sureWords(least)})`;
  return ` Counting: ${pack.counting.words}${known}.${caveats(gaps)}`;
}
