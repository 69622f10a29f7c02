import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Option } from "commander";
import { compareRows } from "../../import/compare.ts";
import type { Mapping, RowDefaults } from "../../import/mapping.ts";
import { custodianSchema, type PlannedRow, patchOf, planRows } from "../../import/plan-import.ts";
import { type ReadLists, readLists } from "../../import/read-lists.ts";
import { readMapping } from "../../import/read-mapping.ts";
import { sourceRecord } from "../../import/source-record.ts";
import { packageFile, readDataText, readSchema } from "../../package-files.ts";
import type { CustodianKind, Registry } from "../../registry/registry.ts";
import type { JsonObject } from "../../source/document.ts";
import { mergeIntoYaml } from "../../source/merge-yaml.ts";
import type { ChosenFile } from "../choose-files.ts";
import { EXIT } from "../exit-codes.ts";
import { listName, readImportFiles } from "../import-files.ts";
import { readImportKnowledge } from "../import-knowledge.ts";
import { importRows, importSummary } from "../import-rows.ts";
import { openRegistry } from "../open-registry.ts";
import { rowFormatOption } from "../options.ts";
import {
  amendOverlay,
  chooseOverlay,
  isMissing,
  type OverlayOptions,
  withOverlay,
  writeOverlay,
} from "../own-overlay.ts";
import { printRows, type RowFormat } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { readInput } from "../read-input.ts";
import { reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends OverlayOptions {
  readonly mapping?: string;
  readonly kind?: CustodianKind;
  readonly country?: string;
  readonly asOf?: string;
  readonly nearIsNew?: boolean;
  readonly skipRefused?: boolean;
  readonly write?: boolean;
  readonly format: RowFormat;
}

interface Planned {
  readonly lists: ReadLists;
  readonly rows: readonly PlannedRow[];
  readonly patch: JsonObject | null;
}

const KNOWLEDGE = readImportKnowledge();

const EXAMPLES = `
A list is a table (.csv, .tsv) with recognised headers: name or organisation; address, street; city; state; zip;
country; phone; fax; email; portal; kind; id; alias. Or a .json or .yaml file with a list of such fields. A folder
stands for every file in it. Other lists need a mapping file: which field means what (src/data/import has one).

Without --write nothing is written. One refused row stops the whole import unless --skip-refused is given. Names and
mailboxes of individuals are never read. What is imported is unverified: letters to it stay drafts.

Examples:
  duces import carriers.csv --kind carrier --country US             what would be new, same, changed or refused
  duces import carriers.csv --kind carrier --country US --write     into ./targets.yaml
  duces import offices/ --mapping us-foia-offices --skip-refused --write`;

export const addImport: AddCommand = (program, surroundings, exit) => {
  program
    .command("import")
    .description("read lists of organisations into the overlay; shows first what would change")
    .argument("<list...>", "files (.csv, .tsv, .json, .yaml) or folders of them")
    .option("--mapping <file>", "what the fields of the list mean; or the name of a mapping that comes with duces")
    .addOption(new Option("--kind <kind>", "kind of every organisation").choices([...KNOWLEDGE.kinds]))
    .option("--country <code>", "country of every organisation whose row says none, such as US")
    .option("--as-of <date>", "date for which the list speaks, such as 2017 or 2017-06-30")
    .option("--near-is-new", "names that are only near those of organisations known are others")
    .option("--skip-refused", "leave refused rows out instead of stopping")
    .option("--write", "write it into the overlay")
    .option("--overlay <file>", "file that is written into")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((names: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      const overlay = chooseOverlay(options, surroundings.folder, "what is imported");
      const planned = plan(names, overlay, options, surroundings);
      if (planned === null || !apply(planned, overlay, options, surroundings)) exit(EXIT.problems);
    });
};

/** The mapping of the user, or one of the package by its name; null with none, undefined where it has errors. */
function chosenMapping(name: string | undefined, { terminal, folder }: Surroundings): Mapping | null | undefined {
  if (name === undefined) return null;
  const shipped = packageFile("src", "data", "import", `${name}.yaml`);
  const isShipped = /^[a-z0-9-]+$/.test(name) && existsSync(shipped);
  const { file, problems } = readInput(isShipped ? shipped : resolve(folder, name), name);
  if (file === null) {
    reportProblems(problems, new Map(), terminal);
    return undefined;
  }
  const read = readMapping(name, file.bytes, readSchema("import-mapping") as JsonObject);
  reportProblems(read.problems, new Map(read.text === null ? [] : [[name, read.text]]), terminal);
  return read.mapping ?? undefined;
}

function defaultsOf({ kind, country, asOf }: Options): RowDefaults {
  return { ...(kind && { kind }), ...(country && { country: country.toUpperCase() }), ...(asOf && { asOf }) };
}

/** Null, with the errors reported, where the registry, the mapping or a file of the list cannot be read. */
function plan(
  names: readonly string[],
  overlay: ChosenFile,
  options: Options,
  surroundings: Surroundings,
): Planned | null {
  const { terminal, folder } = surroundings;
  const mapping = chosenMapping(options.mapping, surroundings);
  if (mapping === undefined) return null;
  const { files, problems } = readImportFiles(names, folder);
  const lists = readLists(files, mapping, defaultsOf(options), KNOWLEDGE);
  if (reportProblems([...problems, ...lists.problems], lists.texts, terminal)) return null;
  const registry = registryBelow(overlay, options, surroundings);
  if (registry === null) return null;
  const asOf = options.asOf ?? mapping?.defaults?.asOf;
  const document = sourceRecord({ name: listName(names), stated: mapping?.source, asOf }, registry);
  const verdicts = compareRows(lists.rows, registry, KNOWLEDGE, { nearIsNew: options.nearIsNew === true });
  const rows = planRows(verdicts, registry, document, custodianSchema(readSchema("targets") as JsonObject));
  return { lists, rows, patch: patchOf(rows, document, registry) };
}

function registryBelow(overlay: ChosenFile, options: Options, { terminal, folder }: Surroundings): Registry | null {
  const files = withOverlay(overlay, options, folder).filter((file) => file !== overlay || !isMissing(overlay));
  const { registry, problems, texts } = openRegistry(files);
  const errors = problems.filter(({ severity }) => severity === "error");
  return reportProblems(errors, texts, terminal) ? null : registry;
}

/** Shows what would be done and, if asked to, does it. False where nothing was or can be written because of errors. */
function apply(
  { lists, rows, patch }: Planned,
  overlay: ChosenFile,
  options: Options,
  surroundings: Surroundings,
): boolean {
  const { terminal } = surroundings;
  terminal.print(printRows(importRows(rows), options.format, terminal));
  const refusals = rows.flatMap(({ verdict: { outcome } }) => (outcome.kind === "refused" ? outcome.refusals : []));
  reportProblems(refusals, lists.texts, terminal);
  const say = (last: string) => terminal.note([...importSummary(rows, lists), last].join("\n"));
  if (refusals.length > 0 && options.skipRefused !== true) {
    say("nothing was written: correct the refused rows, or leave them out with --skip-refused");
    return false;
  }
  if (patch === null) {
    say("nothing to write: the registry has it all");
    return true;
  }
  const amended = amendOverlay(overlay, (text) => mergeIntoYaml(text, patch), starter(), options, surroundings);
  if (amended === null) {
    say("nothing was written: with these rows the registry would have the errors above");
    return false;
  }
  if (options.write === true) writeOverlay(overlay, amended);
  say(
    options.write === true
      ? `written to ${overlay.name}`
      : `nothing was written: --write would put it into ${overlay.name}`,
  );
  return true;
}

/** A new overlay begins with the explanation of what an overlay is, and without the example below it. */
function starter(): string {
  const text = readDataText("init/targets.yaml");
  return text.slice(0, text.indexOf("documents:"));
}
