import { readDeadlineLaw } from "../../src/desk/read-deadline-law.ts";
import { courtCalendar } from "../../src/deadlines/court-calendar.ts";

export const LAW = readDeadlineLaw();
export const RULE_CALENDAR = courtCalendar(LAW.holidays, "rule");
