import { readDataText } from "../../files/package-files.ts";
import { confirmContact } from "../../registry/confirm-contact.ts";
import { setInYaml } from "../../source/amend-yaml.ts";
import type { FileOptions } from "../../files/choose-files.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { findCustodian } from "../../desk/find-custodian.ts";
import { dateArgument } from "../options.ts";
import { amendOverlay, chooseOverlay, writeOverlay } from "../../files/own-overlay.ts";
import type { AddCommand } from "../program.ts";
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
      const overlay = chooseOverlay(options, surroundings.folder, "the stamp");
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
        readDataText("init/targets.yaml"),
        options,
        surroundings,
      );
      if (amended === null) {
        return exit(EXIT.problems);
      }
      writeOverlay(overlay, amended);
      surroundings.terminal.print(`${id}: verified on ${on} by ${by}, from ${from}; written to ${overlay.name}`);
    });
};
