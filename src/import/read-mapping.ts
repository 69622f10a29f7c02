import type { Problem } from "../problem/problem.ts";
import { conform } from "../schema/conform.ts";
import { IMPORT_MAPPING } from "../schema/generated/import-mapping-validators.js";
import { readYaml } from "../source/read-yaml.ts";
import type { Mapping } from "./mapping.ts";

/** Reads a mapping file. The mapping is null where it has errors; `text` is for showing the lines at fault. */
export function readMapping(
  file: string,
  bytes: Uint8Array,
): { readonly mapping: Mapping | null; readonly text: string | null; readonly problems: readonly Problem[] } {
  const { document, text, problems } = readYaml(file, bytes);
  if (document === null) return { mapping: null, text, problems };
  const { data, problems: unfit } = conform(document, IMPORT_MAPPING);
  const all = [...problems, ...unfit];
  const failed = all.some(({ severity }) => severity === "error");
  return { mapping: failed ? null : (data as unknown as Mapping), text, problems: all };
}
