import { type ConfirmationOrder, confirmation, isAlike, type OverlayFiles, openRegistry } from "../../duces.ts";
import { chooseOverlay, officeOverlay } from "../../files/choose-files.ts";
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
  readonly source?: string;
  readonly evidence?: string;
}

const EXAMPLES = `
Examples:
  duces confirm listrak --contact legal --by "A. Paralegal" --from "telephone, switchboard"
  duces confirm verizon --contact legal --by AP --from "its page on legal process" --on 2026-03-02 \\
    --source https://www.verizon.com/ --evidence page.pdf

The stamp goes into an overlay, never into the registry itself: into targets.yaml of the office, so that all its matters have
it, unless the case has the custodian of its own; into ./targets.yaml without an office; or where --overlay says.
Earlier stamps stay in it. If the address changes later, the review says that another one was confirmed.`;

export const addConfirm: AddCommand = (program, surroundings, exit) => {
  program
    .command("confirm")
    .description("record in the overlay that somebody has verified a contact")
    .argument("<id>", "id of a custodian")
    .option("--contact <id>", "id of the contact, where the custodian has more than one")
    .requiredOption("--by <name>", "who verified it")
    .requiredOption("--from <source>", "from what: a page, a call, a letter")
    .option("--source <url>", "address of the page that it was confirmed from")
    .option("--evidence <file>", "the page as it was saved: its name and SHA-256 are recorded; keep the file")
    .option("--on <date>", "the day on which it was verified (today if not given)", dateArgument)
    .option("--overlay <file>", "file that the stamp is written into")
    .addHelpText("after", EXAMPLES)
    .action((custodian: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { folder } = surroundings;
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const office = officeOverlay(options, folder);
      const isShared = office !== null && isAlike(worldOf(surroundings), custodian, office.shared, targets);
      const files = isShared ? office : chooseOverlay(options, folder, "the stamp");
      const { contact = null, by, from, on = surroundings.today(), source: url, evidence } = options;
      const stamp = { custodian, contact, on, by, from, ...(url && { url }), ...(evidence && { evidence }) };
      const done = amendAlone(files.overlay, folder, () => confirm(stamp, targets, files, surroundings));
      if (!done) exit(EXIT.problems);
    });
};

/** False where errors, which are then told, prevent it. */
function confirm(
  stamp: ConfirmationOrder,
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
  surroundings.terminal.print(`confirmed as: ${amendment.address}`);
  return true;
}
