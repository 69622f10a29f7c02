import type { Finish } from "../compose/paper.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { type Choice, chooseBatch } from "../desk/choose-batch.ts";
import type { ChosenFiles } from "../files/choose-files.ts";
import { dateOfIssue } from "../desk/date-of-issue.ts";
import type { FormOptions } from "../desk/fill-forms.ts";
import type { BatchOrder } from "../desk/open-batch.ts";
import type { Surroundings } from "./surroundings.ts";

/** A batch as it was ordered on a command line; plain data, so that another thread can open the same. */
export interface OrderedBatch {
  readonly files: ChosenFiles;
  readonly forms: FormOptions;
  readonly finish: Finish;
  readonly choice: Choice;
  /** ISO date, as the command line gives it. */
  readonly date: string | undefined;
}

export function batchOrder({ choice, date, ...ordered }: OrderedBatch, surroundings: Surroundings): BatchOrder {
  const state = choice.final ? "final" : "draft";
  return {
    ...ordered,
    state,
    date: ({ matter }: Inputs) => dateOfIssue(date, matter, surroundings, state),
    choose: (inputs: Inputs, issued: string) => chooseBatch(inputs, issued, choice),
  };
}
