import type { Problem } from "../problem/problem.ts";
import { compileSchema, conform } from "../schema/conform.ts";
import type { JsonObject } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { Mapping } from "./mapping.ts";

/** Reads a mapping file. The mapping is null where it has errors; `text` is for showing the lines at fault. */
export function readMapping(
  file: string,
  bytes: Uint8Array,
  schema: JsonObject,
): { readonly mapping: Mapping | null; readonly text: string | null; readonly problems: readonly Problem[] } {
  const { document, text, problems } = readYaml(file, bytes);
  if (document === null) return { mapping: null, text, problems };
  const { data, problems: unfit } = conform(document, compileSchema(schema));
  const all = [...problems, ...unfit];
  const failed = all.some(({ severity }) => severity === "error");
  return { mapping: failed ? null : (data as unknown as Mapping), text, problems: all };
}
