import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Option } from "commander";
import { compareRounds, type RequestChange } from "../../collate/compare-rounds.ts";
import type { AskedSummary } from "../../collate/manifest.ts";
import { readManifest } from "../../collate/read-manifest.ts";
import { requestsOf } from "../../pipeline/choose-requests.ts";
import { chooseFiles, type FileOptions } from "../../files/choose-files.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { openMatter } from "../../desk/open-case.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { summariseRequest } from "../../desk/summarize-request.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions {
  readonly format: "text" | "json";
}

const EXAMPLES = `
Examples:
  duces diff out/2026-001/2026-03-02-1a2b3c4d                  what a second round asks that the first did not
  duces diff out/2026-001/2026-03-02-1a2b3c4d/manifest.json --format json`;

export const addDiff: AddCommand = (program, surroundings, exit) => {
  program
    .command("diff")
    .description("say what the matter asks now that differs from an earlier batch")
    .argument("<manifest>", "manifest.json of the earlier batch, or its folder")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", EXAMPLES)
    .action((path: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const changes = changesSince(path, options, surroundings);
      if (changes === null) return exit(EXIT.problems);
      surroundings.terminal.print(options.format === "json" ? JSON.stringify(changes, null, 2) : changeLines(changes));
    });
};

/** Null where problems, which are then reported, stand in the way. */
function changesSince(path: string, options: Options, surroundings: Surroundings): readonly RequestChange[] | null {
  const { terminal, folder } = surroundings;
  const before = earlierRound(resolve(folder, path), surroundings);
  if (before === null) return null;
  const { inputs, problems, texts } = openMatter(chooseFiles(options, folder));
  if (reportProblems(problems, texts, terminal) || inputs === null) return null;
  if (before.reference !== inputs.matter.reference) {
    throw new UsageError(`that batch is of the matter ${before.reference}, this is ${inputs.matter.reference}`);
  }
  const requests = requestsOf(inputs, { date: before.date });
  return compareRounds(
    before.asked,
    requests.map((request) => summariseRequest(request, inputs.wording)),
  );
}

function earlierRound(
  path: string,
  { terminal }: Surroundings,
): { readonly reference: string; readonly date: string; readonly asked: readonly AskedSummary[] } | null {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const { manifest, problems } = readManifest(isFolder ? join(path, "manifest.json") : path);
  if (reportProblems(problems, new Map(), terminal) || manifest === null) return null;
  return { reference: manifest.reference, date: manifest.date, asked: manifest.asked };
}

function changeLines(changes: readonly RequestChange[]): string {
  if (changes.length === 0) return "nothing changed in what is asked";
  return changes
    .flatMap(({ id, kind, details }) => [`${id}: ${kind}`, ...details.map((line) => `  ${line}`)])
    .join("\n");
}
