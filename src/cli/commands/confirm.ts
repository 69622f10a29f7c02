import { type Confirmation, confirmation, type OverlayFiles, openRegistry } from "../../duces.ts";
import { chooseOverlay } from "../../files/choose-files.ts";
import { amendAlone, writeAmendment } from "../../files/write-amendment.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly contact?: string;
  readonly by: string;
  readonly from: string;
  readonly on?: string;
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
    .action((custodian: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { folder } = surroundings;
      const files = chooseOverlay(options, folder, "the stamp");
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const { contact = null, by, from, on = surroundings.today() } = options;
      const stamp = { custodian, contact, on, by, from };
      const done = amendAlone(files.overlay, folder, () => confirm(stamp, targets, files, surroundings));
      if (!done) exit(EXIT.problems);
    });
};

/** False where errors, which are then told, prevent it. */
function confirm(
  stamp: Confirmation,
  targets: readonly string[],
  files: OverlayFiles,
  surroundings: Surroundings,
): boolean {
  const world = worldOf(surroundings);
  const registry = tell(openRegistry(world, targets), surroundings, "errors");
  const amendment = registry && tell(confirmation(world, registry, files, stamp), surroundings);
  if (amendment === null) return false;
  writeAmendment(amendment, surroundings.folder);
  const { custodian, on, by, from } = stamp;
  surroundings.terminal.print(`${custodian}: verified on ${on} by ${by}, from ${from}; written to ${amendment.name}`);
  return true;
}
