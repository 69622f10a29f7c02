import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Option } from "commander";
import { openKeptCase } from "../../batch/open-recorded.ts";
import { readManifestFile } from "../../batch/read-manifest.ts";
import { type Case, changesOfRounds, Fault, type Manifest, openCase, type Round, roundOf } from "../../duces.ts";
import { chooseFiles } from "../../files/choose-files.ts";
import { packageVersion } from "../../files/package-files.ts";
import { changeLines } from "../../views/change-lines.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly format: "text" | "json";
  readonly date?: string;
}

const EXAMPLES = `
Examples:
  duces diff out/2026-001/2026-03-02-1a2b3c4d                  what reads differently now
  duces diff out/2026-001/2026-03-02-1a2b3c4d out/2026-001/2026-04-01-5e6f7a8b
  duces diff out/2026-001/2026-03-02-1a2b3c4d/manifest.json --format json

The papers of an earlier batch are composed from the inputs that it keeps. Compared are all papers of each request that
both have, and the cover sheet; official forms are not, nor are draft marks.`;

export const addDiff: AddCommand = (program, surroundings, exit) => {
  program
    .command("diff")
    .description(
      "say what is asked now that differs from an earlier batch, and which papers read differently, and where",
    )
    .argument("<batch>", "folder of the earlier batch, or its manifest.json")
    .argument("[later]", "a later batch (the matter as it is now, if none is given)")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--date <date>", "date of issue of the matter as it is now", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((name: string, later: string | undefined, _own, command) => {
      const options: Options = command.optsWithGlobals();
      if (later !== undefined && options.date !== undefined) {
        throw new Fault("usage", "--date is for the matter as it is now: a later batch has its own date");
      }
      const before = keptRound(name, surroundings);
      const now =
        before && (later === undefined ? roundNow(before, options, surroundings) : keptRound(later, surroundings));
      if (before === null || now === null) return exit(EXIT.problems);
      tellChanges(before, now, options, surroundings);
    });
};

/** A round, with what a batch says of itself. */
interface KeptRound extends Round {
  readonly inputs: Case | null;
  readonly reference: string;
}

function keptRound(name: string, surroundings: Surroundings): KeptRound | null {
  const path = manifestPath(resolve(surroundings.folder, name));
  const { manifest, problems } = readManifestFile(path);
  if (reportProblems(problems, new Map(), surroundings.terminal) || manifest === null) return null;
  const { asked, date, reference } = manifest;
  return { asked, date, reference, inputs: keptInputs(name, dirname(path), manifest, surroundings) };
}

/** Null, with the reason told, where the words of a batch cannot be known: what it asked is compared all the same. */
function keptInputs(name: string, folder: string, { tool }: Manifest, surroundings: Surroundings): Case | null {
  const { terminal } = surroundings;
  const unknown = (why: string) => {
    terminal.note(`${name}: the words of its papers are not compared: ${why}`);
    return null;
  };
  if (tool.version !== packageVersion) {
    terminal.note(
      `${name} was made by duces ${tool.version}: what the program itself says is taken from ${packageVersion}`,
    );
  }
  try {
    const opened = openKeptCase(folder);
    return tell(opened, surroundings, "errors") ?? unknown("the inputs that it keeps cannot be read any more");
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "usage") throw error;
    return unknown("it keeps no inputs");
  }
}

function roundNow(before: KeptRound, options: Options, surroundings: Surroundings): Round | null {
  const opened = tell(openCase(worldOf(surroundings), chooseFiles(options, surroundings.folder)), surroundings);
  return opened && roundOf(before, opened, before.inputs, options.date);
}

function tellChanges(before: KeptRound, now: Round, { format }: Options, { terminal }: Surroundings): void {
  const reference = "reference" in now ? now.reference : before.reference;
  if (reference !== before.reference) {
    throw new Fault("usage", `the first batch is of the matter ${before.reference}, the second of ${reference}`);
  }
  const changes = changesOfRounds(before, now);
  if (format === "json") terminal.printData(`${JSON.stringify(changes, null, 2)}\n`);
  else terminal.print(changeLines(changes, before.inputs !== null && now.inputs !== null));
}

function manifestPath(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(path, "manifest.json") : path;
}
