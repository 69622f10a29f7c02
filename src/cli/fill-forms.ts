import { resolve } from "node:path";
import { sha256Hex } from "../digest/sha256.ts";
import type { InputHashes } from "../export/manifest.ts";
import type { RenderedPaper } from "../export/rendered-paper.ts";
import { fillForm } from "../forms/fill-form.ts";
import { openForm } from "../forms/open-form.ts";
import type { Request } from "../matter/request.ts";
import { formValuesOf } from "../pipeline/form-values.ts";
import { inputHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import type { ChosenFiles } from "./choose-files.ts";
import { UsageError } from "./faults.ts";
import { type OpenedFormMap, openFormMap } from "./open-form-map.ts";
import { readInput } from "./read-input.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** The official form as the user names it on the command line. */
export interface FormOptions {
  readonly form?: string;
  readonly formMap?: string;
}

/** The official form, filled for each subpoena of a batch. */
export interface FilledForms {
  readonly papers: readonly RenderedPaper[];
  readonly hashes: Pick<InputHashes, "form" | "formMap">;
}

const NO_FORMS: FilledForms = { papers: [], hashes: { form: null, formMap: null } };

/** None where no form is named; null where a problem, which is then reported, prevents one. */
export async function fillForms(
  { form, formMap }: FormOptions,
  requests: readonly Request[],
  inputs: Inputs,
  files: ChosenFiles,
  surroundings: Surroundings,
): Promise<FilledForms | null> {
  if (form === undefined) {
    if (formMap !== undefined) throw new UsageError("--form-map says how to fill a form: name the form with --form");
    return NO_FORMS;
  }
  const subpoenas = requests.filter(({ instrument }) => instrument === "subpoena");
  if (subpoenas.length === 0) throw new UsageError("--form fills the form of a subpoena, and none is asked for");
  const { terminal, folder } = surroundings;
  const read = readInput(resolve(folder, form), form);
  if (reportProblems(read.problems, new Map(), terminal) || read.file === null) return null;
  const map = openFormMap(formMap, files, surroundings);
  if (map === null) return null;
  const { bytes } = read.file;
  const filled = await Promise.all(subpoenas.map((request) => fillOne({ bytes, name: form }, map, request, inputs)));
  const problems = filled.flatMap((each) => each.problems);
  if (reportProblems(distinct(problems), map.texts, terminal)) return null;
  return { papers: filled.flatMap(({ paper }) => paper ?? []), hashes: { form: sha256Hex(bytes), formMap: map.hash } };
}

/** Filling changes the form in memory, so that each request opens its own. */
async function fillOne(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  map: OpenedFormMap,
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

/** What is wrong with the form or its map is wrong for every request, and is told once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
