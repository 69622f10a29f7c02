import type { Problem } from "../problem/problem.ts";
import type { Places } from "../source/document.ts";
import { checkContacts } from "./checks/check-contacts.ts";
import { checkDates } from "./checks/check-dates.ts";
import { checkIds } from "./checks/check-ids.ts";
import { checkNames } from "./checks/check-names.ts";
import { checkPlaces } from "./checks/check-places.ts";
import { checkReferences } from "./checks/check-references.ts";
import { checkSelectors } from "./checks/check-selectors.ts";
import { checkVocabulary } from "./checks/check-vocabulary.ts";
import type { RegistryFinding } from "./checks/finding.ts";
import type { Registry } from "./registry.ts";

const CHECKS: readonly ((registry: Registry) => readonly RegistryFinding[])[] = [
  checkIds,
  checkReferences,
  checkVocabulary,
  checkSelectors,
  checkDates,
  checkContacts,
  checkPlaces,
  checkNames,
];

export function placeFinding(found: RegistryFinding, places: Places): Problem {
  const place = places.get(found.pointer);
  return place === undefined ? found : { ...found, place };
}

/** What the schema cannot say of a registry: ids, references, selectors, dates, contacts, names. */
export function checkRegistry(registry: Registry, places: Places): readonly Problem[] {
  return CHECKS.flatMap((check) => check(registry)).map((found) => placeFinding(found, places));
}
