import { openRegistry, requireListed, stateKnowledge } from "../../duces.ts";
import { type ListFilter, listRows } from "../../views/list-rows.ts";
import { stateRows } from "../../views/state-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { matterScope } from "../matter-scope.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions, ListFilter {
  readonly format: RowFormat;
  readonly all?: boolean;
  /** `true` for all. */
  readonly states?: string | true;
}

const EXAMPLES = `
Examples:
  duces list --holds flow-records
  duces list --kind carrier --country US --format csv > carriers.csv
  duces list --unverified                   contacts to check before anything is sent
  duces list --categories --kind bank       what a bank usually holds
  duces list --kinds --holds call-detail    who usually holds call records
  duces list --states CA                    what is known of the subpoena rules of a state, and what is not`;

function nothing({ unverified, categories, kinds }: Options): string {
  if (unverified === true) return "Every contact of these custodians is verified.";
  return categories === true || kinds === true ? "None is recorded." : "No custodian passes all of these filters.";
}

function listStates({ states, format }: Options, surroundings: Surroundings): void {
  const state = states === true ? undefined : states?.toUpperCase();
  const packs = stateKnowledge(worldOf(surroundings), state);
  showRows(stateRows(packs, state), format, surroundings.terminal, "Nothing is known of that state.");
}

export const addList: AddCommand = (program, surroundings, exit) => {
  program
    .command("list")
    .description("list custodians and what they may hold; categories of records; kinds of custodians")
    .option("--categories", "list the categories of records that may be asked for; --format json gives their words")
    .option("--kinds", "list the kinds of custodians and what each usually holds")
    .option("--holds <category>", "only those that may hold this category of records")
    .option("--kind <kind>", "only custodians of this kind, or categories that it usually holds")
    .option("--country <code>", "only custodians of this country, such as US")
    .option("--unverified", "list contacts that nobody has verified yet, of the matter at hand")
    .option("--all", "with --unverified: of the whole registry")
    .option(
      "--states [state]",
      "list what is known of the subpoena rules of a state: each fact, how it was read, what was not found",
    )
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((_own, command) => {
      const options: Options = command.optsWithGlobals();
      if (options.states !== undefined) return listStates(options, surroundings);
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const world = worldOf(surroundings);
      const registry = tell(openRegistry(world, targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      requireListed(registry, options);
      const own = options.unverified === true ? matterScope(world, options, surroundings) : null;
      const scope = own === null ? options : { ...options, custodians: own };
      showRows(listRows(registry, scope), options.format, surroundings.terminal, nothing(options));
    });
};
