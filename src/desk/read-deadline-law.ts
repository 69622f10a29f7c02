import type { CountingData, DeadlineLaw } from "../deadlines/counting-data.ts";
import type { HolidayData } from "../deadlines/holiday-data.ts";
import { readData } from "../files/package-files.ts";

/** The program's own tables of holidays and periods. Their form is ours: tests read each of them. */
export function readDeadlineLaw(): DeadlineLaw {
  return { holidays: readData("law/holidays") as HolidayData, counting: readData("law/counting") as CountingData };
}
