import { namePointer } from "../problem/json-pointer.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Json, Places, SourceDocument } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { withPresentNames } from "./present-names.ts";
import type { Told } from "./told.ts";
import { toldErrors } from "./told-errors.ts";
import { typedData } from "./typed-data.ts";

function placeOf(problem: Told, places: Places): Place | undefined {
  if (problem.atKey === true) return places.get(namePointer(problem.pointer)) ?? places.get(problem.pointer);
  return places.get(problem.pointer);
}

function placed(problem: Told, places: Places): Problem {
  const { atKey: _, ...rest } = problem;
  const place = placeOf(problem, places);
  return place === undefined ? rest : { ...rest, place };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}

/** Problems of plain data against a schema, placed by the side table, in the order of the file. */
export function validateData(data: Json, places: Places, schema: CompiledSchema): readonly Problem[] {
  if (schema.validate(data)) return [];
  const told = toldErrors(schema.validate.errors ?? [], { data, schema: schema.schema, compiled: schema });
  return told.map((problem) => placed(problem, places)).sort(byPlace);
}

/**
 * The document's data, typed as the schema says, and everything in it that the schema refuses. Fields that bear an earlier
 * name are given the present one, under which `places` finds them.
 */
export function conform(
  document: SourceDocument,
  schema: CompiledSchema,
): { readonly data: Json; readonly places: Places; readonly problems: readonly Problem[] } {
  const { data: named, places } = withPresentNames(document, schema);
  const data = typedData(named, schema.schema);
  return { data, places, problems: validateData(data, places, schema) };
}
