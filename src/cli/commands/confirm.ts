import { lstatSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { putFile, putFolder, replaceFile } from "../../export/put-file.ts";
import { packageFile, readDataText } from "../../package-files.ts";
import { confirmContact } from "../../registry/confirm-contact.ts";
import { setInYaml } from "../../source/amend-yaml.ts";
import { type ChosenFile, chooseFiles, type FileOptions } from "../choose-files.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { findCustodian } from "../find-custodian.ts";
import { openRegistry } from "../open-registry.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { readInput } from "../read-input.ts";
import { reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";
import { useRegistry } from "../use-registry.ts";

interface Options extends FileOptions {
  readonly contact?: string;
  readonly by: string;
  readonly from: string;
  readonly on?: string;
  readonly overlay?: string;
}

const EXAMPLES = `
Examples:
  duces confirm listrak --contact legal --by "A. Paralegal" --from "telephone, switchboard"
  duces confirm verizon --contact legal --by AP --from https://www.verizon.com/ --on 2026-03-02

The stamp goes into the overlay (./targets.yaml unless --overlay says otherwise), never into the registry itself.`;

export const addConfirm: AddCommand = (program, surroundings, exit) => {
  program
    .command("confirm")
    .description("record in the overlay that somebody has verified a contact")
    .argument("<id>", "id of a custodian")
    .option("--contact <id>", "id of the contact, where the custodian has more than one")
    .requiredOption("--by <name>", "who verified it")
    .requiredOption("--from <source>", "from what: a page, a call, a letter")
    .option("--on <date>", "the day on which it was verified (today if not given)", dateArgument)
    .option("--overlay <file>", "file that the stamp is written into")
    .addHelpText("after", EXAMPLES)
    .action((id: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const overlay = chooseOverlay(options, surroundings.folder);
      const registry = useRegistry(options, surroundings);
      if (registry === null) {
        return exit(EXIT.problems);
      }
      findCustodian(registry, id);
      const { contact = null, by, from, on = surroundings.today() } = options;
      const change = confirmContact(registry, { custodian: id, contact, on, by, from });
      if ("code" in change) {
        throw new UsageError(`${change.message}${change.hint === undefined ? "" : ` (${change.hint})`}`);
      }
      const amended = amendOverlay(
        overlay,
        (text) => setInYaml(text, change.path, change.values),
        options,
        surroundings,
      );
      if (!amended) {
        return exit(EXIT.problems);
      }
      surroundings.terminal.print(`${id}: verified on ${on} by ${by}, from ${from}; written to ${overlay.name}`);
    });
};

/** The overlay is a file of the user's own; the shipped registry is never changed. */
function chooseOverlay({ overlay, targets }: Options, folder: string): ChosenFile {
  const name = overlay ?? targets?.at(-1) ?? "targets.yaml";
  const path = resolve(folder, name);
  if (path === packageFile("targets.yaml")) {
    throw new UsageError(
      "the stamp belongs into an overlay of your own, not into the registry: name one with --overlay FILE (duces init makes one)",
    );
  }
  return { path, name: overlay ?? relative(folder, path) };
}

/** Judges the amended overlay together with the registry before it is written. False where it would have errors. */
function amendOverlay(
  overlay: ChosenFile,
  amend: (text: string) => string,
  options: Options,
  { terminal, folder }: Surroundings,
): boolean {
  const isNew = lstatSync(overlay.path, { throwIfNoEntry: false }) === undefined;
  const input = isNew ? null : readInput(overlay.path, overlay.name);
  if (input !== null && reportProblems(input.problems, new Map(), terminal)) {
    return false;
  }
  const before = input?.file?.bytes ?? new TextEncoder().encode(readDataText("init/targets.yaml"));
  const after = new TextEncoder().encode(amend(new TextDecoder().decode(before)));
  const others = chooseFiles(options, folder).targets.filter(({ path }) => path !== overlay.path);
  const { problems, texts } = openRegistry([...others, overlay], new Map([[overlay.path, after]]));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (reportProblems(errors, texts, terminal)) {
    return false;
  }
  if (isNew) {
    putFile(join(putFolder(dirname(overlay.path), ""), basename(overlay.path)), after);
  } else {
    replaceFile(overlay.path, before, after);
  }
  return true;
}
