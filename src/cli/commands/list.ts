import { openRegistry, requireOneOf } from "../../duces.ts";
import { custodianRows, filterCustodians, type ListFilter, unverifiedRows } from "../../views/list-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions, ListFilter {
  readonly unverified?: boolean;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces list --holds sampled-flow-records
  duces list --kind carrier --country US --format csv > carriers.csv
  duces list --unverified                   contacts to check before anything is sent`;

export const addList: AddCommand = (program, surroundings, exit) => {
  program
    .command("list")
    .description("list custodians and what they may hold")
    .option("--holds <category>", "only those that may hold this category of records")
    .option("--kind <kind>", "only custodians of this kind")
    .option("--country <code>", "only custodians of this country, such as US")
    .option("--unverified", "list contacts that nobody has verified yet")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((_own, command) => {
      const options: Options = command.optsWithGlobals();
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(worldOf(surroundings), targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      if (options.holds !== undefined) {
        const categories = registry.categories.map(({ id }) => id);
        requireOneOf("category", options.holds, categories);
      }
      if (options.kind !== undefined) {
        requireOneOf("kind of custodian", options.kind, [
          ...new Set(registry.custodians.flatMap(({ kinds }) => kinds)),
        ]);
      }
      const custodians = filterCustodians(registry.custodians, options);
      const rows =
        options.unverified === true ? unverifiedRows(custodians, registry.documents) : custodianRows(custodians);
      showRows(rows, options.format, surroundings.terminal);
    });
};
