import { numberLetters } from "../compose/wording.ts";
import { requestMaker } from "../matter/plan-requests.ts";
import { type PlannedRequest, plannedRequests } from "../matter/planned-requests.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "./inputs.ts";

/** Which requests of the matter; all where nothing is named. */
export interface RequestChoice {
  /** Date of issue, ISO. */
  readonly date: string;
  /** Ids of custodians, or of requests. */
  readonly custodians?: readonly string[];
  readonly instruments?: readonly string[];
  /** Ids of requests: those of an earlier batch. */
  readonly ids?: readonly string[];
}

/** What is chosen, light however many there are, and how each request is made of it when its turn comes. */
export interface ChosenRequests {
  readonly planned: readonly PlannedRequest[];
  readonly make: (planned: PlannedRequest) => Request;
}

/** The requests chosen, in the order of the matter, to be made one at a time. */
export function chooseRequests(inputs: Inputs, choice: RequestChoice): ChosenRequests {
  const { matter, registry, zoneNames, longPastDays, wording, law } = inputs;
  const letters = numberLetters(wording.instruments);
  const planning = { issued: choice.date, zoneNames, longPastDays, letters, closed: law.closed };
  const custodians = choice.custodians && new Set(choice.custodians);
  const ids = choice.ids && new Set(choice.ids);
  const planned = plannedRequests(matter).filter(
    ({ id, custodian, plan }) =>
      (ids?.has(id) ?? true) &&
      (custodians === undefined || custodians.has(custodian) || custodians.has(id)) &&
      (choice.instruments?.includes(plan.instrument) ?? true),
  );
  return { planned, make: requestMaker(matter, registry, planning) };
}

/** The requests chosen, in the order of the matter, all at once. */
export function requestsOf(inputs: Inputs, choice: RequestChoice): readonly Request[] {
  const { planned, make } = chooseRequests(inputs, choice);
  return planned.map(make);
}
