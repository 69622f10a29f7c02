import type { Proposal } from "../desk/propose-categories.ts";

/** Of a long list, as much as helps. */
const MOST_NAMED = 6;

/** For each custodian that is asked for nothing usual, one line that says what its kinds usually hold. */
export function proposalLines(proposals: readonly Proposal[]): readonly string[] {
  return proposals.map(({ custodian, kinds, categories }) => {
    const named = categories.slice(0, MOST_NAMED).map(({ id }) => id);
    const more = categories.length - named.length;
    const rest = more > 0 ? ` and ${more} more` : "";
    const list = kinds.map((kind) => `duces list --categories --kind ${kind}`).join("; ");
    const usual = `${kinds.join(", ")} usually holds ${named.join(", ")}${rest}`;
    return `note: ${custodian} is asked for nothing that such custodians usually hold: ${usual} (${list})`;
  });
}
