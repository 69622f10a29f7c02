import type { Matter, RequestPlan } from "./matter.ts";

/** A request that a matter makes, before its references are followed. */
export interface PlannedRequest {
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly id: string;
  readonly custodian: string;
  readonly plan: RequestPlan;
}

/** What a matter asks, of whom and by what, in the order of the matter file: little for each, whatever it asks. */
export function plannedRequests({ requests }: Pick<Matter, "requests">): readonly PlannedRequest[] {
  return requests.flatMap((plan) =>
    plan.custodians.map((custodian) => ({ id: `${custodian}-${plan.instrument}`, custodian, plan })),
  );
}
