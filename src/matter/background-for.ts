import type { Custodian, CustodianKind, Kind } from "../registry/registry.ts";
import type { AskedCustodian, BackgroundChoice } from "./matter.ts";

/** From the least to the most that is told. */
const CHOICES: readonly BackgroundChoice[] = ["none", "sentence", "chronology"];

/**
 * How much the letter to a custodian tells of the matter: what the matter says; else all of it to a party or prospective
 * party, who knows the dispute, and to anybody else the least that one of its kinds is told.
 */
export function backgroundFor(
  { background, relation }: AskedCustodian,
  { kinds }: Custodian,
  known: ReadonlyMap<CustodianKind, Kind>,
): BackgroundChoice {
  if (background !== undefined) return background;
  if (relation !== "non-party") return "chronology";
  const told = kinds.map((kind) => CHOICES.indexOf(known.get(kind)?.background ?? "sentence"));
  return CHOICES[Math.min(CHOICES.indexOf("sentence"), ...told)] ?? "sentence";
}
