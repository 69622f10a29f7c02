import { inUnitedStates } from "../address/countries.ts";
import type { Category, Custodian } from "../registry/registry.ts";
import { effectOf, type ObtainabilityRecord, type ReviewLaw } from "./law.ts";
import { regimesOf } from "./subject.ts";

/**
 * Whether, and by what, records of a category may be had of a custodian with an instrument. The first record of the
 * law's table that fits decides; throws where none does, for the table ends with records that fit anything.
 */
export function obtainability(
  custodian: Pick<Custodian, "kinds" | "country" | "places">,
  category: Category,
  instrument: string,
  law: ReviewLaw,
): ObtainabilityRecord {
  const asked = effectWord(custodian, instrument, law);
  const regimes = regimesOf(category, law);
  const providers = law["provider-kinds"]
    .filter(({ kind }) => custodian.kinds.includes(kind))
    .map(({ provider }) => provider);
  const found = law.obtainability.find(
    (record) =>
      record.effects.includes(asked) &&
      (record.regimes?.some((regime) => regimes.includes(regime)) ?? true) &&
      (record.providers?.some((provider) => providers.includes(provider)) ?? true) &&
      (record.kinds?.some((kind) => custodian.kinds.includes(kind)) ?? true),
  );
  if (!found) throw new Error(`the table of obtainability says nothing of "${asked}"`);
  return found;
}

/** How the table calls what an instrument does to this custodian. */
function effectWord(custodian: Pick<Custodian, "country" | "places">, instrument: string, law: ReviewLaw): string {
  const { discloses, form } = effectOf(law, instrument);
  if (!discloses) return "keep";
  const abroad = ![custodian, ...custodian.places].some(({ country }) => inUnitedStates(country));
  if (form === "letter-of-request" && !abroad) return "letter-of-request-home";
  return form === "subpoena" && abroad ? "subpoena-abroad" : form;
}

/** Whether the custodian is one whose customers' content is barred: its letters then say that none is sought. */
export function holdsProviderContent(custodian: Custodian, categories: readonly Category[], law: ReviewLaw): boolean {
  return categories
    .filter(({ legalClass }) => legalClass === "content")
    .some((category) => obtainability(custodian, category, "records", law).outcome === "barred");
}
