import { parseDate } from "../../calendar/plain-date.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { type ActBound, actBounds } from "../../states/act-bounds.ts";
import { type ActDays, plannedDays } from "../../states/act-days.ts";
import { type StateProcess, stateProcess } from "../../states/governing-state.ts";
import type { StateClock } from "../../states/state-clocks.ts";
import { closedIn } from "../../states/state-holidays.ts";
import { factOf } from "../../states/state-packs.ts";
import {
  actionLaw,
  effect,
  type Hit,
  inAsked,
  inMatter,
  isSubpoena,
  itemsUnder,
  itemWords,
  type RuleCheck,
  type Subject,
} from "../subject.ts";

/** Under which state's rules a subpoena stands; null for whatever is none, or is federal. */
export function stateOf(subject: Subject): StateProcess | null {
  return isSubpoena(subject) ? stateProcess(subject.request, subject.law.states) : null;
}

function hit(below: string, message: string, value: string, circumstance?: string): Hit {
  const named = circumstance === undefined ? {} : { case: circumstance };
  return { message, where: inMatter(`/process${below}`), value, ...named };
}

/** A state whose rules are not in the data, and of which counsel states none. */
export const stateIsKnown: RuleCheck = (subject) => {
  const under = stateOf(subject);
  if (under === null || under.clocks.length > 0) return [];
  const known = Object.keys(subject.law.states).join(", ");
  const message = `The rules of ${under.state} on subpoenas are not in the data (those of ${known} are), and process: clocks states none.`;
  return [hit("/state", message, under.state)];
};

/** Requests for production under the federal rules are for federal actions; a state has a rule of its own. */
export const partyIsAskedByItsLaw: RuleCheck = (subject) => {
  if (effect(subject).form !== "party-request") return [];
  const { system, state } = actionLaw(subject);
  if (system !== "state") return [];
  const { court = "" } = subject.request.matter.stage;
  const pack = state === null ? undefined : subject.law.states[state];
  const known = pack?.partyRequests;
  const isRead = pack !== undefined && known !== undefined && factOf(pack, known.fact).confidence === "read";
  const rule = isRead ? known.cite : `the rule of ${pack?.name ?? state ?? "the state"} on requests to a party`;
  return [
    {
      message: `${quoteValue(court)} is a court of a state, and the requests cite the federal rules.`,
      hint: `Serve requests for production under ${rule}, on a paper of your own; take the instrument production out of the matter.`,
      where: inMatter("/stage/court"),
      value: court,
    },
  ];
};

/** What the firm itself does; the days of others are only told. */
const OWN: readonly StateClock["act"][] = [
  "notice",
  "nonparty-notice",
  "consumer-notice",
  "issuance",
  "service",
  "certificate",
  "production",
];

const FIELDS: Readonly<Partial<Record<StateClock["act"], readonly [field: string, words: string]>>> = {
  notice: ["/noticeToParties", "Notice to the parties"],
  "nonparty-notice": ["/noticeToNonparty", "Notice to the person named in the subpoena"],
  issuance: ["/issuance", "Issuance"],
  service: ["/service/planned", "Service"],
  certificate: ["/prerequisite", "The certificate"],
  production: ["/compliance/at", "Production"],
};

/** Every act of the firm by the day, and not before the day, that the state's clocks give it. */
export const stateClocksAreKept: RuleCheck = (subject) => {
  const under = stateOf(subject);
  if (under === null) return [];
  const days = plannedDays(subject.request, under);
  const bounds = actBounds(subject.request, under, days).filter(
    ({ act }) => OWN.includes(act) && !isWaived(act, under),
  );
  return [...unplanned(under, days), ...bounds.flatMap((bound) => boundHits(bound, days, subject))];
};

/** The parties may waive the period of notice, where the certificate says so. */
function isWaived(act: StateClock["act"], { plan, pack }: StateProcess): boolean {
  return act === "notice" && pack?.prerequisite !== undefined && plan.prerequisite?.waived === true;
}

/** Days that a clock needs and the matter does not give. */
function unplanned({ clocks, plan }: StateProcess, days: ActDays): readonly Hit[] {
  const counted = clocks.find(({ event }) => event === "issuance");
  const noticed = clocks.find(({ act }) => act === "notice");
  return [
    ...(counted !== undefined && days.issuance === undefined
      ? [hit("", `No day of issuance is given, from which ${counted.cite} counts.`, "no issuance")]
      : []),
    ...(noticed !== undefined && days.notice === undefined
      ? [hit("", `No day of notice to the parties is given, which ${noticed.cite} asks for.`, "no notice")]
      : []),
    ...(plan.issuance !== undefined && plan.issuance > plan.service.planned
      ? [hit("/issuance", `Issuance on ${plan.issuance} is later than service.`, plan.issuance)]
      : []),
  ];
}

function boundHits(bound: ActBound, days: ActDays, subject: Subject): readonly Hit[] {
  const planned = days[bound.act];
  if (planned === undefined) return [];
  const breaks = (limit: string) => (bound.bound === "by" ? planned > limit : planned < limit);
  if (!breaks(bound.bare) && !breaks(bound.date)) return [];
  const [field, name] = FIELDS[bound.act] ?? ["", "The notice to the consumer or employee"];
  const limit = `${bound.bound === "by" ? "due by" : "not allowed before"} ${bound.date}`;
  const message = `${name} is planned for ${planned}, and is ${limit}. ${bound.reason}`;
  const circumstance = breaks(bound.bare) ? undefined : "closed-day";
  const found = hit(field, message, `${bound.act} ${planned} ${bound.date}`, circumstance);
  return [bound.act === "consumer-notice" ? { ...found, where: inAsked(subject, "/safeguards/consumer") } : found];
}

