import type { FileOptions } from "../../files/choose-files.ts";
import { EXIT } from "../exit-codes.ts";
import { requireOneOf } from "../../desk/find-custodian.ts";
import { matrixRows } from "../../views/matrix-rows.ts";
import { rowFormatOption } from "../options.ts";
import { printRows, type RowFormat } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { readPackageData } from "../../desk/package-data.ts";
import { useRegistry } from "../use-registry.ts";

interface Options extends FileOptions {
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
      const { law, instruments } = readPackageData();
      const registry = useRegistry(options, surroundings);
      if (registry === null) {
        return exit(EXIT.problems);
      }
      const known = instruments.map(({ id }) => id);
      if (options.instrument !== undefined) {
        requireOneOf("instrument", options.instrument, known);
      }
      const custodians = registry.custodians.map(({ id }) => id);
      for (const id of ids) {
        requireOneOf("custodian", id, custodians);
      }
      const chosen = ids.length === 0 ? registry.custodians : registry.custodians.filter(({ id }) => ids.includes(id));
      const asked = options.instrument === undefined ? known : [options.instrument];
      const rows = matrixRows({ ...registry, custodians: chosen }, asked, law);
      surroundings.terminal.print(printRows(rows, options.format, surroundings.terminal));
    });
};
