import { resolve } from "node:path";
import { Option } from "commander";
import { putFile } from "../../files/put-file.ts";
import { fillForm } from "../../forms/fill-form.ts";
import { listFields } from "../../forms/list-fields.ts";
import type { OpenedForm } from "../../forms/open-form.ts";
import { requestsOf } from "../../pipeline/choose-requests.ts";
import { formValuesOf } from "../../pipeline/form-values.ts";
import { chooseFiles, type FileOptions } from "../../files/choose-files.ts";
import { dateOfIssue } from "../../desk/date-of-issue.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { openFormMap } from "../../desk/open-form-map.ts";
import { openMatter } from "../../desk/open-case.ts";
import { openOfficialForm } from "../open-official-form.ts";
import { printRows, ROW_FORMATS, type RowFormat } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions {
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

The form is counsel's own copy of the court's. Fields for a signature or a seal are left alone, and every page of what
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
    .action(async (path: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      if ((options.fill === undefined) !== (options.output === undefined)) {
        throw new UsageError("--fill and --output go together");
      }
      const form = await openOfficialForm(path, surroundings);
      if (form === null) return exit(EXIT.problems);
      if (options.fill === undefined) return surroundings.terminal.print(fieldList(form, options.format, surroundings));
      const done = await fill(form, options.fill, options.output ?? "", options, surroundings);
      if (!done) exit(EXIT.problems);
    });
};

function fieldList(form: OpenedForm, format: RowFormat, { terminal }: Surroundings): string {
  const fields = listFields(form);
  const rows = fields.map(({ name, type, value, readOnly }) => [name, readOnly ? `${type}, read only` : type, value]);
  return printRows({ head: ["Field", "Type", "Value"], rows, records: fields, shares: [60, 20, 20] }, format, terminal);
}

async function fill(
  form: OpenedForm,
  custodian: string,
  output: string,
  options: Options,
  surroundings: Surroundings,
): Promise<boolean> {
  const { terminal, folder } = surroundings;
  const files = chooseFiles(options, folder);
  const { inputs, problems, texts } = openMatter(files);
  if (reportProblems(problems, texts, terminal) || inputs === null) return false;
  const date = dateOfIssue(undefined, inputs.matter, surroundings);
  const [request] = requestsOf(inputs, { date, custodians: [custodian], instruments: ["subpoena"] });
  if (!request) throw new UsageError(`the matter has no subpoena to ${custodian}`);
  const read = openFormMap(options.map, files, surroundings);
  if (read === null) return false;
  const { values, mark } = formValuesOf(request, inputs);
  const filled = await fillForm(form, read.lines, values, mark);
  const told = filled.problems.map((problem) => read.placed(problem));
  if (reportProblems(told, read.texts, terminal) || filled.bytes === null) return false;
  const result = putFile(resolve(folder, output), filled.bytes);
  terminal.note(
    result === "written" ? `wrote ${output}: a draft, not issued` : `${output} is there already, unchanged`,
  );
  return true;
}
