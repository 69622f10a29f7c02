import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Instrument } from "../compose/wording.ts";
import type { PackageData } from "../load-inputs.ts";
import { readData } from "../package-files.ts";
import { reviewLaw } from "../review/law.ts";
import { holidayFinder } from "./holiday-finder.ts";
import { readCitations } from "./read-citations.ts";

/** The program's own tables. Their form is ours: tests read each of them. */
export function readPackageData(): PackageData {
  const { instruments } = readData("instruments") as { readonly instruments: readonly Instrument[] };
  const { countries } = readData("countries") as { readonly countries: Readonly<Record<string, string>> };
  const { zones } = readData("zone-names") as { readonly zones: ZoneNames };
  const { longPast } = readData("wording") as { readonly longPast: { readonly days: number } };
  const law = reviewLaw((table) => readData(`law/${table}`), holidayFinder());
  return {
    instruments,
    countries,
    citations: readCitations(law),
    law,
    zoneNames: zones,
    longPastDays: longPast.days,
  };
}
