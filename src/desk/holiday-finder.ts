import { parseDate } from "../calendar/plain-date.ts";
import { courtCalendar } from "../deadlines/court-calendar.ts";
import type { HolidayData } from "../deadlines/holiday-data.ts";
import { readData } from "../files/package-files.ts";

/** Says why an ISO date is no working day of a federal court (`Saturday`, `Independence Day (observed)`); null for others. */
export function holidayFinder(): (date: string) => string | null {
  const calendar = courtCalendar(readData("law/holidays") as HolidayData, "rule");
  return (date) => {
    const day = parseDate(date);
    return day === null ? null : calendar.closedBecause(day, "forward");
  };
}
