import { openAgenda } from "../../src/desk/open-agenda.ts";
import type { DocketEntry, DocketEvent } from "../../src/docket/docket.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import type { Process } from "../../src/matter/matter.ts";
import type { Request } from "../../src/matter/request.ts";
import { WORLD } from "../shipped-world.ts";

let shipped: Request | null = null;

/** A request of the shipped matter, to be varied; read once. */
export function shippedRequest(): Request {
  shipped ??= readShipped();
  return shipped;
}

function readShipped(): Request {
  const files = chooseFiles({ targets: ["targets.yaml"], matter: "matter.yaml" }, process.cwd());
  const { value: agenda } = openAgenda(WORLD, files, undefined);
  const request = agenda?.requests.find(({ id }) => id === "verizon-preservation");
  if (!request) throw new Error("the shipped matter asks nothing of that custodian");
  return request;
}

const PROCESS: Process = {
  issuer: { by: "attorney", admittedIn: ["a court"] },
  discovery: { basis: "conference-held" },
  service: {
    planned: "2026-12-11",
    manner: "personal-to-officer",
    serverIsParty: false,
    serverIsAdult: true,
    attendance: false,
    feeTendered: false,
  },
  compliance: {
    at: "2027-01-18T10:00",
    place: { name: "An office", lines: ["1 Main Street"], latitude: "42.9634", longitude: "-85.6681" },
  },
  carriesRuleText: true,
};

/** By postal code; a court of another state is named by its state alone. */
const COURTS: Readonly<Record<string, string>> = { MI: "Circuit Court for Kent County, Michigan" };

/** The same as a subpoena in a pending action in Michigan: a federal one, unless the process names the state. */
export function subpoenaRequest(process: Partial<Process> = {}): Request {
  const request = shippedRequest();
  const ofState = process.state !== undefined;
  const court = ofState
    ? (COURTS[process.state ?? ""] ?? "A trial court of the state")
    : "U.S. District Court, W.D. Mich.";
  const stage = { kind: "pending", court, number: "1:26-cv-1", parties: [] } as const;
  return {
    ...request,
    id: "verizon-subpoena",
    instrument: "subpoena",
    matter: { ...request.matter, stage, process: { ...PROCESS, ...process } },
  };
}

/** The same from counsel for an agency. */
export function governmentRequest(): Request {
  const request = shippedRequest();
  const requester = { ...request.matter.requester, role: "government-counsel" } as const;
  return { ...request, matter: { ...request.matter, requester } };
}

export function logged(
  request: Request,
  ...events: readonly (readonly [DocketEvent, string])[]
): readonly DocketEntry[] {
  return events.map(([event, date], i) => ({ id: `e${i + 1}`, request: request.id, event, date }));
}