/** The person whom the records concern is told, or has agreed. */
export const personIsTold: RuleCheck = (subject) => {
  const under = stateOf(subject);
  if (under === null || under.pack === null) return [];
  return [...consumerHits(under, subject), ...patientHits(under, subject)];
};

function consumerHits({ pack }: StateProcess, subject: Subject): readonly Hit[] {
  const { custodian, asked, items } = subject.request;
  const notice = pack?.consumer;
  if (!pack || notice === undefined) return [];
  const customers = custodian.kinds.some((kind) => notice.kinds.includes(kind));
  const employees =
    custodian.kinds.some((kind) => notice.employers.includes(kind)) ||
    items.some(({ category }) => category.kinds.some((kind) => notice.employers.includes(kind)));
  if (!customers && !employees) return [];
  const { rule } = factOf(pack, customers ? notice.fact : notice.employeeFact);
  const { who, served, authorization, reason, name } = asked.safeguards?.consumer ?? {};
  const lacks = [
    ...(who === undefined ? [`whom the records concern is not said under safeguards: consumer`] : []),
    ...(who === "nobody" && reason === undefined ? ["no reason says why nobody is given notice"] : []),
    ...(told(who) && name === undefined ? ["the consumer or employee is not named"] : []),
    ...(told(who) && served === undefined && authorization !== true
      ? [
          `the notice has no day of service, and no written authorization takes its place (${factOf(pack, notice.proof).rule})`,
        ]
      : []),
  ];
  return lacks.map((lack) => ({
    message: `${custodian.shortName} keeps personal records (${rule}; form ${notice.form}): ${lack}.`,
    where: inAsked(subject, asked.safeguards ? "/safeguards" : ""),
    value: `${pack.state} ${lack}`,
  }));
}

function told(who: string | undefined): boolean {
  return who === "consumer" || who === "employee";
}

function patientHits({ pack }: StateProcess, subject: Subject): readonly Hit[] {
  if (!pack?.patient || subject.request.asked.safeguards?.health === "authorization") return [];
  const { rule } = factOf(pack, pack.patient.fact);
  return itemsUnder("health", subject).map((item) => ({
    message: `${itemWords(item)} asks for a patient's records without the patient's written authorization (${rule}).`,
    where: inAsked(subject, subject.request.asked.safeguards ? "/safeguards" : ""),
    value: `${pack.state} ${item.category.id}`,
  }));
}

/** What the state wants filed, told or left untold before service, and the text that its subpoena carries. */
export const statePapersAreThere: RuleCheck = (subject) => {
  const under = stateOf(subject);
  const pack = under?.pack;
  if (!under || !pack) return [];
  const { plan } = under;
  const { rule: told } = factOf(pack, pack.noticeToNonparty.fact);
  const nonparty = pack.noticeToNonparty.rule;
  return [
    ...(pack.prerequisite && plan.prerequisite === undefined
      ? [
          hit(
            "",
            `No certificate prerequisite to service is planned (${factOf(pack, pack.prerequisite.fact).rule}).`,
            `${pack.state} no certificate`,
          ),
        ]
      : []),
    ...(nonparty === "required" && plan.noticeToNonparty === undefined
      ? [hit("", `No notice to the person named in the subpoena is planned (${told}).`, `${pack.state} untold`)]
      : []),
    ...(nonparty === "forbidden" && plan.noticeToNonparty !== undefined
      ? [hit("/noticeToNonparty", `The person named in the subpoena must not get the notice (${told}).`, "told")]
      : []),
    ...(pack.requiredText && !plan.carriesRuleText
      ? [
          hit(
            "/carriesRuleText",
            `The subpoena lacks ${pack.requiredText.words} (${factOf(pack, pack.requiredText.fact).rule}).`,
            `${pack.state} no text`,
          ),
        ]
      : []),
  ];
};

/** Whoever issues may issue in that state. */
export const issuerFitsState: RuleCheck = (subject) => {
  const under = stateOf(subject);
  const pack = under?.pack;
  if (!under || !pack) return [];
  const { domestication, plan } = under;
  if (domestication !== null) {
    if (domestication.by === "clerk" || pack.uidda.attorney) return [];
    const message = `In ${pack.name} a foreign subpoena goes to ${pack.uidda.submitTo} (${pack.uidda.act}); no text that was read lets an attorney issue instead.`;
    return [hit("/domestication", message, `${pack.state} ${domestication.by}`)];
  }
  if (pack.issuers.by.includes(plan.issuer.by)) return [];
  const message = `In ${pack.name} the ${pack.issuers.clerk} issues (${factOf(pack, pack.issuers.fact).rule}).`;
  return [hit("/issuer/by", message, `${pack.state} ${plan.issuer.by}`)];
};

/** Why the courts of the state are closed on an ISO day; null where they are open, or no state's rules apply. */
export function closedInState(day: string, under: StateProcess): string | null {
  const date = parseDate(day);
  return date === null ? null : closedIn(under.pack, date);
}
