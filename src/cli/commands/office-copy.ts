import { resolve } from "node:path";
import { openRecorded } from "../../batch/open-recorded.ts";
import { verifyBatch } from "../../batch/verify-batch.ts";
import { writeOfficeCopy } from "../../batch/write-office-copy.ts";
import { officeFolder } from "../../duces.ts";
import { plural } from "../../views/plural.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { type Surroundings, tell, worldOf } from "../surroundings.ts";

const EXAMPLES = `
Example:
  duces office-copy out/OKA-26/2026-11-30-1a2b3c4d

The papers of the batch in one folder, under names that people know and every system takes, such as
"2026-11-30 OKA-26-P03 Preservation Letter - GoDaddy.com LLC - DRAFT.pdf", with profile.csv for a document system.
The batch itself stays as it is: it is the proof of what was made. The copies may be renamed and deleted.`;

export const addOfficeCopy: AddCommand = (program, surroundings, exit) => {
  program
    .command("office-copy")
    .description("the papers of a batch in one folder, named for people, with a profile for a document system")
    .argument("<folder>", "folder of a batch: the one that holds manifest.json")
    .option("--output <folder>", "where to (beside the batch, with -office-copy behind its name, if not given)")
    .addHelpText("after", EXAMPLES)
    .action((batch: string, { output }: { readonly output?: string }) => {
      if (!copy(batch, output, surroundings)) exit(EXIT.problems);
    });
};

/** False where errors, which are then told, prevent it. */
function copy(batch: string, output: string | undefined, surroundings: Surroundings): boolean {
  const { terminal, folder } = surroundings;
  const path = resolve(folder, batch);
  const { manifest, problems } = verifyBatch(path);
  if (reportProblems(problems, new Map(), terminal) || manifest === null) {
    terminal.note(`${batch} is not as it was exported; nothing was written`);
    return false;
  }
  const opened = tell(openRecorded(path, manifest), surroundings, "errors");
  if (opened === null) return false;
  const made = officeFolder(worldOf(surroundings), manifest, opened);
  const shown = output ?? `${batch.replace(/[\\/]+$/, "")}-office-copy`;
  writeOfficeCopy(path, output === undefined ? `${path}-office-copy` : resolve(folder, output), made);
  terminal.print(`${plural(made.copies.length, "paper")} and profile.csv in ${shown}`);
  return true;
}
