import { checkedDate } from "../calendar/day-arithmetic.ts";
import type { DocketEntry } from "../docket/docket.ts";
import type { CountingData } from "./counting-data.ts";
import type { Draft } from "./deadline-draft.ts";
import { citedWords, dayWords } from "./deadline-words.ts";
import { statedDate } from "./explained.ts";

/** A time for which an agency may wait for the requester. Days are ISO: counted are those after `after`, to `until`. */
export interface Toll {
  readonly after: string;
  readonly until: string;
  /** The reply is not logged: `until` is no more than the day that the agency names, or that of its question. */
  readonly open: boolean;
  readonly words: string;
}

/**
 * What tolls the time for a determination: one question for information, and questions about fees. The day on which the
 * agency receives the answer ends each. A second question for information tolls nothing, and is told.
 */
export function tollingOf(entries: readonly DocketEntry[]): readonly Toll[] {
  const asked = entries.filter(({ event }) => event === "clarification-asked" || event === "fee-demanded");
  const first = asked.find(({ event }) => event === "clarification-asked");
  return asked.map((entry) => {
    const idle = entry.event === "clarification-asked" && entry !== first;
    return idle ? idleQuestion(entry) : tollOf(entry, entries);
  });
}

function idleQuestion({ date }: DocketEntry): Toll {
  const words = `the further question of ${dayWords(checkedDate(date))} does not toll: the agency may toll once for information`;
  return { after: date, until: date, open: false, words };
}

function tollOf({ date, event, until }: DocketEntry, entries: readonly DocketEntry[]): Toll {
  const what = event === "fee-demanded" ? "a question of fees" : "the agency's question";
  const asked = `${what} of ${dayWords(checkedDate(date))}`;
  const reply = entries.find((entry) => entry.event === "replied" && entry.date >= date);
  if (reply) {
    const words = `${asked} tolled the time until our reply was received on ${dayWords(checkedDate(reply.date))}`;
    return { after: date, until: reply.date, open: false, words };
  }
  const words = `${asked} tolls the time until our reply is received; none is logged, so that the day is later by every working day of waiting`;
  return { after: date, until: until ?? date, open: true, words };
}

/** A question that waits for us. */
export function agencyTolls(tolls: readonly Toll[], counting: CountingData): readonly Draft[] {
  const last = tolls.findLast(({ open }) => open);
  if (!last) return [];
  const { tolling } = counting.agencyAnswer;
  const reason = `The agency waits for our reply, and its time is tolled until it has it ${citedWords(tolling, counting.asOf)}.`;
  return [
    {
      kind: "agency-tolled",
      title: "answer the agency: its time is tolled",
      whose: "ours",
      basis: "logged",
      computed: statedDate(checkedDate(last.until), reason, tolling, counting),
    },
  ];
}
