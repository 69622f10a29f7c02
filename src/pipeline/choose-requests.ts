import { type PlannedRequest, plannedRequests, requestMaker } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "./inputs.ts";

/** Which requests of the matter; all where nothing is named. */
export interface RequestChoice {
  /** Date of issue, ISO. */
  readonly date: string;
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
  const { matter, registry, zoneNames, longPastDays } = inputs;
  const custodians = choice.custodians && new Set(choice.custodians);
  const ids = choice.ids && new Set(choice.ids);
  const planned = plannedRequests(matter).filter(
    ({ id, custodian, plan }) =>
      (ids?.has(id) ?? true) &&
      (custodians?.has(custodian) ?? true) &&
      (choice.instruments?.includes(plan.instrument) ?? true),
  );
  return { planned, make: requestMaker(matter, registry, { issued: choice.date, zoneNames, longPastDays }) };
}

/** The requests chosen, in the order of the matter, all at once. */
export function requestsOf(inputs: Inputs, choice: RequestChoice): readonly Request[] {
  const { planned, make } = chooseRequests(inputs, choice);
  return planned.map(make);
}
