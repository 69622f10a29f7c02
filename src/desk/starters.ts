import { addDays, checkedDate, isoDate } from "../calendar/day-arithmetic.ts";
import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { World } from "../world.ts";
import { readDataText } from "./package-data.ts";

const STARTERS = ["matter.yaml", "targets.yaml"];

/** The day on which the starter's matter is written as if it were today. */
const STARTER_DAY = "2026-11-23";

/** The files of a folder for a new case: a commented matter, and an overlay for the registry. Both are valid. */
export function starters(world: World): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return STARTERS.map((name) => ({
    name,
    bytes: new TextEncoder().encode(movedTo(world.today, readDataText(world, `init/${name}`))),
  }));
}

/** The starter with its dates of issue and reply as far from today as they are from its own day: none is ever past. */
function movedTo(today: string, text: string): string {
  const day = parseDate(today);
  if (day === null) return text;
  const days = daysBetween(checkedDate(STARTER_DAY), day);
  const moved = (date: string) => isoDate(addDays(checkedDate(date), days));
  return text.replace(/\b(issued|respondBy): (\d{4}-\d{2}-\d{2})/g, (_, field, date) => `${field}: ${moved(date)}`);
}
