import { fillForm as fill } from "../forms/fill-form.ts";
import type { FormField } from "../forms/form-field.ts";
import { listFields } from "../forms/list-fields.ts";
import { openForm as openPdf } from "../forms/open-form.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import { formValuesOf } from "../pipeline/form-values.ts";
import { Fault } from "../problem/fault.ts";
import type { World } from "../world.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import type { Case } from "./open-case.ts";
import { openFormMap } from "./open-official-form.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { readInput } from "./read-input.ts";

/** The fields of an official form that counsel supplies. */
export async function formFields(world: World, name: string): Promise<Opened<readonly FormField[]>> {
  const { file, problems } = readInput(world, name);
  if (file === null) return refused(problems);
  const opened = await openPdf(file.bytes, name, { active: "tell", inflate: world.inflate });
  if ("problem" in opened) return refused([...problems, opened.problem]);
  return { value: listFields(opened.form), problems: [...problems, ...opened.problems], texts: new Map() };
}

/** Which form is filled for whose subpoena, and by which map; without one, by that of the templates. */
export interface FormOrder {
  readonly form: string;
  readonly custodian: string;
  readonly map?: string;
}

/** The form filled for one subpoena, as a draft. Throws a `usage` fault where the matter has none to the custodian. */
export async function fillSubpoenaForm(world: World, opened: Case, order: FormOrder): Promise<Opened<Uint8Array>> {
  const { date } = dateOfIssue(undefined, opened.matter, world.today);
  const choice = { date, custodians: [order.custodian], instruments: ["subpoena"] };
  const [request] = requestsOf(opened, choice);
  if (request === undefined) throw new Fault("usage", `the matter has no subpoena to ${order.custodian}`);
  const { file, problems } = readInput(world, order.form);
  if (file === null) return refused(problems);
  const map = openFormMap(world, order.map, opened.files.templates);
  if (map.value === null) return refused(map.problems, map.texts);
  const form = await openPdf(file.bytes, order.form, { active: map.value.active, inflate: world.inflate });
  if ("problem" in form) return refused([...problems, form.problem]);
  const { values, mark } = formValuesOf(request, opened);
  const filled = await fill(form.form, map.value.lines, values, mark);
  const told = [...map.problems, ...form.problems, ...filled.problems.map(map.value.placed)];
  return { value: hasError(told) ? null : filled.bytes, problems: told, texts: map.texts };
}
