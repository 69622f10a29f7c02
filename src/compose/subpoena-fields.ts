import { inUnitedStates } from "../address/countries.ts";
import { exactPeriod, type ZoneNames } from "../calendar/exact-period.ts";
import { complianceZone } from "../matter/compliance-zone.ts";
import type { Party, Process, Stage } from "../matter/matter.ts";
import { otherParties } from "../matter/other-parties.ts";
import type { Request } from "../matter/request.ts";
import type { SourceRecord } from "../registry/registry.ts";
import { SUBPOENA_FIELDS } from "../schema/generated/fields-validators.js";
import type { SubpoenaFields } from "../schema/generated/subpoena-fields.ts";
import { fieldsAt } from "../schema/listed-at.ts";
import { agentFields } from "./agent-fields.ts";
import { captionFields } from "./caption-fields.ts";
import { counselWords } from "./counsel-words.ts";
import { courtFormOf } from "./court-form.ts";
import { isFederal } from "./federal-action.ts";
import { flag } from "./flag.ts";
import { routeOf } from "./gate-plans.ts";
import { dateWords, requestFields } from "./request-fields.ts";
import { domesticationFields, stateFields } from "./state-fields.ts";
import { citedBy, draftMarks, type Wording } from "./wording.ts";

const MANNERS: Readonly<Record<Process["service"]["manner"], string>> = {
  "personal-to-officer": "by personal delivery to an officer or authorized agent",
  "registered-agent": "by personal delivery to the registered agent",
  mail: "by mail",
  "e-mail": "by e-mail",
  "accepted-by-counsel": "by delivery to counsel who has agreed in writing to accept service",
};

/** Citations that only a federal action's papers print; a state's own rules are for counsel to add. */
export const CITED: readonly string[] = fieldsAt(SUBPOENA_FIELDS, "/law");

/** What the papers of a subpoena draw on, besides the request and what it cites. */
export interface SubpoenaFacts {
  readonly wording: Wording;
  readonly zoneNames: ZoneNames;
  /** The court's own form goes with the packet. */
  readonly hasForm: boolean;
}

/** What the papers of a subpoena may say: the fields of a request's letter, and those of `subpoena-fields.schema.json`. */
export function subpoenaFields(
  request: Request,
  documents: readonly SourceRecord[],
  { wording, zoneNames, hasForm }: SubpoenaFacts,
): SubpoenaFields {
  const { matter, asked } = request;
  const plan = planOf(request);
  const parties = partyRows(matter.stage.parties ?? [], matter.stage);
  const others = otherParties(matter);
  const { health, domestication } = asked.safeguards ?? {};
  const answered = safeguardsOf(request, wording);
  return {
    ...requestFields(request, documents, wording),
    marks: draftMarks(request, wording),
    action: captionFields(matter),
    noticed: parties.filter(({ name }) => others.some((party) => party.name === name)),
    form: { missing: hasForm || request.state === "final" ? "" : (courtFormOf(request, wording) ?? "") },
    issuer: {
      clerk: flag(plan.issuer.by === "clerk"),
    },
    compliance: complianceFields(plan, complianceZone(plan.compliance.place, matter), zoneNames),
    service: { ...serviceFields(plan), agent: agentFields(request) },
    safeguards: {
      healthAssurances: flag(health === "assurances" || answered.includes("healthAssurances")),
      healthOrder: flag(health === "qualified-protective-order" || answered.includes("healthOrder")),
      healthAuthorization: flag(health === "authorization" || answered.includes("healthAuthorization")),
      patientConsent: flag(asked.safeguards?.patientConsent === true),
      domestication: flag(domestication !== undefined && domestication !== "none"),
    },
    declarant: { abroad: flag(isAbroad(request)) },
    law: citations(request, wording),
    state: stateFields(request, wording),
    domestication: domesticationFields(request, wording),
  };
}

/** What the letter may say of the gates that counsel answered. */
function safeguardsOf({ asked }: Request, { gatePapers }: Wording) {
  return (asked.gates ?? []).flatMap((given) => routeOf(given, gatePapers)?.safeguard ?? []);
}

/** Nobody in the United States keeps the records, so that whoever certifies them signs abroad. */
function isAbroad({ custodian }: Request): boolean {
  return ![custodian, ...custodian.places].some(({ country }) => inUnitedStates(country));
}

/** All that the schema names, blank in a state's action; records kept abroad are certified by a rule of their own. */
function citations(request: Request, wording: Wording): SubpoenaFields["law"] {
  const federal = isFederal(request.matter);
  const own = (id: string) => (id === "authentication" && isAbroad(request) ? "foreignRecords" : id);
  const cited = CITED.map((id) => [id, federal ? citedBy(own(id), wording) : ""]);
  return Object.fromEntries(cited) as SubpoenaFields["law"];
}

function planOf({ id, matter }: Request): Process {
  if (!matter.process) throw new Error(`the matter of ${id} was checked and has no process`);
  return matter.process;
}

/** The parties, each with its counsel of record. */
export function partyRows(parties: readonly Party[], stage: Stage): SubpoenaFields["noticed"] {
  return parties.map((party, i) => {
    const { name, role } = party;
    return { number: `${i + 1}`, name, role, counsel: counselWords(party, stage) };
  });
}

function complianceFields({ compliance }: Process, zone: string, zoneNames: ZoneNames): SubpoenaFields["compliance"] {
  const { at, place, electronic } = compliance;
  return {
    date: dateWords(at.slice(0, 10)),
    time: timeWords(at, zone, zoneNames),
    placeName: place.name,
    placeLines: place.lines,
    electronic: electronic ?? "",
  };
}

/** `10:00 a.m. EST (UTC−5)`: a time that is named to the minute, with its zone. */
function timeWords(at: string, zone: string, zoneNames: ZoneNames): string {
  const exact = exactPeriod({ from: at, to: at, zone }, zoneNames);
  if ("fault" in exact) throw new Error(`the return date ${at} was checked and is not exact`);
  return exact.words.replace(/ on .*$/, "").replace(/^(\d+:\d\d):\d\d/, "$1");
}

function serviceFields({
  service,
  noticeToParties,
  localNotice,
  carriesRuleText,
}: Process): Omit<SubpoenaFields["service"], "agent"> {
  return {
    planned: dateWords(service.planned),
    manner: MANNERS[service.manner],
    noticeDate: noticeToParties === undefined ? "" : dateWords(noticeToParties),
    localRule: localNotice?.rule ?? "",
    attendance: flag(service.attendance),
    ruleText: flag(carriesRuleText),
  };
}
