import type { Registry } from "../registry/registry.ts";
import type { ReviewLaw } from "../review/law.ts";
import type { World } from "../world.ts";
import { requireOneOf } from "./choose.ts";
import { packageData } from "./package-data.ts";

/** What a matrix shows: some custodians of a registry, by some instruments, under the law. */
export interface MatrixScope {
  readonly registry: Registry;
  readonly instruments: readonly string[];
  readonly law: ReviewLaw;
}

/** Throws a `usage` fault, with a suggestion, where there is no such custodian or instrument. All where none is named. */
export function matrixScope(
  world: World,
  registry: Registry,
  ids: readonly string[] = [],
  instrument?: string,
): MatrixScope {
  const { law, instruments } = packageData(world);
  const known = instruments.map(({ id }) => id);
  if (instrument !== undefined) requireOneOf("instrument", instrument, known);
  const custodians = registry.custodians.map(({ id }) => id);
  for (const id of ids) requireOneOf("custodian", id, custodians);
  const chosen = ids.length === 0 ? registry.custodians : registry.custodians.filter(({ id }) => ids.includes(id));
  return {
    registry: { ...registry, custodians: chosen },
    instruments: instrument === undefined ? known : [instrument],
    law,
  };
}
