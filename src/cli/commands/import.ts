import { type ImportOrder, type ImportPlan, importedOverlay, type Problem, planImport } from "../../duces.ts";
import { chooseOverlay } from "../../files/choose-files.ts";
import { importFiles, listName } from "../../files/import-files.ts";
import { amendAlone, writeAmendment } from "../../files/write-amendment.ts";
import { importRows, importSummary } from "../../views/import-rows.ts";
import type { World } from "../../world.ts";
import { EXIT } from "../exit-codes.ts";
import { importServiceList } from "../import-service-list.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly mapping?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly asOf?: string;
  readonly nearIsNew?: boolean;
  readonly skipRefused?: boolean;
  readonly serviceList?: boolean;
  readonly write?: boolean;
  readonly format: RowFormat;
}

const EXAMPLES = `
A list is a table (.csv, .tsv) with recognized headers: name or organization; address, street; city; state; zip;
country; phone; fax; email; portal; kind; id; alias. Or a .json or .yaml file with a list of such fields. A folder
stands for every file in it, also one file for each organization. Tables may be UTF-8, UTF-16 or Windows-1252; headers of
Outlook and Google are known; an address in one cell is divided by the custom of its country, and shown. Other lists need a mapping file: which field means what (src/data/import has one).

Without --write nothing is written. One refused row stops the whole import unless --skip-refused is given. What may
name an individual, and mailboxes that are not plainly an office's, are left out and counted. What is imported is
unverified: letters to it stay drafts.

Examples:
  duces import carriers.csv --kind carrier --country US             what would be new, same, changed or refused
  duces import carriers.csv --kind carrier --country US --write     into ./targets.yaml
  duces import offices/ --mapping us-foia-offices --skip-refused --write
  duces import --service-list service.txt --write                   counsel of the parties, into ./matter.yaml`;

export const addImport: AddCommand = (program, surroundings, exit) => {
  program
    .command("import")
    .description("read lists of organizations into the overlay; shows first what would change")
    .argument("<list...>", "files (.csv, .tsv, .json, .yaml) or folders of them")
    .option("--mapping <file>", "what the fields of the list mean; or the name of a mapping that comes with duces")
    .option("--kind <kind>", "kind of every organization whose row says none, such as carrier")
    .option("--country <code>", "country of every organization whose row says none, such as US")
    .option("--as-of <date>", "date for which the list speaks, such as 2017 or 2017-06-30")
    .option("--near-is-new", "names that are only near those of organizations known are others")
    .option("--skip-refused", "leave refused rows out instead of stopping")
    .option("--service-list", "the files are service lists: counsel of the parties, into the matter")
    .option("--write", "write it into the overlay, or a service list into the matter")
    .option("--overlay <file>", "file that is written into")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((names: readonly string[], _own, command) => {
      const options: Options = command.optsWithGlobals();
      if (options.serviceList === true) {
        if (!importServiceList(names, options, surroundings)) exit(EXIT.problems);
        return;
      }
      const order = orderOf(names, options, surroundings);
      const work = () => {
        const world = worldOf(surroundings);
        const plan = tell(planImport(world, order), surroundings);
        return plan !== null && apply(world, plan, order, options, surroundings);
      };
      const done = options.write ? amendAlone(order.overlay.overlay, surroundings.folder, work) : work();
      if (!done) exit(EXIT.problems);
    });
};

function orderOf(names: readonly string[], options: Options, { folder }: Surroundings): ImportOrder {
  const { mapping, kind, country, asOf, nearIsNew = false } = options;
  return {
    list: importFiles(names, folder),
    called: listName(names),
    ...(mapping && { mapping }),
    defaults: { ...(kind && { kind }), ...(country && { country: country.toUpperCase() }), ...(asOf && { asOf }) },
    nearIsNew,
    overlay: chooseOverlay(options, folder, "what is imported"),
  };
}

/** Shows what would be done and, if asked to, does it. False where nothing was or can be written because of errors. */
function apply(
  world: World,
  { lists, rows, refusals, patch }: ImportPlan,
  { overlay }: ImportOrder,
  options: Options,
  surroundings: Surroundings,
): boolean {
  const { terminal, folder } = surroundings;
  const isCause = ({ code }: Problem) => code === "one-cause";
  reportProblems(refusals.filter(isCause), lists.texts, terminal);
  showRows(importRows(rows), options.format, terminal);
  reportProblems(
    refusals.filter((refusal) => !isCause(refusal)),
    lists.texts,
    terminal,
  );
  const say = (last: string) => terminal.note([...importSummary(rows, lists), last]);
  if (refusals.length > 0 && options.skipRefused !== true) {
    say("nothing was written: correct the refused rows, or leave them out with --skip-refused");
    return false;
  }
  if (patch === null) {
    say("nothing to write: the registry has it all");
    return true;
  }
  const amendment = tell(importedOverlay(world, overlay, patch), surroundings);
  if (amendment === null) {
    say("nothing was written: with these rows the registry would have the errors above");
    return false;
  }
  if (options.write === true) writeAmendment(amendment, folder);
  const { name } = amendment;
  say(options.write === true ? `written to ${name}` : `nothing was written: --write would put it into ${name}`);
  return true;
}
