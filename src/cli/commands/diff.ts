import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Option } from "commander";
import { readManifestFile } from "../../batch/read-manifest.ts";
import { changesSince, openCase } from "../../duces.ts";
import { chooseFiles } from "../../files/choose-files.ts";
import { changeLines } from "../../views/change-lines.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
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
    .action((name: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { terminal, folder } = surroundings;
      const world = worldOf(surroundings);
      const { manifest, problems } = readManifestFile(manifestPath(resolve(folder, name)));
      if (reportProblems(problems, new Map(), terminal) || manifest === null) return exit(EXIT.problems);
      const opened = tell(openCase(world, chooseFiles(options, folder)), surroundings);
      if (opened === null) return exit(EXIT.problems);
      const changes = changesSince(manifest, opened);
      if (options.format === "json") terminal.printData(`${JSON.stringify(changes, null, 2)}\n`);
      else terminal.print(changeLines(changes));
    });
};

function manifestPath(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(path, "manifest.json") : path;
}
