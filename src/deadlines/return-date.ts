import { checkedDate } from "../calendar/day-arithmetic.ts";
import { daysBetween } from "../calendar/plain-date.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import { citedWords, daysWords } from "./deadline-words.ts";

/** Whether a return date leaves the time that practice takes for reasonable; the rule states no number. */
export interface ReturnDateLead {
  readonly days: number;
  readonly level: "enough" | "warn" | "block";
  readonly words: string;
}

/** The time from service to compliance, both ISO days, measured against practice. */
export function returnDateLead(service: string, compliance: string, { counting }: DeadlineLaw): ReturnDateLead {
  const practice = counting.subpoena.returnDate;
  const days = daysBetween(checkedDate(service), checkedDate(compliance));
  const level = days < practice.blockBelow ? "block" : days < practice.warnBelow ? "warn" : "enough";
  const usual = `usual are ${daysWords(practice.usual)} ${citedWords(practice, counting.asOf)}`;
  return { days, level, words: `${daysWords(days)} from service to compliance; ${usual}` };
}
