import { Option } from "commander";
import type { FileOptions } from "../../files/choose-files.ts";
import { describeCustodian } from "../../views/describe-custodian.ts";
import { EXIT } from "../exit-codes.ts";
import { findCustodian } from "../../desk/find-custodian.ts";
import type { AddCommand } from "../program.ts";
import { useRegistry } from "../use-registry.ts";

interface Options extends FileOptions {
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
      const registry = useRegistry(options, surroundings);
      if (registry === null) {
        return exit(EXIT.problems);
      }
      const custodian = findCustodian(registry, id);
      const json = options.format === "json";
      surroundings.terminal.print(json ? JSON.stringify(custodian, null, 2) : describeCustodian(custodian));
    });
};
