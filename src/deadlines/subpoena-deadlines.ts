import { jurisdictionOf } from "../court/jurisdiction.ts";
import type { DocketEntry } from "../docket/docket.ts";
import { firstOf } from "../docket/events.ts";
import type { Process } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { stateProcess } from "../states/governing-state.ts";
import { daysBefore, fixedDate } from "./counted-deadlines.ts";
import type { DeadlineLaw } from "./counting-data.ts";
import { type CourtCalendar, courtCalendar } from "./court-calendar.ts";
import type { Computed } from "./deadline.ts";
import type { Draft } from "./deadline-draft.ts";
import { objectionDeadline } from "./objection-deadline.ts";
import { stateDrafts, statedDrafts } from "./state-deadlines.ts";

/** The dates that a subpoena brings: notice to the parties, objections, compliance, the end of discovery. */
export function subpoenaDrafts(request: Request, entries: readonly DocketEntry[], law: DeadlineLaw): readonly Draft[] {
  const { process: plan, stage } = request.matter;
  if (!plan) return [];
  const under = stateProcess(request, law.states);
  if (under !== null) return stateDrafts(request, under, entries, law);
  const { system, state } = jurisdictionOf(stage.court, plan.state);
  // Nobody knows whose law counts: only what the matter states.
  if (system === "unknown") return statedDrafts({ plan, pack: null }, law);
  const calendar = courtCalendar(law.holidays, "rule", state);
  const service = serviceOf(plan, entries);
  return [
    notice(plan, service, law, calendar),
    objection(plan, service, law, calendar),
    compliance(plan, law, calendar),
    ...cutoff(plan, law, calendar),
  ];
}

interface Service {
  readonly date: string;
  readonly words: string;
  readonly basis: Draft["basis"];
  /** What the reader should check of it. */
  readonly note: string;
}

/** A delivery that nobody logged as service is taken for it, and said to be. */
function serviceOf(plan: Process, entries: readonly DocketEntry[]): Service {
  const logged = firstOf(entries, "served", "delivered");
  if (!logged) {
    const note = " Note: service is not logged; this counts from the planned day.";
    return { date: plan.service.planned, words: "the planned service", basis: "planned", note };
  }
  const note =
    logged.event === "served" ? "" : " Note: counted from the delivery that was logged; check that it was service.";
  return { date: logged.date, words: "service, as logged,", basis: "logged", note };
}

/** Local days are days before service; without them the rule wants notice before service and no more. */
function notice(plan: Process, service: Service, { counting }: DeadlineLaw, calendar: CourtCalendar): Draft {
  const fact = counting.subpoena.notice;
  const local = plan.localNotice;
  const period =
    local === undefined
      ? fact
      : {
          ...fact,
          days: Math.max(fact.days, local.days),
          authority: `${fact.authority}; ${local.rule}, as the matter states it`,
        };
  const computed = daysBefore(service, period, counting, calendar);
  const given = plan.noticeToParties;
  const late =
    given !== undefined && given > computed.date ? ` Note: the matter gives notice on ${given}, later than this.` : "";
  return {
    kind: "notice-to-parties",
    title: "notice to every party",
    whose: "ours",
    basis: service.basis,
    computed: noted(computed, service.note + late),
  };
}

function objection(plan: Process, service: Service, law: DeadlineLaw, calendar: CourtCalendar): Draft {
  const computed = objectionDeadline(service.date, plan.compliance.at.slice(0, 10), law, calendar);
  return {
    kind: "objection",
    title: "objections due",
    whose: "theirs",
    basis: service.basis,
    computed: noted(computed, service.note),
  };
}

function compliance(plan: Process, { counting }: DeadlineLaw, calendar: CourtCalendar): Draft {
  const { at } = plan.compliance;
  return {
    kind: "compliance",
    title: "time for compliance",
    whose: "theirs",
    basis: "planned",
    computed: fixedDate(at, "The subpoena names the day", counting.compliance, counting, calendar),
    moment: at,
  };
}

function cutoff(plan: Process, { counting }: DeadlineLaw, calendar: CourtCalendar): readonly Draft[] {
  if (plan.cutoff === undefined) return [];
  const computed = fixedDate(
    plan.cutoff,
    "Discovery ends on the day that the matter states",
    counting.cutoff,
    counting,
    calendar,
  );
  return [{ kind: "discovery-cutoff", title: "discovery ends", whose: "ours", basis: "planned", computed }];
}

function noted(computed: Computed, words: string): Computed {
  return { ...computed, reason: `${computed.reason}${words}` };
}
