import type { Press } from "../pipeline/press.ts";
import type { Problem } from "../problem/problem.ts";
import type { World } from "../world.ts";
import type { Case } from "./open-case.ts";
import { changeProblems } from "./open-templates.ts";
import { packageData } from "./package-data.ts";
import { paperProblems } from "./paper-problems.ts";

/** What is wrong with the papers of all requests, and what the office changed in the templates. Checking needs a date to compose with, but prints none. */
export function check(world: World, opened: Case, press: Press): readonly Problem[] {
  const issued = opened.matter.issued ?? world.today;
  return [...changeProblems(opened.office), ...paperProblems(opened, press, issued, packageData(world).addressees)];
}
