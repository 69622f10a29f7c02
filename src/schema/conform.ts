import { namePointer } from "../problem/json-pointer.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Json, Places, SourceDocument } from "../source/document.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import type { Told } from "./tell-error.ts";
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

/** The document's data, typed as the schema says, and everything in it that the schema refuses. */
export function conform(
  document: SourceDocument,
  schema: CompiledSchema,
): { readonly data: Json; readonly problems: readonly Problem[] } {
  const data = typedData(document.data, schema.schema);
  return { data, problems: validateData(data, document.places, schema) };
}
