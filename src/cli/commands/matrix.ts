import { matrixScope, openRegistry } from "../../duces.ts";
import { matrixRows } from "../../views/matrix-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly instrument?: string;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces matrix --instrument subpoena
  duces matrix --format csv > matrix.csv

The law's part is for a private requester; each line says how well it is known. It is not legal advice.`;

export const addMatrix: AddCommand = (program, surroundings, exit) => {
  program
    .command("matrix")
    .description("what may be had of whom by what: custodians, categories and instruments, with retention and source")
    .argument("[id...]", "ids of custodians (all, if none is given)")
    .option("--instrument <id>", "only this instrument")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((ids: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const world = worldOf(surroundings);
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(world, targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      const rows = matrixRows(matrixScope(world, registry, ids, options.instrument));
      showRows(rows, options.format, surroundings.terminal);
    });
};
