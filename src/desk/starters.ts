import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { daysBetween, type PlainDate, parseDate } from "../calendar/plain-date.ts";
import type { HolidayData } from "../deadlines/holiday-data.ts";
import { Fault } from "../problem/fault.ts";
import { didYouMeanOneOf } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { World } from "../world.ts";
import { holidayFinder } from "./holiday-finder.ts";
import { readData, readDataText } from "./package-data.ts";

const STARTER_FILES = ["matter.yaml", "targets.yaml"];

/** The day on which every starter is written as if it were today: a Monday. */
const STARTER_DAY = checkedDate("2026-11-23");

/** Dates from this day on are those of the case to come, and move with today; earlier ones are facts of the fiction, and stay. */
const FIRST_MOVING_DAY = "2026-11-01";

/** A starter that is a whole fictional case. */
export interface StarterKind {
  readonly id: string;
  /** One line: what the case is, and who is asked. */
  readonly title: string;
  /** Other words by which people look for it. */
  readonly also: readonly string[];
}

/** A file to begin with. */
export interface StarterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The starters of `init --like`. */
export function starterKinds(world: World): readonly StarterKind[] {
  return (readData(world, "starters") as { readonly starters: readonly StarterKind[] }).starters;
}

/**
 * The files of a folder for a new case, which are valid: a commented matter to fill in and an overlay for the registry, or
 * those of a fictional case of that kind. A kind that there is not is a `Fault` of code `usage`.
 */
export function starters(world: World, like?: string): readonly StarterFile[] {
  const folder = like === undefined ? "init" : `init/${starterNamed(world, like).id}`;
  return STARTER_FILES.map((name) => ({
    name,
    bytes: new TextEncoder().encode(movedTo(world, readDataText(world, `${folder}/${name}`))),
  }));
}

function starterNamed(world: World, like: string): StarterKind {
  const kinds = starterKinds(world);
  const word = like
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, "-");
  const found = kinds.find(({ id, also }) => id === word || also.includes(word));
  if (found) return found;
  const ids = kinds.map(({ id }) => id);
  throw new Fault(
    "usage",
    `${quoteValue(like)} is no kind of starter${didYouMeanOneOf(word, ids)}; there are ${ids.join(", ")}`,
  );
}

/**
 * The text with its coming dates as far from today as they are from the starter's own day, in whole weeks so that days of
 * the week stay, and none nearer than it was; one that is no working day of a federal court there moves on to the next.
 */
function movedTo(world: World, text: string): string {
  const today = parseDate(world.today);
  if (today === null) return text;
  const days = Math.ceil(daysBetween(STARTER_DAY, today) / 7) * 7;
  const closed = holidayFinder(readData(world, "law/holidays") as HolidayData);
  return text.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\d-])/gu, (date) => {
    if (date < FIRST_MOVING_DAY) return date;
    const moved = addDays(checkedDate(date), days);
    return isoDate(date > isoDate(STARTER_DAY) ? openDay(moved, closed) : moved);
  });
}

function openDay(from: PlainDate, closed: (date: string) => string | null): PlainDate {
  let day = from;
  while (closed(isoDate(day)) !== null) day = addDays(day, 1);
  return day;
}
