import { Option } from "commander";
import { findCustodian, openRegistry, type Registry } from "../../duces.ts";
import { describeCategory, describeKind } from "../../views/describe-category.ts";
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
      const [record, text] = described(registry, id);
      const { terminal } = surroundings;
      if (options.format === "json") terminal.printData(`${JSON.stringify(record, null, 2)}\n`);
      else terminal.print(text());
    });
};

/** Custodians go first; the ids of the vocabulary are others. */
function described(registry: Registry, id: string): readonly [record: unknown, text: () => string] {
  const isIt = (entry: { readonly id: string }) => entry.id === id;
  const category = registry.categories.find(isIt);
  const kind = registry.kinds.find(isIt);
  if (!registry.custodians.some(isIt)) {
    if (category !== undefined) return [category, () => describeCategory(category, registry)];
    if (kind !== undefined) return [kind, () => describeKind(kind, registry)];
  }
  const custodian = findCustodian(registry, id);
  return [custodian, () => describeCustodian(custodian)];
}
