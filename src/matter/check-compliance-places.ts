import { findZone } from "../calendar/find-zone.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { error, type MatterCheck, warning } from "./check.ts";
import { proposedZone } from "./compliance-zone.ts";
import type { Process } from "./matter.ts";

/** Every place of compliance has one time zone, so that an hour there is one moment. */
export const checkCompliancePlaces: MatterCheck = ({ matter: { process, custodians, period } }) => [
  ...zoneProblems(process?.compliance.place, "/process/compliance/place", period.zone),
  ...custodians.flatMap(({ process: own }, i) =>
    zoneProblems(own?.compliance?.place, `/custodians/${i}/process/compliance/place`, period.zone),
  ),
  ...(process === undefined
    ? custodians.flatMap(({ process: own }, i) =>
        own === undefined
          ? []
          : [
              error(
                "process-missing",
                `/custodians/${i}/process`,
                "this says what is otherwise for one custodian, and the matter has no process",
                "add process: to the matter",
              ),
            ],
      )
    : []),
];

function zoneProblems(
  place: Process["compliance"]["place"] | undefined,
  at: string,
  usual: string,
): readonly Problem[] {
  if (place === undefined) return [];
  if (place.zone !== undefined) {
    if (findZone(place.zone) !== null && place.zone.includes("/")) return [];
    const message = `${quoteValue(place.zone)} is not the time zone of a place`;
    return [error("bad-zone", `${at}/zone`, message, "use an IANA name such as America/Chicago")];
  }
  const proposed = proposedZone(place);
  if (proposed === null) {
    const message = `the address says no state and ZIP Code, so that the hour is read in the zone of the period (${usual})`;
    return [warning("zone-missing", at, message, "end the address as Chicago, IL 60602, or add zone: America/Chicago")];
  }
  if ("zone" in proposed || proposed.candidates.length === 0) return [];
  const message = "the state of the place has two time zones, and its ZIP Code does not tell which one is meant";
  return [error("zone-missing", at, message, `add zone: ${proposed.candidates.join(", or zone: ")}`)];
}
