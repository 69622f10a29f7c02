import { resolve } from "node:path";
import type { RenderedPaper } from "../collate/rendered-paper.ts";
import { fillForm } from "../forms/fill-form.ts";
import { openForm } from "../forms/open-form.ts";
import type { PlannedRequest } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import { formValuesOf } from "../pipeline/form-values.ts";
import { inputHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import type { ChosenFiles } from "../files/choose-files.ts";
import { UsageError } from "../cli/faults.ts";
import { type OpenedFormMap, openFormMap } from "./open-form-map.ts";
import { type InputFile, readInput } from "../files/read-input.ts";
import { reportProblems } from "../cli/report-problems.ts";
import type { Surroundings } from "../cli/surroundings.ts";

/** The official form as the user names it on the command line. */
export interface FormOptions {
  readonly form?: string;
  readonly formMap?: string;
}

/** The official form and its map as read, ready to be filled for any number of subpoenas. */
export interface OfficialForm {
  readonly form: InputFile;
  readonly map: OpenedFormMap;
}

/** `none` where no form is named; null where a problem, which is then reported, prevents one. */
export function openForms(
  { form, formMap }: FormOptions,
  planned: readonly PlannedRequest[],
  files: ChosenFiles,
  surroundings: Surroundings,
): OfficialForm | "none" | null {
  if (form === undefined) {
    if (formMap !== undefined) throw new UsageError("--form-map says how to fill a form: name the form with --form");
    return "none";
  }
  if (!planned.some(({ plan }) => plan.instrument === "subpoena")) {
    throw new UsageError("--form fills the form of a subpoena, and none is asked for");
  }
  const { terminal, folder } = surroundings;
  const read = readInput(resolve(folder, form), form);
  if (reportProblems(read.problems, new Map(), terminal) || read.file === null) return null;
  const map = openFormMap(formMap, files, surroundings);
  return map && { form: read.file, map };
}

/** The form filled for one subpoena. Filling changes the form in memory, so that each request opens its own. */
export async function fillOne(
  { form: { bytes, name }, map }: OfficialForm,
  request: Request,
  inputs: Inputs,
): Promise<{ readonly paper: RenderedPaper | null; readonly problems: readonly Problem[] }> {
  const opened = await openForm(bytes, name);
  if ("problem" in opened) return { paper: null, problems: [opened.problem] };
  const pages = opened.form.getPageCount();
  const { values, mark } = formValuesOf(request, inputs);
  const filled = await fillForm(opened.form, map.lines, values, request.state === "final" ? null : mark);
  const problems = filled.problems.map(map.placed);
  const paper = filled.bytes && { ...aboutForm(request, inputs), pages, bytes: filled.bytes };
  return { paper, problems };
}

function aboutForm(request: Request, inputs: Inputs): Omit<RenderedPaper, "pages" | "bytes"> {
  return {
    id: `${request.id}-form`,
    packet: request.id,
    custodian: request.custodian.id,
    instrument: request.instrument,
    kind: "form",
    audience: "served",
    state: request.state,
    origin: inputHashes(request, inputs),
    warnings: [],
  };
}
