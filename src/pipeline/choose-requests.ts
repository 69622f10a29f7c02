import { planRequests } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "./inputs.ts";

/** Which requests of the matter; all where nothing is named. */
export interface RequestChoice {
  /** Date of issue, ISO. */
  readonly date: string;
  readonly custodians?: readonly string[];
  readonly instruments?: readonly string[];
  /** Draft unless said otherwise. */
  readonly state?: Request["state"];
}

/** The requests chosen, in the order of the matter. */
export function requestsOf(inputs: Inputs, choice: RequestChoice): readonly Request[] {
  const { zoneNames, longPastDays } = inputs;
  const requests = planRequests(inputs.matter, inputs.registry, {
    ...{ issued: choice.date, zoneNames, longPastDays },
    state: choice.state ?? "draft",
  });
  return requests.filter(
    ({ custodian, instrument }) =>
      (choice.custodians?.includes(custodian.id) ?? true) && (choice.instruments?.includes(instrument) ?? true),
  );
}
