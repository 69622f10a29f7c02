import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import { conform } from "../schema/conform.ts";
import type { Matter as WrittenMatter } from "../schema/generated/matter.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import { withDefaults } from "../schema/with-defaults.ts";
import type { Places, SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { MatterCheck } from "./check.ts";
import { checkAddresses } from "./check-addresses.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkCompliancePlaces } from "./check-compliance-places.ts";
import { checkCounsel } from "./check-counsel.ts";
import { checkCourt } from "./check-court.ts";
import { checkDelivery } from "./check-delivery.ts";
import { checkGates } from "./check-gates.ts";
import { checkIdentity } from "./check-identity.ts";
import { checkInstruments } from "./check-instruments.ts";
import { checkLanguage } from "./check-language.ts";
import { checkMoments } from "./check-moments.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkOverrides } from "./check-overrides.ts";
import { checkPersonalNames } from "./check-personal-names.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkMatterReferences } from "./check-references.ts";
import { checkReplyDays } from "./check-reply-days.ts";
import { checkRole } from "./check-role.ts";
import { checkMatterSelectors } from "./check-selectors.ts";
import { checkSigner } from "./check-signer.ts";
import { checkTextForms } from "./check-text-forms.ts";
import { checkTimes } from "./check-times.ts";
import type { InstrumentNeeds, KnownGate, Matter } from "./matter.ts";
import { readSelectors } from "./read-selectors.ts";
import { writtenNumbers } from "./short-numbers.ts";

/** What a matter is judged by. */
export interface MatterLaw {
  readonly zoneNames: ZoneNames;
  /** Ids of the instruments that have templates. */
  readonly instruments: readonly string[];
  /** What an instrument cannot be used without, by its id. */
  readonly needs?: Readonly<Record<string, InstrumentNeeds>>;
  /** Laws that bar or condition a request, with the ways past them. */
  readonly gates?: readonly KnownGate[];
}

const CHECKS: readonly MatterCheck[] = [
  checkIdentity,
  checkNumbers,
  checkMatterReferences,
  checkCalendar,
  checkTimes,
  checkReplyDays,
  checkMatterSelectors,
  checkMoments,
  checkPersonalNames,
  checkRole,
  checkLanguage,
  checkSigner,
  checkInstruments,
  checkOverrides,
  checkPlaceholders,
  checkTextForms,
  checkDelivery,
  checkAddresses,
  checkCounsel,
  checkCourt,
  checkGates,
  checkCompliancePlaces,
];

/** Reads a matter: its shape first, then its sense against the registry. The matter is null where its shape is wrong. */
export function loadMatter(
  document: SourceDocument,
  registry: Registry,
  law: MatterLaw,
): { readonly matter: Matter | null; readonly places: Places; readonly problems: readonly Problem[] } {
  const { data, places, problems } = conform(document, MATTER);
  if (problems.some(({ severity }) => severity === "error")) return { matter: null, places, problems };
  const written = withDefaults(data, MATTER) as unknown as WrittenMatter;
  const letterhead = withoutNoLogo(written.letterhead);
  const matter = withRequestIds({ ...written, letterhead, selectors: readSelectors(written.selectors) });
  const { instruments, zoneNames, needs = {}, gates = [] } = law;
  const checked = { matter, registry, instruments, zoneNames, needs, gates };
  const found = CHECKS.flatMap((check) => check(checked));
  const at = { file: document.file, places };
  return { matter, places, problems: [...problems, ...found.map((problem) => placed(problem, at))] };
}

/** A matter takes the picture of its office away by naming none. */
function withoutNoLogo({ logo, ...head }: Matter["letterhead"]): Matter["letterhead"] {
  return logo === undefined || logo === "none" ? head : { ...head, logo };
}

/** Overrides with the id of the request that they name by its number. */
function withRequestIds(matter: Matter): Matter {
  const ids = writtenNumbers(matter);
  const named = matter.overrides.map((each) => ({ ...each, request: ids.get(each.request) ?? each.request }));
  return { ...matter, overrides: named };
}

function placed(problem: Problem, document: Pick<SourceDocument, "file" | "places">): Problem {
  return problem.pointer === undefined ? problem : { ...problem, place: placeOf(problem.pointer, document) };
}
