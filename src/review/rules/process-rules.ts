import { daysBetween, parseDate } from "../../calendar/plain-date.ts";
import { admits } from "../../court/admission.ts";
import { courtsMeant } from "../../court/jurisdiction.ts";
import { isBoxOnly } from "../../matter/channels.ts";
import type { Process } from "../../matter/matter.ts";
import { isOwnParty, otherParties } from "../../matter/other-parties.ts";
import { positionIn } from "../../matter/position.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { limitOf } from "../law.ts";
import {
  actionLaw,
  effect,
  type Hit,
  inMatter,
  inRecord,
  type RuleCheck,
  type Subject,
  subpoenaProcess,
} from "../subject.ts";
import { wordsIn } from "../words-in.ts";
import { closedInState, stateOf } from "./state-rules.ts";

function hit(below: string, message: string, value: string, circumstance?: string): Hit {
  const named = circumstance === undefined ? {} : { case: circumstance };
  return { message, where: inMatter(`/process${below}`), value, ...named };
}

/** A pending action with court and number, and a process to issue from it. */
export const actionIsPending: RuleCheck = (subject) => {
  const { stage, process: plan } = subject.request.matter;
  const lacks = [
    ...(stage.kind === "pending" ? [] : ["a pending action"]),
    ...((stage.court ?? "") === "" ? ["the court"] : []),
    ...((stage.number ?? "") === "" ? ["the number"] : []),
    ...((stage.parties ?? []).length === 0 ? ["the parties"] : []),
    ...(plan ? [] : ["process:, which says who issues, serves and when"]),
  ];
  return [
    ...(lacks.length === 0
      ? []
      : [{ message: `The matter lacks ${lacks.join(", ")}.`, where: inMatter("/stage"), value: lacks.join() }]),
    ...unknownCourt(subject),
  ];
};

/** Which law governs is read from the court, or from the state that the process names; it is never guessed. */
function unknownCourt(subject: Subject): readonly Hit[] {
  const { court = "" } = subject.request.matter.stage;
  if (court === "" || actionLaw(subject).system !== "unknown") return [];
  const meant = courtsMeant(court);
  const hint =
    meant.length === 0
      ? "Write the full name with the state (Circuit Court of Cook County, Illinois), or name the state under process: state."
      : `It may be ${meant
          .slice(0, 4)
          .map(({ name }) => name)
          .join(", or ")}: write the full name with the state, or name the state under process: state.`;
  const message = `${quoteValue(court)} is no court that is known by that name, so it is not known whether federal or state law governs.`;
  return [{ message, hint, where: inMatter("/stage/court"), value: court }];
}

/** The federal rule on the order of discovery; a state has its own. */
export const discoveryIsOpen: RuleCheck = (subject) => {
  if (effect(subject).form === "party-request") return partyDiscoveryIsOpen(subject);
  const plan = subpoenaProcess(subject);
  if (!plan || actionLaw(subject).system !== "federal") return [];
  const { basis, date } = plan.discovery;
  if (basis === "none") return [hit("/discovery/basis", "Nothing has opened discovery.", basis)];
  return date !== undefined && date > subject.request.issued
    ? [hit("/discovery/date", `What opens discovery (${basis}) is dated ${date}, after the issue.`, `${basis} ${date}`)]
    : [];
};

/** Before the conference a party may be handed requests early, once it has had the summons for the days of the rule. */
function partyDiscoveryIsOpen({ request, law }: Subject): readonly Hit[] {
  const { issued, matter } = request;
  const { conference, summonsServed } = matter.production ?? {};
  const at = (below: string, message: string, value: string) => [
    { message, where: inMatter(`/production${below}`), value },
  ];
  if (conference !== undefined && conference <= issued) return [];
  const served = parseDate(summonsServed ?? "");
  const date = parseDate(issued);
  if (!served || !date) {
    const message = "The conference that opens discovery has not been held, and no service of the summons is recorded.";
    return at("", message, `${conference ?? "none"}`);
  }
  const days = limitOf(law, "early-requests");
  if (daysBetween(served, date) > days) return [];
  return at("/summonsServed", `Requests may be delivered only after more than ${days} days.`, summonsServed ?? "");
}

