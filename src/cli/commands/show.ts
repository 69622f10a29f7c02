import { Option } from "commander";
import { findCustodian, openRegistry } from "../../duces.ts";
import { describeRecord, describeWord } from "../../views/describe-record.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly format: "text" | "json";
}

const EXAMPLES = `
Examples:
  duces show listrak
  duces show godaddy --format json
  duces show payroll-and-time               what such a request asks for`;

export const addShow: AddCommand = (program, surroundings, exit) => {
  program
    .command("show")
    .description("show everything the registry says about a custodian, a category or a kind, with sources")
    .argument("<id>", "id of a custodian, of a category of records or of a kind of custodian")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", EXAMPLES)
    .action((id: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(worldOf(surroundings), targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      const { record, lines } = describeWord(registry, id) ?? describeRecord(findCustodian(registry, id));
      if (options.format === "json") surroundings.terminal.printData(`${JSON.stringify(record, null, 2)}\n`);
      else surroundings.terminal.print(lines);
    });
};
