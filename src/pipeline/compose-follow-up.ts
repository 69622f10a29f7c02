import { type FollowUpFacts, type FollowUpKind, followUpFields } from "../compose/follow-up-fields.ts";
import type { Request } from "../matter/request.ts";
import { effectOf } from "../review/law.ts";
import { holdsProviderContent } from "../review/obtainability.ts";
import { type ComposedPaper, composeFrom, draftPaper } from "./compose-paper.ts";
import { documentsOf, type Inputs } from "./inputs.ts";

/** A letter that follows up a request already sent, from what the docket says of it. */
export function followUpOf(request: Request, kind: FollowUpKind, facts: FollowUpFacts, inputs: Inputs): ComposedPaper {
  const { wording } = inputs;
  const fields = followUpFields(request, kind, facts, adviceOn(request, inputs), {
    documents: documentsOf(inputs),
    wording,
  });
  const { letter, problems } = composeFrom("follow-up", fields, inputs);
  const about = { inputs, date: facts.date };
  const made = letter && draftPaper(`${request.id}-follow-up-${kind}`, "follow-up", letter, about);
  return { paper: made && { ...made, audience: "served", state: request.state }, problems };
}

/** What the statute permits a provider, it permits towards those alone that are no government, nor may be one. */
function adviceOn({ instrument, custodian, matter }: Request, { law, registry }: Inputs) {
  const { role } = matter.requester;
  const mayBeGovernment = role === "government-counsel" || role === "committee-counsel";
  const isProvider = holdsProviderContent(custodian, registry.categories, law);
  const preserves = !effectOf(law, instrument).discloses;
  return {
    preserves,
    providerRecords: !mayBeGovernment && isProvider,
    byStatute: preserves && isProvider && role === "government-counsel",
  };
}
