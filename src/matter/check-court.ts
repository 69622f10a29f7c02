import { findCourt, isState } from "../court/find-court.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { error, type MatterCheck } from "./check.ts";

/** The state that the process names is one, and is that of the court. */
export const checkCourt: MatterCheck = ({ matter: { stage, process } }) => {
  const state = process?.state;
  if (state === undefined) return [];
  const at = "/process/state";
  if (!isState(state)) {
    const message = `${quoteValue(state)} is the postal code of no state`;
    return [error("unknown-state", at, message, "write the code of the state whose court it is: MI")];
  }
  const reading = stage.court === undefined ? null : findCourt(stage.court, state);
  if (reading === null || !("court" in reading)) return [];
  const { court } = reading;
  if (court.system === "federal") {
    const message = `the court is a federal one (${court.name}), and state: is for an action in a state court`;
    return [error("court-and-state", at, message, "leave state: out, or correct the court under stage:")];
  }
  if (court.state === state) return [];
  const message = `the court is one of ${court.state} (${court.name}), and not of ${state}`;
  return [error("court-and-state", at, message, "correct state:, or the court under stage:")];
};
