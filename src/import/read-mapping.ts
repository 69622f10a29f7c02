import { didYouMeanOneOf } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { conform } from "../schema/conform.ts";
import { IMPORT_MAPPING } from "../schema/generated/import-mapping-validators.js";
import { isObject } from "../schema/subschemas.ts";
import type { Json, Places } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { Mapping } from "./mapping.ts";

/**
 * Reads a mapping file. The mapping is null where it has errors; `text` is for showing the lines at fault.
 *
 * @param kinds ids of the kinds of custodians that the registry knows
 */
export function readMapping(
  file: string,
  bytes: Uint8Array,
  kinds: readonly string[],
): { readonly mapping: Mapping | null; readonly text: string | null; readonly problems: readonly Problem[] } {
  const { document, text, problems } = readYaml(file, bytes);
  if (document === null) return { mapping: null, text, problems };
  const { data, places, problems: unfit } = conform(document, IMPORT_MAPPING);
  const mapping = data as unknown as Mapping;
  const all = [...problems, ...unfit, ...kindProblems(data, places, kinds)];
  const failed = all.some(({ severity }) => severity === "error");
  return { mapping: failed ? null : mapping, text, problems: all };
}

/** Told once, and not at every row that takes it. */
function kindProblems(data: Json, places: Places, kinds: readonly string[]): readonly Problem[] {
  const defaults = isObject(data) ? data.defaults : undefined;
  const kind = isObject(defaults) ? defaults.kind : undefined;
  if (typeof kind !== "string" || kinds.includes(kind)) return [];
  const message = `${quoteValue(kind)} is no kind of custodian${didYouMeanOneOf(kind, kinds)}`;
  const place = places.get("/defaults/kind");
  const hint = "duces list --kinds prints all";
  return [{ code: "unknown-kind", severity: "error", message, hint, ...(place && { place }) }];
}
