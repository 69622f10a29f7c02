import { type FollowUpFacts, type FollowUpKind, followUpFields } from "../compose/follow-up-fields.ts";
import type { Request } from "../matter/request.ts";
import { type ComposedPaper, composeFrom, draftPaper } from "./compose-paper.ts";
import { documentsOf, type Inputs } from "./inputs.ts";

/** A letter that follows up a request already sent, from what the docket says of it. */
export function followUpOf(request: Request, kind: FollowUpKind, facts: FollowUpFacts, inputs: Inputs): ComposedPaper {
  const fields = followUpFields(request, kind, facts, documentsOf(inputs), inputs.wording);
  const { letter, problems } = composeFrom("follow-up", fields, inputs);
  const about = { inputs, date: facts.date };
  const made = letter && draftPaper(`${request.id}-follow-up-${kind}`, "follow-up", letter, about);
  return { paper: made && { ...made, audience: "served" }, problems };
}
