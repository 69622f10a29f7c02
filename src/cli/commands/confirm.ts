import { confirmation, openRegistry } from "../../duces.ts";
import { chooseOverlay } from "../../files/choose-files.ts";
import { writeAmendment } from "../../files/write-amendment.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

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
      const { folder, terminal } = surroundings;
      const overlay = chooseOverlay(options, folder, "the stamp");
      const world = worldOf(surroundings);
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(world, targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      const { contact = null, by, from, on = world.today } = options;
      const stamp = { custodian, contact, on, by, from };
      const amendment = tell(confirmation(world, registry, overlay, stamp), surroundings);
      if (amendment === null) return exit(EXIT.problems);
      writeAmendment(amendment, folder);
      terminal.print(`${custodian}: verified on ${on} by ${by}, from ${from}; written to ${amendment.name}`);
    });
};
