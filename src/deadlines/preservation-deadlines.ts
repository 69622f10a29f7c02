import type { DocketEntry } from "../docket/docket.ts";
import { firstOf } from "../docket/events.ts";
import type { Request } from "../matter/request.ts";
import { calendarDaysAfter } from "./counted-deadlines.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import type { Draft } from "./deadline-draft.ts";
import { citedWords, daysWords } from "./deadline-words.ts";

/**
 * How long a provider must keep what a governmental entity asked it to keep, and when to renew. For any other
 * requester there is no such period, and none is given.
 */
export function preservationDrafts(
  request: Request,
  entries: readonly DocketEntry[],
  law: DeadlineLaw,
): readonly Draft[] {
  const period = law.counting.governmentPreservation;
  const { role } = request.matter.requester;
  if (!period.instruments.includes(request.instrument) || !period.roles.includes(role)) return [];
  const start = firstOf(entries, "sent", "delivered", "served");
  const event = start
    ? { words: `the request was ${start.event}, as logged,`, date: start.date }
    : { words: "the planned date of issue", date: request.issued };
  const basis = start ? "logged" : "planned";
  const renewed = firstOf(entries, "renewed");
  return renewed
    ? [finalEnd(event, basis, renewed.date, law)]
    : [...reminder(event, basis, law), firstEnd(event, basis, law)];
}

interface Start {
  readonly words: string;
  readonly date: string;
}

function reminder(event: Start, basis: Draft["basis"], { counting }: DeadlineLaw): readonly Draft[] {
  const { remindAt } = counting.governmentPreservation;
  const computed = calendarDaysAfter(event, remindAt, counting.governmentPreservation, counting);
  return [{ kind: "preservation-reminder", title: "renew the preservation request", whose: "ours", basis, computed }];
}

function firstEnd(event: Start, basis: Draft["basis"], { counting }: DeadlineLaw): Draft {
  const period = counting.governmentPreservation;
  return {
    kind: "preservation-end",
    title: "preservation ends unless renewed",
    whose: "ours",
    basis,
    computed: calendarDaysAfter(event, period.days, period, counting),
  };
}

/** Once renewed, the second period follows the first; of more the statute says nothing, and so does this. */
function finalEnd(event: Start, basis: Draft["basis"], renewed: string, { counting }: DeadlineLaw): Draft {
  const period = counting.governmentPreservation;
  const first = calendarDaysAfter(event, period.days, period, counting);
  const computed = calendarDaysAfter(event, period.days + period.renewal, period, counting);
  const late = renewed > first.date;
  const note = late
    ? `Note: the renewal of ${renewed} was logged after the first period ended on ${first.date}; whether anything was still kept then is unconfirmed.`
    : `Renewed on ${renewed}: one additional period of ${daysWords(period.renewal)} ${citedWords(period, counting.asOf)}.`;
  return {
    kind: "preservation-end",
    title: "preservation ends, as extended",
    whose: "ours",
    basis,
    computed: {
      ...computed,
      reason: `${computed.reason} ${note}`,
      confidence: late ? "unconfirmed" : computed.confidence,
    },
  };
}
