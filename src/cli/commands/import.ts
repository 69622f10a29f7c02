import { EXIT } from "../exit-codes.ts";
import type { ImportOptions } from "../import-options.ts";
import { rowFormatOption } from "../options.ts";
import type { AddCommand } from "../program.ts";

const EXAMPLES = `
A list is a table (.csv, .tsv) with recognised headers: name or organisation; address, street; city; state; zip;
country; phone; fax; email; portal; kind; id; alias. Or a .json or .yaml file with a list of such fields. A folder
stands for every file in it. Other lists need a mapping file: which field means what (src/data/import has one).

Without --write nothing is written. One refused row stops the whole import unless --skip-refused is given. What may
name an individual, and mailboxes that are not plainly an office's, are left out and counted. What is imported is
unverified: letters to it stay drafts.

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
    .option("--kind <kind>", "kind of every organisation whose row says none, such as carrier")
    .option("--country <code>", "country of every organisation whose row says none, such as US")
    .option("--as-of <date>", "date for which the list speaks, such as 2017 or 2017-06-30")
    .option("--near-is-new", "names that are only near those of organisations known are others")
    .option("--skip-refused", "leave refused rows out instead of stopping")
    .option("--write", "write it into the overlay")
    .option("--overlay <file>", "file that is written into")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action(async (names: readonly string[], _own, command) => {
      const options: ImportOptions = command.optsWithGlobals();
      // Loaded here, because no other command needs the readers of tables.
      const { runImport } = await import("../run-import.ts");
      if (!runImport(names, options, surroundings)) exit(EXIT.problems);
    });
};
