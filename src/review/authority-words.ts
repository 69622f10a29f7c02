import type { Authority, ReviewLaw } from "./law.ts";
import { fits, type ScopeFacts } from "./scope.ts";

const DOUBTS: Readonly<Record<Authority["confidence"], string>> = {
  read: "",
  secondary: "; read in a secondary source only",
  unconfirmed: "; not confirmed",
};

/** The authority as it is cited, with the date for which its source speaks, and its doubt. */
export function authorityWords({ cite, asOf, confidence }: Authority): string {
  return `${cite} (as of ${asOf}${DOUBTS[confidence]})`;
}

/** The authorities named by id; throws where the data lacks one. */
export function authoritiesOf(ids: readonly string[], law: ReviewLaw): readonly Authority[] {
  return ids.map((id) => {
    const found = law.authorities.find((authority) => authority.id === id);
    if (!found) throw new Error(`the law has no authority "${id}"`);
    return found;
  });
}

/** Those of the authorities named that speak of such a request. */
export function authoritiesFor(ids: readonly string[], facts: ScopeFacts, law: ReviewLaw): readonly Authority[] {
  return authoritiesOf(ids, law).filter((authority) => fits(authority, facts));
}
