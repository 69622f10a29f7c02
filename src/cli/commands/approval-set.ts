import { approvalSet } from "../../duces.ts";
import { deliver, requireSomewhere } from "../deliver.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument, finishOptions } from "../options.ts";
import { type OrderOptions, openOrdered, orderOf } from "../ordered-batch.ts";
import type { AddCommand } from "../program.ts";
import { worldOf } from "../surroundings.ts";

const EXAMPLE = `
Example:
  duces approval-set --output for-approval.pdf

Prints the SHA-256 of each letter as duces export makes it with the same options on the same date.`;

export const addApprovalSet: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("approval-set")
    .description("the findings, then every letter, as one PDF with bookmarks, for whoever approves them")
    .argument("[id...]", "ids of custodians (all that the matter asks, if none is given)")
    .requiredOption("--output <file>", "file to write")
    .option("--instrument <id>", "only this instrument")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .option("--final", "no draft marks; refused, with the reasons, where the review blocks a request")
    .addHelpText("after", EXAMPLE)
    .action(async (ids: readonly string[]) => {
      const options: OrderOptions & { readonly output: string } = command.optsWithGlobals();
      const destination = { ...options, format: "pdf" } as const;
      requireSomewhere(destination, surroundings);
      const { batch } = openOrdered(worldOf(surroundings), orderOf(ids, options, surroundings), surroundings);
      if (batch === null) return exit(EXIT.problems);
      const { bytes, letters } = await approvalSet(batch);
      deliver(bytes, destination, surroundings);
      surroundings.terminal.print(letters.map(({ request, sha256 }) => `${sha256}  ${request}`));
    });
  for (const option of finishOptions()) command.addOption(option);
};