export const issuerIsAdmitted: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  const court = subject.request.matter.stage.court ?? "";
  if (plan?.issuer.by !== "attorney") return [];
  const admitted = plan.issuer.admittedIn;
  const law = actionLaw(subject);
  if (admitted.some((each) => plain(each) === plain(court) || admits(each, law))) return [];
  const message = `The attorney is not recorded as authorized to practice in ${court === "" ? "the court" : court}.`;
  return [hit("/issuer/admittedIn", message, `${court}: ${admitted.join()}`)];
};

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ").trim();
}

/** The text of the rule, a time and a place. */
export const subpoenaIsWhole: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  if (!plan) return [];
  const { compliance, carriesRuleText } = plan;
  return [
    ...(carriesRuleText || actionLaw(subject).system !== "federal"
      ? []
      : [hit("/carriesRuleText", "The packet lacks the text of the rule's protective subdivisions.", "no rule text")]),
    ...(/T\d{2}:\d{2}/.test(compliance.at) ? [] : [hit("/compliance/at", "No hour is given.", compliance.at)]),
    ...(compliance.place.name.trim() !== "" && compliance.place.lines.length > 0
      ? []
      : [hit("/compliance/place", "No place is given.", compliance.place.name)]),
  ];
};

/** Every other party can be told: through counsel of record, or itself where it has none. */
export const partiesCanBeTold: RuleCheck = ({ request: { matter } }) => {
  const { stage, requester } = matter;
  const parties = stage.parties ?? [];
  const unknown = otherParties(matter).flatMap((party): readonly Hit[] => {
    const isKnown =
      party.counsel !== undefined ||
      party.unrepresented !== undefined ||
      (stage.counsel ?? []).some(({ represents }) => represents.includes(party.name));
    if (isKnown) return [];
    const where = inMatter(`/stage/parties/${positionIn(parties, party)}`);
    return [{ message: `No counsel is recorded for ${party.name} (${party.role}).`, where, value: party.name }];
  });
  const isListed = parties.length === 0 || parties.some((party) => isOwnParty(party, matter));
  const { represents } = requester;
  if (represents === undefined || isListed) return unknown;
  const message = `${quoteValue(represents)} is none of the parties listed, so that notice would go to all of them.`;
  return [
    ...unknown,
    { message, where: inMatter("/requester/represents"), value: represents, case: "client-unlisted" },
  ];
};

/** Notice first, service after, and what a local rule adds between. */
export const partiesAreToldFirst: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  if (!plan) return [];
  const { noticeToParties = "", localNotice, service } = plan;
  const notice = parseDate(noticeToParties);
  const planned = parseDate(service.planned);
  // A state's own clocks say when its parties are told.
  const inState = actionLaw(subject).system === "state";
  if (inState && (localNotice === undefined || !notice)) return [];
  if (!notice || !planned) return [hit("", "No day of notice to the parties is given.", noticeToParties)];
  const days = daysBetween(notice, planned);
  const value = `${noticeToParties} ${service.planned} ${localNotice?.days ?? 0}`;
  const at = "/noticeToParties";
  if (days < 0 && !inState)
    return [hit(at, `Notice on ${noticeToParties} does not precede service on ${service.planned}.`, value)];
  if (localNotice && days < localNotice.days) {
    return [hit(at, `Notice precedes service by ${days}; ${localNotice.rule} asks for ${localNotice.days}.`, value)];
  }
  const message = `Notice and service are both planned for ${service.planned}: notice must go first.`;
  return days === 0 && !inState ? [hit(at, message, value, "same-day")] : [];
};

/** Time enough, before the close of discovery, on a working day. */
export const returnDateIsFair: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  if (!plan) return [];
  const isFederal = actionLaw(subject).system === "federal";
  return [...(isFederal ? timeHits(plan, subject) : []), ...cutoffHits(plan), ...dayHits(plan, subject)];
};

function cutoffHits({ compliance, cutoff }: Process): readonly Hit[] {
  const at = compliance.at.slice(0, 10);
  if (cutoff === undefined || at <= cutoff) return [];
  return [
    hit("/compliance/at", `The return date ${at} lies past the close of discovery (${cutoff}).`, `${at} ${cutoff}`),
  ];
}

