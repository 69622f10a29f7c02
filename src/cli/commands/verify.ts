import { resolve } from "node:path";
import { openRecorded } from "../../batch/open-recorded.ts";
import { differencesOf } from "../../batch/reproduce-batch.ts";
import { verifyBatch } from "../../batch/verify-batch.ts";
import type { Manifest } from "../../duces.ts";
import { listFolder } from "../../files/list-folder.ts";
import type { Problem } from "../../problem/problem.ts";
import { plural } from "../../views/plural.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { withProgress } from "../progress.ts";
import { reportProblems } from "../report-problems.ts";
import { type Surroundings, tell } from "../surroundings.ts";

const EXAMPLES = `
Examples:
  duces verify out/2026-001/2026-03-02-1a2b3c4d
  duces verify out/2026-001/2026-03-02-1a2b3c4d --reproduce           makes every file again from the recorded inputs
  cd out/2026-001/2026-03-02-1a2b3c4d && sha256sum -c SHA256SUMS      the same as the first, without duces`;

export const addVerify: AddCommand = (program, surroundings, exit) => {
  program
    .command("verify")
    .description("check that a batch is as it was exported: no file changed, missing, added or swapped")
    .argument("<folder>", "folder of a batch: the one that holds manifest.json")
    .option("--reproduce", "make it again from the inputs that it keeps, in memory, and compare every byte")
    .addHelpText("after", EXAMPLES)
    .action(async (batch: string, { reproduce = false }: { readonly reproduce?: boolean }) => {
      const path = resolve(surroundings.folder, batch);
      const verified = verify(batch, path, surroundings);
      if (verified === null) return exit(EXIT.problems);
      if (!reproduce) surroundings.terminal.print(PROVEN);
      if (reproduce) return exit(await reproduceBatch(batch, path, verified, surroundings));
    });
};

/** The manifest of a batch that is as it was exported; null where it is not, which is then told. */
function verify(batch: string, path: string, surroundings: Surroundings): Manifest | null {
  const { terminal } = surroundings;
  const { manifest, problems, files } = verifyBatch(path);
  const placed = problems.map((problem) => withHint(problem, path, batch));
  if (reportProblems(placed, new Map(), terminal) || manifest === null) {
    terminal.note(`${batch} is not as it was exported: ${plural(problems.length, "problem")}`);
    return null;
  }
  terminal.print(
    `${batch}: ${plural(files, "file")}, all as exported (matter ${manifest.reference}, ${manifest.date})`,
  );
  return manifest;
}

const PROVEN = [
  "This proves that no file was changed since the manifest was written, not who wrote it, or from what:",
  "--reproduce proves that the batch is what the inputs that it keeps make.",
];

const REPRODUCED = [
  "This proves that the batch is what the files in its folder inputs make, not whose files they are:",
  "compare them with your own where another hand had the batch.",
];

async function reproduceBatch(
  batch: string,
  path: string,
  manifest: Manifest,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings;
  const opened = tell(openRecorded(path, manifest), surroundings);
  if (opened === null) {
    terminal.note("nothing was written");
    return EXIT.problems;
  }
  const count = manifest.requests.length;
  const differences = await withProgress("requests made again", count, terminal, (step) =>
    differencesOf(path, manifest, opened, async () => step()),
  );
  if (reportProblems(differences, new Map(), terminal)) {
    terminal.note(`${batch} cannot be reproduced: ${plural(differences.length, "problem")}`);
    return EXIT.problems;
  }
  terminal.print(`${batch}: made again from its inputs, every file comes out the same`);
  terminal.print(REPRODUCED);
  return EXIT.done;
}

/** A folder above a batch is an easy mistake: name the batches below it. */
function withHint(problem: Problem, path: string, given: string): Problem {
  if (problem.code !== "no-manifest") {
    return problem;
  }
  const below = listFolder(path)
    .map((entry) => entry.path)
    .filter((entry) => entry.endsWith("/manifest.json"))
    .map((entry) => `${given.replace(/\/+$/, "")}/${entry.replace(/\/manifest\.json$/, "")}`);
  return below.length === 0 ? problem : { ...problem, hint: `batches below it: ${below.slice(0, 5).join(", ")}` };
}
