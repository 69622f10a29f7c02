import type { Request } from "../matter/request.ts";
import { stateProcess } from "../states/governing-state.ts";
import { factOf } from "../states/state-packs.ts";
import { isFederal } from "./federal-action.ts";
import { instrumentOf, type Wording } from "./wording.ts";

/**
 * The form of the court on which a request is issued, `form AO 88B`; without a number where none is known, and null for an
 * instrument that is issued on none.
 */
export function courtFormOf(request: Request, wording: Wording): string | null {
  const { courtForm } = instrumentOf(request.instrument, wording);
  if (courtForm === undefined) return null;
  const number = isFederal(request.matter) ? courtForm.federal : stateNumber(request, wording);
  return number === "" ? "form of the court" : `form ${number}`;
}

/** What a packet without the form must still get, as a sentence; blank for an instrument that is issued on none. */
export function missingFormWords(request: Request, wording: Wording): string {
  const form = courtFormOf(request, wording);
  return form === null ? "" : `Add the subpoena itself (${form}), issued and signed, before service.`;
}

export function needsCourtForm({ instrument }: Pick<Request, "instrument">, wording: Wording): boolean {
  return instrumentOf(instrument, wording).courtForm !== undefined;
}

/** In an action that is pending elsewhere, the form of the state in which the subpoena is issued anew. */
function stateNumber(request: Request, { states }: Wording): string {
  const under = stateProcess(request, states);
  const pack = under?.pack ?? null;
  if (under === null || pack === null) return "";
  const wanted = under.domestication === null ? "own" : "foreign";
  const form = pack.forms.find(
    ({ issues, fact }) => issues === wanted && factOf(pack, fact).confidence !== "unconfirmed",
  );
  return form?.number ?? "";
}
