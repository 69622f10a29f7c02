import { addDays, isWeekend, weekdayName, weekdayOf } from "../calendar/day-arithmetic.ts";
import { daysBetween, type PlainDate } from "../calendar/plain-date.ts";
import type { CourtCalendar } from "../deadlines/court-calendar.ts";
import type { StatePack, YearlyDay } from "../schema/generated/state-pack.ts";
import { sureWords } from "./state-packs.ts";

const SATURDAY = 6;
const SUNDAY = 0;

/** The days on which no period of that state ends, forward and backward alike; without a pack, weekends alone. */
export function stateCalendar(pack: StatePack | null): CourtCalendar {
  const unlisted = "no holidays of that state are in the data, so weekends alone were passed over: check";
  const note = pack === null ? unlisted : holidayNote(pack);
  return {
    closedBecause: (date) => closedIn(pack, date),
    doubtAbout: () => null,
    gaps: note === "" ? [] : [note],
  };
}

/** What the reader must know of the list, and where it was read. */
function holidayNote({ holidays, facts }: StatePack): string {
  const [source] = facts.filter(({ id }) => holidays.facts.includes(id));
  if (holidays.note === "" || source === undefined) return holidays.note;
  return `${holidays.note} (${source.rule}; ${sureWords(source)})`;
}

/** Why the courts of a state are closed on that day: `Saturday`, `Cesar Chavez Day`, `Juneteenth (observed)`; null where open. */
export function closedIn(pack: StatePack | null, date: PlainDate): string | null {
  if (isWeekend(date)) return weekdayName(date);
  for (const { name, on } of pack?.holidays.days ?? []) {
    for (const year of [date.year, date.year + 1]) {
      const nominal = dayOfYear(year, on);
      if (daysBetween(nominal, date) === 0) return name;
      if (pack !== null && daysBetween(observedOn(nominal, pack), date) === 0) return `${name} (observed)`;
    }
  }
  return null;
}

function observedOn(nominal: PlainDate, { holidays }: StatePack): PlainDate {
  const weekday = weekdayOf(nominal);
  if (weekday === SATURDAY) return addDays(nominal, holidays.saturday);
  return weekday === SUNDAY ? addDays(nominal, holidays.sunday) : nominal;
}

function dayOfYear(year: number, { month, day = 1, weekday, nth = 1, plus = 0 }: YearlyDay): PlainDate {
  if (weekday === undefined) return { year, month, day };
  if (nth > 0) {
    const first = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) + plus);
  }
  const last = addDays({ year, month: month + 1, day: 1 }, -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + plus);
}