/** Time that practice in the federal courts takes for reasonable. */
function timeHits({ service, compliance }: Process, { law }: Subject): readonly Hit[] {
  const from = parseDate(service.planned);
  const at = compliance.at.slice(0, 10);
  const to = parseDate(at);
  if (!from || !to) return [];
  const days = daysBetween(from, to);
  const least = limitOf(law, "return-least");
  const usual = limitOf(law, "return-usual");
  const value = `${service.planned} ${at}`;
  const message = `From service on ${service.planned} to the return date ${at} there are ${days}`;
  return [
    ...(days < least ? [hit("/compliance/at", `${message}; ${least} is the least.`, value)] : []),
    ...(days >= least && days < usual ? [hit("/compliance/at", `${message}; ${usual} is usual.`, value, "short")] : []),
  ];
}

function dayHits({ compliance }: Process, subject: Subject): readonly Hit[] {
  const at = compliance.at.slice(0, 10);
  const under = stateOf(subject);
  const closed = under === null ? subject.law.closed : (day: string) => closedInState(day, under);
  const what = parseDate(at) ? closed(at) : null;
  return what === null ? [] : [hit("/compliance/at", `The return date ${at} is ${what}.`, at, "closed-day")];
}

export const serviceIsPlanned: RuleCheck = (subject) => {
  const plan = subpoenaProcess(subject);
  if (!plan) return [];
  const { manner, serverIsParty, serverIsAdult, attendance, feeTendered } = plan.service;
  const direct = ["personal-to-officer", "registered-agent", "accepted-by-counsel"].includes(manner);
  return [
    ...(direct ? [] : [hit("/service/manner", `Service by ${manner} reaches no officer or agent in person.`, manner)]),
    ...(serverIsParty ? [hit("/service/serverIsParty", "The server is a party.", "party", "party-serves")] : []),
    ...(serverIsAdult ? [] : [hit("/service/serverIsAdult", "The server is not an adult.", "minor", "minor-serves")]),
    ...agentHits(plan, subject),
    ...(attendance && !feeTendered
      ? [hit("/service/feeTendered", "Attendance is commanded, and no fee is tendered.", "no fee", "no-fee")]
      : []),
  ];
};

/** Nobody can hand a paper to an agent of whom neither name nor street is known. */
function agentHits({ service }: Process, subject: Subject): readonly Hit[] {
  if (service.manner !== "registered-agent") return [];
  const { shortName, registeredAgent: agent } = subject.request.custodian;
  if (agent?.post !== undefined && !isBoxOnly(agent.post)) return [];
  const lack =
    agent === undefined
      ? "No registered agent is recorded"
      : agent.post === undefined
        ? `No address is recorded for ${agent.name}, the registered agent`
        : `${agent.name}, the registered agent, has a post office box and no street`;
  return [
    {
      message: `${lack} of ${shortName}.`,
      hint: "Look the agent up with the secretary of state and record it: registeredAgent: with name:, state:, post:, source:, confidence:. Or correct process: service: manner.",
      where: inRecord(subject, agent === undefined ? "" : "/registeredAgent"),
      value: `${agent?.name ?? "no agent"}: ${agent?.post?.street.join(", ") ?? "no address"}`,
      case: "agent-unknown",
    },
  ];
}

/** No picture that may be a seal, and no signature, on what was not issued. */
export const draftLooksLikeDraft: RuleCheck = (subject) => {
  const { letterhead, requester } = subject.request.matter;
  const signed = [requester.name, requester.title ?? "", letterhead.name, ...letterhead.lines].flatMap((text) =>
    wordsIn(text, "issued-look", subject).map(({ record }) => ({ text, words: record.words })),
  );
  return [
    ...(letterhead.logo === undefined
      ? []
      : [
          {
            message: "The head of an unissued subpoena bears a picture, which may be taken for a seal.",
            where: inMatter("/letterhead/logo"),
            value: letterhead.logo,
          },
        ]),
    ...signed.map(({ text, words }) => ({
      message: `"${text}" holds ${words}.`,
      where: inMatter("/requester"),
      value: text,
    })),
  ];
};
