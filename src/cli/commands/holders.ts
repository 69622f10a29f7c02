import { type HolderAnswer, holders, openRegistry, type Registry } from "../../duces.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { holderRows, holderTable } from "../../views/holder-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly at?: string;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces holders 66.216.133.29
  duces holders mail1.trump-email.com --at 2016-06-01
  duces holders postmaster@trump-email.com
  duces holders 167.73.0.0/16 https://example.org/a/path --format json

An answer says who may hold records, not that a record exists. A listing of permitted senders is not ownership.`;

export const addHolders: AddCommand = (program, surroundings, exit) => {
  program
    .command("holders")
    .description("find who may hold records about an address, prefix, host, domain, web address or e-mail address")
    .argument("<selector...>", "IP address, CIDR prefix, host, domain, web address or e-mail address")
    .option("--at <date>", "only relations that held then: 2016-06-01, 2016-06 or 2016")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((texts: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { targets } = filesOf(options, surroundings, ["registry"]);
      const registry = tell(openRegistry(worldOf(surroundings), targets), surroundings, "errors");
      if (registry === null) return exit(EXIT.problems);
      const answers = texts.map((text) => holders(registry, text, options.at));
      for (const { message, hint } of answers.flatMap(({ warnings }) => warnings)) {
        const { terminal } = surroundings;
        terminal.note(`${terminal.noteColors.yellow("warning:")} ${message} (${hint})`);
      }
      answer(answers, options.format, registry, surroundings);
    });
};

function answer(
  answers: readonly HolderAnswer[],
  format: RowFormat,
  registry: Registry,
  { terminal }: Surroundings,
): void {
  if (format !== "table") return showRows(holderRows(answers), format, terminal);
  for (const each of answers) {
    terminal.print(terminal.printColors.bold(each.selector.asGiven));
    if (each.note !== "") terminal.print(each.note);
    if (each.holders.length > 0) showRows(holderTable(each), format, terminal);
    else if (isSearched(each)) terminal.print(nobody(each, registry));
  }
}

/** Whether the registry can know holders by such a thing at all. */
function isSearched({ selector: { kind } }: HolderAnswer): boolean {
  return ["address", "prefix", "host", "url", "email", "profile"].includes(kind);
}

function nobody({ selector: { value, kind } }: HolderAnswer, registry: Registry): string {
  const hosts = registry.custodians.flatMap((custodian) => custodian.hosts.map(({ host }) => host));
  const near = kind === "host" || kind === "url" ? didYouMean(value, hosts) : "";
  return `nobody in the registry is tied to it${near}`;
}
