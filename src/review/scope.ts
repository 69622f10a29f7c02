import { jurisdictionOf } from "../court/jurisdiction.ts";
import type { RequesterRole } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { effectOf, type InstrumentEffect, type ReviewLaw } from "./law.ts";

/** Which requests a rule, a level of it or an authority is about: those that fit every field. */
export interface Scope {
  /** Whether the request asks to keep, or to disclose. */
  readonly asks?: "keep" | "disclose";
  /** Ids of instruments. */
  readonly instruments?: readonly string[];
  readonly forms?: readonly InstrumentEffect["form"][];
  readonly requesters?: readonly RequesterRole[];
  /** Postal codes of the states of the custodian. */
  readonly states?: readonly string[];
  /** Where the action is pending; federal law, where none is. */
  readonly courts?: "federal" | "state";
}

/** What of a request decides whether a scope fits it. */
export interface ScopeFacts {
  readonly asks: "keep" | "disclose";
  readonly instrument: string;
  readonly form: InstrumentEffect["form"];
  readonly state: string | undefined;
  /** Undefined where no matter is known: then no scope is narrowed by it. */
  readonly requester?: RequesterRole;
  /** `unknown` where a court is named of which nobody knows whose it is: no law of courts speaks of it then. */
  readonly courts?: "federal" | "state" | "unknown";
}

export function scopeFacts({ instrument, custodian, matter }: Request, law: ReviewLaw): ScopeFacts {
  const { system } = jurisdictionOf(matter.stage.court, matter.process?.state);
  const courts = system === "unknown" && (matter.stage.court ?? "") === "" ? "federal" : system;
  return { ...instrumentFacts(instrument, custodian.state, law), requester: matter.requester.role, courts };
}

/** Of an instrument to a custodian, outside a matter. @param state the custodian's */
export function instrumentFacts(instrument: string, state: string | undefined, law: ReviewLaw): ScopeFacts {
  const { discloses, form } = effectOf(law, instrument);
  return { asks: discloses ? "disclose" : "keep", instrument, form, state };
}

export function fits(scope: Scope, facts: ScopeFacts): boolean {
  const { asks, instruments, forms, requesters, states, courts } = scope;
  return (
    (asks === undefined || asks === facts.asks) &&
    (instruments?.includes(facts.instrument) ?? true) &&
    (forms?.includes(facts.form) ?? true) &&
    (facts.requester === undefined || (requesters?.includes(facts.requester) ?? true)) &&
    (states === undefined || (facts.state !== undefined && states.includes(facts.state))) &&
    (courts === undefined || facts.courts === undefined || courts === facts.courts)
  );
}

const FORMS: Readonly<Record<InstrumentEffect["form"], string>> = {
  letter: "letters",
  subpoena: "subpoenas",
  "agency-request": "requests to federal agencies",
  "party-request": "requests to parties",
  "letter-of-request": "letters of request",
  authorization: "requests on a signed authorization",
  "public-records": "requests for public records of states",
  order: "orders",
};

/** A scope in words; blank where it fits every request. */
export function scopeWords({ asks, instruments, forms, requesters, states, courts }: Scope): string {
  return [
    ...(asks === undefined
      ? []
      : [asks === "keep" ? "requests that only ask to keep" : "requests that ask to disclose"]),
    ...(instruments === undefined ? [] : [`instruments: ${instruments.join(", ")}`]),
    ...(forms === undefined ? [] : [forms.map((form) => FORMS[form]).join(", ")]),
    ...(requesters === undefined ? [] : [`of ${requesters.join(" or ")}`]),
    ...(states === undefined ? [] : [`custodians in ${states.join(", ")}`]),
    ...(courts === undefined ? [] : [`${courts} law`]),
  ].join("; ");
}
