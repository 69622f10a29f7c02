import { checkedDate } from "../calendar/day-arithmetic.ts";
import { jurisdictionOf } from "../court/jurisdiction.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { firstOf } from "../docket/events.ts";
import type { Request } from "../matter/request.ts";
import { countDays } from "./count-days.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import { courtCalendar } from "./court-calendar.ts";
import type { Draft } from "./deadline-draft.ts";
import { countWords, daysWords, dayWords } from "./deadline-words.ts";
import { doubtOf, explained } from "./explained.ts";

/** A party's response to requests for production: counted from service, or from the conference where delivered before it. */
export function partyDrafts(request: Request, entries: readonly DocketEntry[], law: DeadlineLaw): readonly Draft[] {
  const { counting, holidays } = law;
  const { partyResponse } = counting;
  const start = startOf(request, entries);
  const calendar = courtCalendar(holidays, "rule", jurisdictionOf(request.matter.stage.court, undefined).state);
  const counted = countDays(checkedDate(start.date), partyResponse.days, "forward", calendar);
  const opening = `${daysWords(partyResponse.days)} after ${start.words} on ${dayWords(checkedDate(start.date))} ${countWords(counted, partyResponse.days)}`;
  const notes = [doubtOf(counted), MAIL, ...calendar.gaps];
  return [
    {
      kind: "party-response",
      title: "written response due",
      whose: "theirs",
      basis: start.basis,
      computed: explained(counted.date, opening, "rolled", partyResponse, counting, notes),
    },
  ];
}

const MAIL = "service by mail adds days, which are not counted here";

function startOf({ issued, matter }: Request, entries: readonly DocketEntry[]) {
  const logged = firstOf(entries, "served", "delivered", "sent");
  const date = logged?.date ?? issued;
  const { conference } = matter.production ?? {};
  if (conference !== undefined && conference > date) {
    return {
      words: "the conference that opens discovery, to which early requests count as served,",
      date: conference,
      basis: "planned",
    } as const;
  }
  return logged
    ? ({ words: `service (${logged.event}, as logged)`, date, basis: "logged" } as const)
    : ({ words: "the planned date of issue, taken for the day of service,", date, basis: "planned" } as const);
}
