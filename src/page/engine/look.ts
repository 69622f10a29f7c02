import {
  type Case,
  type JsonObject,
  openAgenda,
  openCase,
  openRegistry,
  type Problem,
  plainData,
  review,
  shareFindings,
  standingOf,
} from "../../duces.ts";
import { knownRecipients } from "../../views/known-recipients.ts";
import { caseFiles, DOCKET, MATTER, OVERLAY } from "./case-files.ts";
import type { PageWorld } from "./page-world.ts";
import type { Look, ShownIssue, ShownProblem, ShownRequest } from "./protocol.ts";

/** What is to be known of the case as it stands, and the case itself where it is without errors. */
export function lookAt(world: PageWorld): { readonly look: Look; readonly opened: Case | null } {
  const files = caseFiles(world);
  const { value: opened, problems } = openCase(world, files);
  const registry = opened?.registry ?? openRegistry(world, files.targets).value;
  const matter = dataOf(world, MATTER);
  const look: Look = {
    matter,
    overlay: dataOf(world, OVERLAY),
    docket: dataOf(world, DOCKET),
    problems: problems.map(shownProblem),
    issues: opened === null ? [] : issuesOf(world, opened),
    requests: opened === null ? [] : requestsOf(world),
    recipients: registry === null ? [] : knownRecipients(askedIds(matter), registry),
  };
  return { look, opened };
}

function dataOf(world: PageWorld, name: string): JsonObject | null {
  return world.has(name) ? plainData(world, name).value : null;
}

export function shownProblem({ code, message, hint, severity, pointer, place }: Problem): ShownProblem {
  return {
    code,
    message,
    hint: hint ?? "",
    isError: severity === "error",
    file: place?.file ?? "",
    line: place?.line ?? 0,
    pointer: pointer ?? "",
  };
}

function issuesOf(world: PageWorld, opened: Case): readonly ShownIssue[] {
  const { findings } = review(world, opened, { choice: {} });
  const placed = findings.map(({ request, finding, place }) => ({ request, finding: { ...finding, place } }));
  const why = new Map(opened.law.rules.map(({ id, why: reason }) => [id, reason]));
  return shareFindings(placed).map(({ finding, requests }) => ({
    rule: finding.rule,
    level: standingOf(finding),
    title: finding.title,
    message: finding.message,
    why: why.get(finding.rule) ?? "",
    cure: finding.hint ?? finding.cure,
    authority: finding.only ?? finding.authority,
    requests,
    file: finding.place.file,
    pointer: finding.where.pointer,
    value: finding.value,
    overridable: finding.overridable,
  }));
}

function requestsOf(world: PageWorld): readonly ShownRequest[] {
  const { value: agenda } = openAgenda(world, caseFiles(world), undefined);
  return (agenda?.requests ?? []).map(({ id, number, custodian, instrument }) => ({
    ...{ id, number, instrument },
    custodian: custodian.id,
    title: custodian.shortName,
  }));
}

/** Ids of the custodians that a matter asks, as far as it can be read. */
function askedIds(matter: JsonObject | null): readonly string[] {
  const asked = matter?.custodians;
  return Array.isArray(asked) ? asked.flatMap((each) => (typeof each?.id === "string" ? [each.id] : [])) : [];
}
