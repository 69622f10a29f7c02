import { didYouMean } from "../../problem/nearest.ts";
import { findHolders } from "../../registry/find-holders.ts";
import { parsePartialDate } from "../../registry/partial-date.ts";
import type { Registry } from "../../registry/registry.ts";
import { parseSelector } from "../../selector/parse-selector.ts";
import type { ParsedSelector } from "../../selector/selector.ts";
import type { FileOptions } from "../../files/choose-files.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { type HolderAnswer, holderRows, holderTable } from "../../views/holder-rows.ts";
import { rowFormatOption } from "../options.ts";
import { printRows, type RowFormat } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import type { Surroundings } from "../surroundings.ts";
import { useRegistry } from "../use-registry.ts";

interface Options extends FileOptions {
  readonly at?: string;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces holders 66.216.133.29
  duces holders mail1.trump-email.com --at 2016-06-01
  duces holders 167.73.0.0/16 https://example.org/a/path --format json

An answer says who may hold records, not that a record exists. A listing of permitted senders is not ownership.`;

export const addHolders: AddCommand = (program, surroundings, exit) => {
  program
    .command("holders")
    .description("find who may hold records about an address, prefix, host, domain or web address")
    .argument("<selector...>", "IP address, CIDR prefix, host, domain or web address")
    .option("--at <date>", "only relations that held then: 2016-06-01, 2016-06 or 2016")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((texts: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const selectors = texts.map((text) => selectorOf(text, surroundings));
      const at = options.at === undefined ? null : dayOf(options.at);
      const registry = useRegistry(options, surroundings);
      if (registry === null) {
        return exit(EXIT.problems);
      }
      const answers = selectors.map((selector) => ({ selector, holders: findHolders(registry, selector, at) }));
      answer(answers, options.format, registry, surroundings);
    });
};

function selectorOf(text: string, { terminal }: Surroundings): ParsedSelector {
  const read = parseSelector(text);
  if (!("selector" in read)) {
    throw new UsageError(`${read.message} (${read.hint})`);
  }
  for (const warning of read.warnings) {
    terminal.note(`${terminal.noteColors.yellow("warning:")} ${warning.message} (${warning.hint})`);
  }
  return read.selector;
}

function dayOf(text: string): string {
  const read = parsePartialDate(text);
  if (!("first" in read)) {
    throw new UsageError(`--at: ${read.message} (${read.hint})`);
  }
  return text;
}

function answer(
  answers: readonly HolderAnswer[],
  format: RowFormat,
  registry: Registry,
  { terminal }: Surroundings,
): void {
  if (format !== "table") {
    terminal.print(printRows(holderRows(answers), format, terminal));
    return;
  }
  for (const each of answers) {
    terminal.print(terminal.printColors.bold(each.selector.asGiven));
    const found = each.holders.length > 0;
    terminal.print(found ? printRows(holderTable(each), format, terminal) : nobody(each.selector, registry));
  }
}

function nobody({ value, kind }: ParsedSelector, registry: Registry): string {
  const hosts = registry.custodians.flatMap((custodian) => custodian.hosts.map(({ host }) => host));
  const near = kind === "host" || kind === "url" ? didYouMean(value, hosts) : "";
  return `nobody in the registry is tied to it${near}`;
}
