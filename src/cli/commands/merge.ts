import { resolve } from "node:path";
import { isComplete } from "../../batch/look-through.ts";
import { type MergeOutcome, openMerge } from "../../batch/merge-batch.ts";
import { Fault } from "../../duces.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { withProgress } from "../progress.ts";
import { countProblems, reportProblems } from "../report-problems.ts";
import { summarizeExport } from "../summarize-export.ts";
import type { Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples:
  duces merge out/2026-001/2026-03-02-1a2b3c4d                        shards that were written into one folder
  duces merge a/2026-001/2026-03-02-1a2b3c4d b/2026-001/2026-03-02-1a2b3c4d
                                                                      shards in two: the batch is made in the first

The inputs are those that the shards keep. Papers in other folders are copied; those folders stay as they are.`;

export const addMerge: AddCommand = (program, surroundings, exit) => {
  program
    .command("merge")
    .description("join the shards of an export (duces export --shard i/n) into one batch")
    .argument("<folder...>", "batch folders that hold shards; the batch is made in the first")
    .addHelpText("after", EXAMPLES)
    .action(async (folders: readonly string[]) => exit(await merge(folders, surroundings)));
};

async function merge(names: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { terminal, folder } = surroundings;
  const folders = names.map((name) => ({ path: resolve(folder, name), name }));
  const complete = folders.find(({ path }) => isComplete(path));
  if (complete)
    throw new Fault("usage", `${complete.name} is a complete batch: duces verify ${complete.name} checks it`);
  const opened = openMerge(folders, surroundings.today());
  const outcome: MergeOutcome =
    opened.kind === "refused"
      ? opened
      : await withProgress("requests judged", opened.requests, terminal, (step) => opened.merge(step));
  if (outcome.kind === "refused") {
    reportProblems(outcome.problems, outcome.texts ?? new Map(), terminal);
    terminal.note(`nothing was merged: ${countProblems(outcome.problems)}`);
    return EXIT.problems;
  }
  const { merged, facts } = outcome;
  const first = facts.requests[0] ?? "";
  terminal.print(
    summarizeExport({ ...merged, what: "written", kept: 0, state: facts.state, older: [], first }, folder),
  );
  return EXIT.done;
}
