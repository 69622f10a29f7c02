import { subpoenaFields } from "../compose/subpoena-fields.ts";
import type { Fields } from "../compose/template.ts";
import { instrumentOf } from "../compose/wording.ts";
import type { Request } from "../matter/request.ts";
import { documentsOf, type Inputs } from "./inputs.ts";

/** What fills the official form of a subpoena, and what a draft of it says on every page. */
export function formValuesOf(request: Request, inputs: Inputs): { readonly values: Fields; readonly mark: string } {
  const { wording, zoneNames } = inputs;
  const values = subpoenaFields(request, documentsOf(inputs), { wording, zoneNames, hasForm: true });
  return { values, mark: instrumentOf(request.instrument, wording).mark };
}
