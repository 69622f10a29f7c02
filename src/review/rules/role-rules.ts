import { inUnitedStates } from "../../address/countries.ts";
import type { Request } from "../../matter/request.ts";
import { isGovernmental } from "../law.ts";
import { hitsOfWords } from "../printed-texts.ts";
import {
  actionLaw,
  effect,
  type Hit,
  inAsked,
  inMatter,
  inRecord,
  isLetter,
  type RuleCheck,
  type Subject,
} from "../subject.ts";
import { wordsIn } from "../words-in.ts";

/** Instruments and words of government are for a government. */
export const governmentOnly: RuleCheck = (subject) => {
  const { request } = subject;
  if (isGovernmental(request.matter.requester.role)) return [];
  const instrument = effect(subject).governmentOnly
    ? [hitAt("/requester/role", `The instrument "${request.instrument}" is for a governmental entity only.`)]
    : [];
  const words = hitsOfWords(subject, "governmental", (found, what) => `"${found}" invokes ${what}.`);
  return [...instrument, ...words, ...templateHits(subject, "governmental")];
};

/** A researcher asks, and no more. */
export const researchersAsk: RuleCheck = (subject) => {
  const { requester, stage } = subject.request.matter;
  return [
    ...(effect(subject).compels
      ? [hitAt("/requester/role", "A researcher cannot use an instrument that compels.")]
      : []),
    ...(stage.kind === "none" ? [] : [hitAt("/stage/kind", "A researcher's letter has no caption.")]),
    ...(requester.bar === undefined ? [] : [hitAt("/requester/bar", "A researcher's letter shows no bar number.")]),
    ...(requester.represents === undefined ? [] : [hitAt("/requester/represents", "A researcher represents nobody.")]),
    ...hitsOfWords(subject, "command", (found, words) => `"${found}" is ${words}.`),
  ];
};

/** No duty and no threat to a stranger. Process that compels says what it commands. */
export const strangersAreAsked: RuleCheck = (subject) => {
  if (effect(subject).compels || hasObligation(subject.request)) return [];
  return [
    ...hitsOfWords(subject, "duty", (found, words) => `"${found}" tells a stranger of ${words}.`),
    ...templateHits(subject, "duty"),
  ];
};

function hasObligation({ asked, matter: { stage } }: Request): boolean {
  if (asked.relation === "party") return true;
  return asked.relation === "prospective-party" && (stage.kind === "anticipated" || stage.kind === "pending");
}

function templateHits(subject: Subject, kind: string): readonly Hit[] {
  return wordsIn(subject.wording, kind, subject).map(({ record, found }) => ({
    message: `The template says "${found}": ${record.words}.`,
    hint: "Take it out of the template.",
    where: inMatter("/requests"),
    value: found,
  }));
}

export const partiesAreServedAsParties: RuleCheck = (subject) => {
  const { asked, custodian } = subject.request;
  if (asked.relation !== "party" || effect(subject).form === "party-request") return [];
  const message = `${custodian.shortName} is a party.`;
  return [{ message, where: inAsked(subject, "/relation"), value: `${custodian.id}: party` }];
};

/** A letter goes to counsel where there is one. */
export const counselIsWrittenTo: RuleCheck = (subject) => {
  const { custodian, contact, matter } = subject.request;
  if (effect(subject).form === "subpoena") return [];
  const recorded = custodian.representedBy?.counsel;
  const party = (matter.stage.parties ?? []).findIndex(({ name, counsel }) => name === custodian.name && counsel);
  const listed = (matter.stage.counsel ?? []).findIndex(({ represents }) => represents.includes(custodian.name));
  const attorney = matter.stage.counsel?.[listed];
  const counsel = recorded ?? matter.stage.parties?.[party]?.counsel ?? attorney?.firm ?? attorney?.name;
  if (counsel === undefined || contact?.post?.unit?.includes(counsel) === true) return [];
  const where =
    recorded !== undefined
      ? inRecord(subject, "/representedBy")
      : inMatter(party >= 0 ? `/stage/parties/${party}/counsel` : `/stage/counsel/${listed}`);
  return [{ message: `${counsel} is recorded as its counsel.`, where, value: counsel }];
};

/** A sanctioned person is checked for, and offered nothing. */
export const sanctionsAreChecked: RuleCheck = (subject) => {
  const { custodian, asked } = subject.request;
  const offers =
    wordsIn(subject.wording, "term-payment", subject).length > 0 &&
    wordsIn(subject.wording, "term-payment-guard", subject).length === 0;
  if (asked.safeguards?.sanctionsChecked !== undefined && !offers) return [];
  return custodian.sanctions.map(({ list, since }, i) => ({
    message: `${list}, since ${since}. ${offers ? "The paper offers payment." : "The lists were not checked."}`,
    where: inRecord(subject, `/sanctions/${i}`),
    value: `${list} ${since} ${offers}`,
  }));
};

/** A subpoena needs a way abroad; a letter to where data protection applies says so. */
export const foreignersHaveRoute: RuleCheck = (subject) => {
  const { custodian, asked } = subject.request;
  if ([custodian, ...custodian.places].some(({ country }) => inUnitedStates(country))) return [];
  const { foreignRoute = "none", jurisdictionBasis = "" } = asked.safeguards ?? {};
  const where = inAsked(subject, asked.safeguards ? "/safeguards" : "");
  const value = `${custodian.country}: ${foreignRoute}: ${jurisdictionBasis}`;
  const country = subject.law.treaties.find((record) => record.country === custodian.country);
  if (isLetter(subject)) {
    if (!country?.gdpr || asked.cautions.length > 0 || !effect(subject).discloses) return [];
    const message = `${custodian.shortName} is in ${custodian.country}, and no caution speaks of data protection.`;
    return [{ message, where, value, case: "letter" }];
  }
  if (effect(subject).form !== "subpoena" || asked.safeguards?.order1783 !== undefined) return [];
  const message = `${custodian.shortName} is in ${custodian.country}, where no subpoena reaches it but by a court's order.`;
  return [{ message, where, value, fixed: true }];
};

/** A state's subpoena in another state binds there only what a court of that state issues. */
export const statesAreCrossed: RuleCheck = (subject) => {
  const { request, law } = subject;
  const action = actionLaw(subject);
  const from = action.system === "state" ? action.state : null;
  const plan = request.matter.process;
  const { state, country, places } = request.custodian;
  if (from === null || plan === undefined || state === undefined) return [];
  if (!inUnitedStates(country) || state === from) return [];
  const position = law.uidda.find((record) => record.state === state);
  const planned = plan.domestication?.some((step) => step.state === state) === true;
  if (planned && position?.adopted !== false) return [];
  const note = position
    ? ` ${state}: ${position.note}${position.confidence === "unconfirmed" ? " (not confirmed)" : ""}.`
    : "";
  const message = `The action is in ${from}, the custodian in ${state}.${note}`;
  const value = `${from} ${state} ${planned}`;
  const near = places.some(({ region }) => region === from);
  const circumstance = planned ? { case: "planned" } : near ? { case: "near" } : {};
  return [{ message, where: inAsked(subject), value, ...circumstance }];
};

function hitAt(pointer: string, message: string): Hit {
  return { message, where: inMatter(pointer) };
}
