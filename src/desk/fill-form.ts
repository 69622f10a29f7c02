import type { RenderedPaper } from "../collate/rendered-paper.ts";
import type { Finish } from "../compose/paper.ts";
import { fillForm } from "../forms/fill-form.ts";
import { openForm } from "../forms/open-form.ts";
import type { Request } from "../matter/request.ts";
import { formValuesOf } from "../pipeline/form-values.ts";
import { inputHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import type { OfficialForm } from "./open-official-form.ts";
import type { PlannedPaper } from "./packet-notes.ts";

/** The form filled for one subpoena; for filing none of its fields stays live. Filling changes the form in memory, so that each request opens its own. */
export async function fillFormFor(
  { form: { bytes, name }, map }: OfficialForm,
  request: Request,
  inputs: Inputs,
  profile: Finish["profile"] = "service",
): Promise<{ readonly papers: readonly RenderedPaper[]; readonly problems: readonly Problem[] }> {
  const opened = await openForm(bytes, name, { active: map.active });
  if ("problem" in opened) return { papers: [], problems: [opened.problem] };
  const pages = opened.form.getPageCount();
  const { values, mark } = formValuesOf(request, inputs);
  const filled = await fillForm(
    opened.form,
    map.lines,
    values,
    request.state === "final" ? null : mark,
    profile === "filing",
  );
  const problems = filled.problems.map(map.placed);
  const { bytes: made } = filled;
  const papers = made === null ? [] : plannedForms(request, inputs).map((each) => ({ ...each, pages, bytes: made }));
  return { papers, problems };
}

/** What the manifest says of a filled form, and of the copy that goes to the parties with the notice. */
export function plannedForms(request: Request, inputs: Inputs): readonly PlannedPaper[] {
  const form: PlannedPaper = {
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
  return [form, { ...form, id: `${form.id}-copy`, audience: "parties" }];
}
