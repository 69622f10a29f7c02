import { type BatchOrder, batchProblems, type FormFiles, openBatch } from "../duces.ts";
import type { World } from "../world.ts";
import { type FinishOptions, finishOf } from "./options.ts";
import { reportProblems } from "./report-problems.ts";
import { filesOf, type GlobalOptions, noteAll, type Surroundings } from "./surroundings.ts";

/** What is ordered of all requests of a matter, as given on the command line. */
export interface OrderOptions extends GlobalOptions, FinishOptions, FormFiles {
  readonly instrument?: string;
  readonly date?: string;
  readonly final?: boolean;
  readonly only?: readonly string[];
}

export function orderOf(custodians: readonly string[], options: OrderOptions, surroundings: Surroundings): BatchOrder {
  const { instrument, final = false, only, form, formMap, date } = options;
  const choice = { custodians, ...(instrument && { instrument }), ...(only && { ids: only }) };
  return {
    files: filesOf(options, surroundings),
    forms: { ...(form === undefined ? {} : { form }), ...(formMap === undefined ? {} : { formMap }) },
    order: { choice, ...(date && { date }), state: final ? "final" : "draft", finish: finishOf(options) },
  };
}

/** Opens what was ordered and tells what is wrong with it; no batch where problems prevent it. */
export function openOrdered(world: World, ordered: BatchOrder, surroundings: Surroundings) {
  const { value: batch, problems, texts } = openBatch(world, ordered);
  noteAll(batch?.notes ?? [], surroundings);
  const found = [...problems, ...(batch === null ? [] : batchProblems(batch))];
  return { batch: reportProblems(found, texts, surroundings.terminal) ? null : batch, found, texts };
}
