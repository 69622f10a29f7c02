import type { AskedCustodian, Matter, Process } from "./matter.ts";

type Part = NonNullable<AskedCustodian["process"]>;

/** The process of the matter with what a custodian has otherwise: place, date and hour, manner, server, fee. */
export function mergeProcess(whole: Process | undefined, part: Part | undefined): Process | undefined {
  if (whole === undefined || part === undefined) return whole;
  const notice = part.noticeToParties ?? whole.noticeToParties;
  return {
    ...whole,
    ...(notice === undefined ? {} : { noticeToParties: notice }),
    service: mergeService(whole.service, part.service ?? {}),
    compliance: mergeCompliance(whole.compliance, part.compliance ?? {}),
  };
}

function mergeService(whole: Process["service"], part: NonNullable<Part["service"]>): Process["service"] {
  return {
    planned: part.planned ?? whole.planned,
    manner: part.manner ?? whole.manner,
    serverIsParty: part.serverIsParty ?? whole.serverIsParty,
    serverIsAdult: part.serverIsAdult ?? whole.serverIsAdult,
    attendance: part.attendance ?? whole.attendance,
    feeTendered: part.feeTendered ?? whole.feeTendered,
  };
}

function mergeCompliance(whole: Process["compliance"], part: NonNullable<Part["compliance"]>): Process["compliance"] {
  const electronic = part.electronic ?? whole.electronic;
  return {
    at: part.at ?? whole.at,
    place: part.place ?? whole.place,
    ...(electronic === undefined ? {} : { electronic }),
  };
}

/** The matter as the requests to one custodian see it: with its own process in place of the default. */
export function matterFor(matter: Matter, { process: own }: AskedCustodian): Matter {
  const merged = mergeProcess(matter.process, own);
  return own === undefined || merged === undefined ? matter : { ...matter, process: merged };
}
