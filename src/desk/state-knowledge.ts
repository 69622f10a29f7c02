import { Fault } from "../problem/fault.ts";
import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { StatePacks } from "../states/state-packs.ts";
import type { World } from "../world.ts";
import { packageData } from "./package-data.ts";

/** What the program knows of the procedure of states. Throws a `usage` fault where a state is named that has no pack. */
export function stateKnowledge(world: World, state?: string): StatePacks {
  const { states } = packageData(world).law;
  const known = Object.keys(states);
  if (state === undefined || known.includes(state)) return states;
  const message = `there is no pack of the state ${quoteValue(state)}${didYouMean(state, known)}`;
  throw new Fault("usage", `${message}; those of ${known.join(", ")} are there`);
}
