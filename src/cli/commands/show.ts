import { Option } from "commander";
import { findCustodian, openRegistry } from "../../duces.ts";
import { describeCustodian } from "../../views/describe-custodian.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly format: "text" | "json";
}

const EXAMPLES = `
Examples:
  duces show listrak
  duces show godaddy --format json`;

export const addShow: AddCommand = (program, surroundings, exit) => {
  program
    .command("show")
    .description("show everything the registry says about a custodian, with sources")
    .argument("<id>", "id of a custodian")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", EXAMPLES)
    .action((id: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(worldOf(surroundings), targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      const custodian = findCustodian(registry, id);
      const json = options.format === "json";
      const { terminal } = surroundings;
      if (json) terminal.printData(`${JSON.stringify(custodian, null, 2)}\n`);
      else terminal.print(describeCustodian(custodian));
    });
};
