import { compareRounds, type RequestChange } from "../collate/compare-rounds.ts";
import type { Manifest } from "../collate/manifest.ts";
import { requestsOf } from "../pipeline/choose-requests.ts";
import { Fault } from "../problem/fault.ts";
import type { Case } from "./open-case.ts";
import { summarizeRequest } from "./summarize-request.ts";

/** What the matter asks now that differs from an earlier batch. Throws a `usage` fault where that is another matter's. */
export function changesSince(
  { reference, date, asked }: Pick<Manifest, "reference" | "date" | "asked">,
  opened: Case,
): readonly RequestChange[] {
  if (reference !== opened.matter.reference) {
    throw new Fault("usage", `that batch is of the matter ${reference}, this is ${opened.matter.reference}`);
  }
  const requests = requestsOf(opened, { date });
  return compareRounds(
    asked,
    requests.map((request) => summarizeRequest(request, opened.wording)),
  );
}
