import { courtCalendar } from "../../src/deadlines/court-calendar.ts";
import { PACKAGE } from "../shipped-world.ts";

export const LAW = PACKAGE.deadlineLaw;
export const RULE_CALENDAR = courtCalendar(LAW.holidays, "rule");
