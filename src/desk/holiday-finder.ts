import { parseDate } from "../calendar/plain-date.ts";
import { courtCalendar } from "../deadlines/court-calendar.ts";
import type { HolidayData } from "../deadlines/holiday-data.ts";

/** Says why an ISO date is no working day of a federal court (`Saturday`, `Independence Day (observed)`); null for others. */
export function holidayFinder(holidays: HolidayData): (date: string) => string | null {
  const calendar = courtCalendar(holidays, "rule");
  return (date) => {
    const day = parseDate(date);
    return day === null ? null : calendar.closedBecause(day, "forward");
  };
}
