import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import { conform } from "../schema/conform.ts";
import type { Matter as WrittenMatter } from "../schema/generated/matter.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import { withDefaults } from "../schema/with-defaults.ts";
import type { SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { MatterCheck } from "./check.ts";
import { checkIdentity } from "./check-identity.ts";
import { checkInstruments } from "./check-instruments.ts";
import { checkMoments } from "./check-moments.ts";
import { checkOverrides } from "./check-overrides.ts";
import { checkPersonalNames } from "./check-personal-names.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkMatterReferences } from "./check-references.ts";
import { checkRole } from "./check-role.ts";
import { checkMatterSelectors } from "./check-selectors.ts";
import { checkTimes } from "./check-times.ts";
import type { InstrumentNeeds, Matter } from "./matter.ts";
import { readSelectors } from "./read-selectors.ts";

/** What a matter is judged by. */
export interface MatterLaw {
  readonly zoneNames: ZoneNames;
  /** Ids of the instruments that have templates. */
  readonly instruments: readonly string[];
  /** What an instrument cannot be used without, by its id. */
  readonly needs?: Readonly<Record<string, InstrumentNeeds>>;
}

const CHECKS: readonly MatterCheck[] = [
  checkIdentity,
  checkMatterReferences,
  checkTimes,
  checkMatterSelectors,
  checkMoments,
  checkPersonalNames,
  checkRole,
  checkInstruments,
  checkOverrides,
  checkPlaceholders,
];

/** Reads a matter: its shape first, then its sense against the registry. The matter is null where its shape is wrong. */
export function loadMatter(
  document: SourceDocument,
  registry: Registry,
  law: MatterLaw,
): { readonly matter: Matter | null; readonly problems: readonly Problem[] } {
  const { data, problems } = conform(document, MATTER);
  if (problems.some(({ severity }) => severity === "error")) return { matter: null, problems };
  const written = withDefaults(data, MATTER) as unknown as WrittenMatter;
  const matter: Matter = { ...written, selectors: readSelectors(written.selectors) };
  const { instruments, zoneNames, needs = {} } = law;
  const checked = { matter, registry, instruments, zoneNames, needs };
  const found = CHECKS.flatMap((check) => check(checked));
  return { matter, problems: [...problems, ...found.map((problem) => placed(problem, document))] };
}

function placed(problem: Problem, document: SourceDocument): Problem {
  return problem.pointer === undefined ? problem : { ...problem, place: placeOf(problem.pointer, document) };
}
