import type { Request } from "../matter/request.ts";
import type { StateProcess } from "./governing-state.ts";
import type { StateClock } from "./state-clocks.ts";

/** ISO days, as planned or as logged; an act that the matter has no day for is absent. */
export type ActDays = Readonly<Partial<Record<StateClock["act"] | StateClock["event"], string>>>;

/** The days that the matter plans for whatever a clock counts from or to. */
export function plannedDays({ asked }: Request, { plan }: StateProcess): ActDays {
  const days: Record<string, string | undefined> = {
    notice: plan.noticeToParties,
    "nonparty-notice": plan.noticeToNonparty,
    "consumer-notice": asked.safeguards?.consumer?.served,
    issuance: plan.issuance,
    service: plan.service.planned,
    certificate: plan.prerequisite?.filed,
    production: plan.compliance.at.slice(0, 10),
    cutoff: plan.cutoff,
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)) as ActDays;
}

/** Whether an act is counted as done by mail: where the matter does not say how, it is, since that asks for more days. */
export function isByMail(act: StateClock["act"], { asked }: Request, { plan }: StateProcess): boolean {
  if (act === "consumer-notice") return asked.safeguards?.consumer?.manner !== "personal";
  return (act === "notice" || act === "nonparty-notice") && (plan.noticeManner ?? "mail") === "mail";
}

/** Whether a clock concerns this request at all. */
export function concerns({ act }: StateClock, { asked }: Request): boolean {
  const { consumer } = asked.safeguards ?? {};
  const told = consumer !== undefined && consumer.who !== "nobody" && consumer.authorization !== true;
  if (act === "consumer-notice") return told;
  return act !== "consumer-objection" || (told && consumer.party === true);
}
