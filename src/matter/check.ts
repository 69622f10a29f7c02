import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import type { InstrumentNeeds, KnownGate, Matter } from "./matter.ts";

/** What a check of a matter may look at. */
export interface Checked {
  readonly matter: Matter;
  readonly registry: Registry;
  /** Ids of the instruments that have templates. */
  readonly instruments: readonly string[];
  readonly zoneNames: ZoneNames;
  /** What an instrument cannot be used without, by its id. */
  readonly needs: Readonly<Record<string, InstrumentNeeds>>;
  /** Laws that bar or condition a request; none where nothing tells of them. */
  readonly gates?: readonly KnownGate[];
}

/** Looks at one thing, and says where it is wrong: problems carry pointers into the matter. */
export type MatterCheck = (checked: Checked) => readonly Problem[];

export function error(code: string, pointer: string, message: string, hint?: string): Problem {
  return { code, severity: "error", pointer, message, ...(hint === undefined ? {} : { hint }) };
}

export function warning(code: string, pointer: string, message: string, hint?: string): Problem {
  return { ...error(code, pointer, message, hint), severity: "warning" };
}
