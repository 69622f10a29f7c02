import { loadMatter } from "../matter/load-matter.ts";
import type { Matter } from "../matter/matter.ts";
import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import type { SourceDocument } from "../source/document.ts";
import type { PackageData } from "./package-data.ts";

/** The matter of a document that was read, judged against the registry it asks; null where it has errors. */
export function matterFrom(
  document: SourceDocument,
  registry: Registry,
  { zoneNames, instruments }: PackageData,
): { readonly matter: Matter | null; readonly problems: readonly Problem[] } {
  return loadMatter(document, registry, {
    zoneNames,
    instruments: instruments.map(({ id }) => id),
    needs: Object.fromEntries(instruments.map(({ id, needs }) => [id, needs])),
  });
}
