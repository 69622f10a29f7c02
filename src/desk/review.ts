import type { Request } from "../matter/request.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { findingsOf } from "../pipeline/request-findings.ts";
import type { Problem } from "../problem/problem.ts";
import type { Finding } from "../review/finding.ts";
import type { LocatedFinding } from "../review/findings-to-sarif.ts";
import { placeOf } from "../source/place-of.ts";
import type { World } from "../world.ts";
import { chosenRequests } from "./choose.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { type Case, withContactDays } from "./open-case.ts";
import { changeProblems } from "./open-templates.ts";
import type { Choice } from "./order.ts";

/** What is to be reviewed. */
export interface ReviewOrder {
  readonly choice: Choice;
  /** Date of issue, ISO. */
  readonly date?: string;
  /** For how long a contact counts as verified, where another number than the matter's is to be tried. */
  readonly contactDays?: number;
}

export interface Review {
  /** Every finding, at the value that must change. */
  readonly findings: readonly LocatedFinding[];
  /** How many requests were read. */
  readonly requests: number;
  /** What the user should know of the date of issue. */
  readonly notes: readonly string[];
  /** What the office changed in the templates, as warnings. */
  readonly changes: readonly Problem[];
}

/** Reads the requests chosen as counsel would. */
export function review(world: World, opened: Case, { choice, date: ordered, contactDays }: ReviewOrder): Review {
  const inputs: Inputs = { ...opened, law: withContactDays(opened.law, contactDays) };
  const { date, notes } = dateOfIssue(ordered, opened.matter, world.today);
  const { planned, make } = chosenRequests(inputs, choice, date);
  const requests = planned.map(make);
  const findings = requests.flatMap((request) => located(request, inputs, world.today));
  return { findings, requests: requests.length, notes, changes: changeProblems(opened.office) };
}

function located(request: Request, inputs: Inputs, today: string): readonly LocatedFinding[] {
  return findingsOf(request, inputs, today).map((finding) => atPlace(request.id, finding, inputs));
}

function atPlace(request: string, finding: Finding, { places }: Inputs): LocatedFinding {
  const { file, pointer } = finding.where;
  return { request, finding, place: placeOf(pointer, { file: "", places: places[file] }) };
}
