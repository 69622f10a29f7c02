import { jurisdictionOf } from "../court/jurisdiction.ts";
import type { Domestication, Process } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { StatePack } from "../schema/generated/state-pack.ts";
import { counselClocks, packClocks, type StateClock } from "./state-clocks.ts";
import type { StatePacks } from "./state-packs.ts";

/** Which state's rules a subpoena of a state action is under, and what is known of them. */
export interface StateProcess {
  readonly plan: Process;
  /** Postal code of the state in which the action is pending. */
  readonly home: string;
  /** Postal code of the state whose rules apply: that of the discovery, once the subpoena is domesticated there. */
  readonly state: string;
  /** How the subpoena becomes one of the custodian's state; null where it need not. */
  readonly domestication: Domestication | null;
  readonly pack: StatePack | null;
  /** Those of the pack, or what counsel states where there is none. */
  readonly clocks: readonly StateClock[];
}

/** Null for a federal action, one whose court is not known, and where the matter has no process. */
export function stateProcess({ matter, custodian }: Request, packs: StatePacks): StateProcess | null {
  const { process: plan } = matter;
  const { system, state: home } = jurisdictionOf(matter.stage.court, plan?.state);
  if (plan === undefined || system !== "state" || home === null) return null;
  const domestication = domesticationFor(plan, custodian.state, home);
  const state = domestication?.state ?? home;
  const pack = packs[state] ?? null;
  return { plan, home, state, domestication, pack, clocks: pack ? packClocks(pack) : counselClocks(plan) };
}

function domesticationFor(plan: Process, custodian: string | undefined, home: string): Domestication | null {
  if (custodian === undefined || custodian === home) return null;
  return (plan.domestication ?? []).find(({ state }) => state === custodian) ?? null;
}
