import { resolve } from "node:path";
import { listFolder } from "../../export/list-folder.ts";
import { verifyBatch } from "../../export/verify-batch.ts";
import type { Problem } from "../../problem/problem.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { plural, reportProblems } from "../report-problems.ts";

const EXAMPLES = `
Examples:
  duces verify out/2026-001/2026-03-02-1a2b3c4d
  cd out/2026-001/2026-03-02-1a2b3c4d && sha256sum -c SHA256SUMS     the same, without duces`;

export const addVerify: AddCommand = (program, { terminal, folder }, exit) => {
  program
    .command("verify")
    .description("check that a batch is as it was exported: no file changed, missing, added or swapped")
    .argument("<folder>", "folder of a batch: the one that holds manifest.json")
    .addHelpText("after", EXAMPLES)
    .action((batch: string) => {
      const path = resolve(folder, batch);
      const { manifest, problems, files } = verifyBatch(path);
      const failed = reportProblems(
        problems.map((problem) => withHint(problem, path, batch)),
        new Map(),
        terminal,
      );
      if (failed || manifest === null) {
        terminal.note(`${batch} is not as it was exported: ${plural(problems.length, "problem")}`);
        return exit(EXIT.problems);
      }
      terminal.print(
        `${batch}: ${plural(files, "file")}, all as exported (matter ${manifest.reference}, ${manifest.date})`,
      );
    });
};

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
