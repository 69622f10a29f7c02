import { resolve } from "node:path";
import { Option } from "commander";
import { Fault, type FormField, fillSubpoenaForm, formFields, openCase } from "../../duces.ts";
import { chooseFiles } from "../../files/choose-files.ts";
import { putFile } from "../../files/put-file.ts";
import { EXIT } from "../exit-codes.ts";
import { ROW_FORMATS, type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly format: RowFormat;
  readonly fill?: string;
  readonly map?: string;
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  duces form AO88B.pdf                                         what its fields are called
  duces form AO88B.pdf --fill listrak --output listrak-form.pdf
  duces form AO88B.pdf --fill listrak --map our-map.yaml --output listrak-form.pdf

The form is counsel's own copy of the court's. One that holds scripts, actions or files is refused; with the line
"activeContent: remove" in the map they are left out of what is filled. Fields for a signature or a seal are left alone, and every page of what
is written says that it is a draft.`;

export const addForm: AddCommand = (program, surroundings, exit) => {
  program
    .command("form")
    .description("list the fields of an official form, or fill it for one subpoena of the matter")
    .argument("<file>", "fillable PDF, as the court publishes it")
    .addOption(new Option("--format <format>", "how to print the list").choices([...ROW_FORMATS]).default("table"))
    .option("--fill <id>", "fill it for the subpoena to this custodian")
    .option("--map <file>", "which field of ours fills which of the form's (templates/subpoena/form-map.yaml)")
    .option("--output <file>", "file to write the filled form to")
    .addHelpText("after", EXAMPLES)
    .action(async (form: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { fill: custodian, output } = options;
      if ((custodian === undefined) !== (output === undefined)) {
        throw new Fault("usage", "--fill and --output go together");
      }
      const isDone =
        custodian === undefined || output === undefined
          ? await list(form, options, surroundings)
          : await fill({ form, custodian, ...(options.map && { map: options.map }) }, output, options, surroundings);
      if (!isDone) exit(EXIT.problems);
    });
};

async function list(form: string, { format }: Options, surroundings: Surroundings): Promise<boolean> {
  const fields = tell(await formFields(worldOf(surroundings), form), surroundings);
  if (fields !== null) showFields(fields, format, surroundings);
  return fields !== null;
}

function showFields(fields: readonly FormField[], format: RowFormat, { terminal }: Surroundings): void {
  const rows = fields.map(({ name, type, value, readOnly }) => [name, readOnly ? `${type}, read only` : type, value]);
  showRows({ head: ["Field", "Type", "Value"], rows, records: fields, shares: [60, 20, 20] }, format, terminal);
}

async function fill(
  order: Parameters<typeof fillSubpoenaForm>[2],
  output: string,
  options: Options,
  surroundings: Surroundings,
): Promise<boolean> {
  const { terminal, folder } = surroundings;
  const world = worldOf(surroundings);
  const opened = tell(openCase(world, chooseFiles(options, folder)), surroundings);
  const bytes = opened && tell(await fillSubpoenaForm(world, opened, order), surroundings);
  if (bytes === null) return false;
  const result = putFile(resolve(folder, output), bytes);
  terminal.note(
    result === "written" ? `wrote ${output}: a draft, not issued` : `${output} is there already, unchanged`,
  );
  return true;
}
