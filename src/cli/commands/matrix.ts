import { matrixScope, openRegistry } from "../../duces.ts";
import { matrixRows } from "../../views/matrix-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { matterScope } from "../matter-scope.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly instrument?: string;
  readonly all?: boolean;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces matrix --instrument subpoena
  duces matrix --format csv > matrix.csv

The law's part is for a private requester; each line says how well it is known. It is not legal advice.`;

const NOTHING =
  "The registry does not record what these custodians hold: duces list --categories --kind KIND says what is usual, and " +
  "holdings: in your targets.yaml records it.";

export const addMatrix: AddCommand = (program, surroundings, exit) => {
  program
    .command("matrix")
    .description("what may be had of whom by what: custodians, categories and instruments, with retention and source")
    .argument("[id...]", "ids of custodians (those of the matter at hand, if none is given)")
    .option("--all", "the whole registry, not only the custodians of the matter at hand")
    .option("--instrument <id>", "only this instrument")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((ids: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const world = worldOf(surroundings);
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(world, targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      const known = new Set(registry.custodians.map(({ id }) => id));
      const own = ids.length > 0 ? null : matterScope(world, options, surroundings);
      const scope = matrixScope(world, registry, own?.filter((id) => known.has(id)) ?? ids, options.instrument);
      showRows(matrixRows(scope), options.format, surroundings.terminal, NOTHING);
    });
};
