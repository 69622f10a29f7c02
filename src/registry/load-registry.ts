import type { Problem } from "../problem/problem.ts";
import type { CompiledSchema } from "../schema/compiled-schema.ts";
import { conform, validateData } from "../schema/conform.ts";
import { TARGETS, TARGETS_OVERLAY } from "../schema/generated/targets-validators.js";
import { withDefaults } from "../schema/with-defaults.ts";
import type { Places, SourceDocument } from "../source/document.ts";
import { checkRegistry, placeFinding } from "./check-registry.ts";
import { duplicateIds } from "./checks/duplicate-ids.ts";
import { type Located, mergeRegistry } from "./merge-registry.ts";
import type { Registry } from "./registry.ts";

export type { Located } from "./merge-registry.ts";

export interface LoadedRegistry {
  /** Null where a problem of form leaves nothing that could be trusted. */
  readonly registry: Registry | null;
  /** Places of the merged registry's values: each in the file that it was taken from. */
  readonly places: Places;
  readonly problems: readonly Problem[];
}

function locate(
  document: SourceDocument,
  schema: CompiledSchema,
): { readonly located: Located; readonly problems: readonly Problem[] } {
  const { data, places, problems } = conform(document, schema);
  const duplicates = duplicateIds(data, places).map((found) => placeFinding(found, places));
  return { located: { data, places }, problems: [...problems, ...duplicates] };
}

/** The same mistake is seen in its own file and again in the merged registry. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, message, place }: Problem): string => JSON.stringify([code, message, place ?? null]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem] as const)).values()];
}

function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/**
 * The registry of one or more files, each laid over those before it. Every file is judged alone first (nothing required,
 * so that it may hold one corrected field of what lies below), then the whole, then what no schema can say.
 *
 * @param vocabulary the program's own categories and kinds, below them all
 */
export function loadRegistry(documents: readonly SourceDocument[], vocabulary: readonly Located[]): LoadedRegistry {
  const files = documents.map((document) => locate(document, TARGETS_OVERLAY));
  const merged = mergeRegistry([...vocabulary, ...files.map((file) => file.located)]);
  const joined = validateData(merged.data, merged.places, TARGETS);
  const problems = withoutRepeats([...files.flatMap((file) => file.problems), ...merged.problems, ...joined]);
  if (problems.some(isError)) return { registry: null, places: merged.places, problems };
  // A list that is not written is empty.
  const registry = withDefaults(merged.data, TARGETS) as unknown as Registry;
  const checked = checkRegistry(registry, merged.places);
  return { registry, places: merged.places, problems: [...problems, ...checked] };
}
