import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Instrument } from "../compose/wording.ts";
import type { PackageData } from "./load-inputs.ts";
import { readData, readSchema } from "../files/package-files.ts";
import { reviewLaw } from "../review/law.ts";
import type { JsonObject } from "../source/document.ts";
import { holidayFinder } from "./holiday-finder.ts";
import { readCitations } from "./read-citations.ts";

/** The program's own schemas and tables. Their form is ours: tests read each of them. */
export function readPackageData(): PackageData {
  const { instruments } = readData("instruments") as { readonly instruments: readonly Instrument[] };
  const { countries } = readData("countries") as { readonly countries: Readonly<Record<string, string>> };
  const { zones } = readData("zone-names") as { readonly zones: ZoneNames };
  const { longPast } = readData("wording") as { readonly longPast: { readonly days: number } };
  const law = reviewLaw((table) => readData(`law/${table}`), holidayFinder());
  return {
    schemas: {
      targets: readSchema("targets") as JsonObject,
      matter: readSchema("matter") as JsonObject,
      requestFields: readSchema("request-fields") as JsonObject,
      reviewFields: readSchema("review-fields") as JsonObject,
      coverSheetFields: readSchema("cover-sheet-fields") as JsonObject,
      subpoenaFields: readSchema("subpoena-fields") as JsonObject,
      foiaFields: readSchema("foia-fields") as JsonObject,
      followUpFields: readSchema("follow-up-fields") as JsonObject,
      auditFields: readSchema("audit-fields") as JsonObject,
    },
    instruments,
    countries,
    citations: readCitations(law),
    law,
    zoneNames: zones,
    longPastDays: longPast.days,
  };
}
