import { BUDGETS } from "../budget/budgets.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { entryValues, type ListEntry } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";

const { valueLength: LONGEST, valueCount: MOST } = BUDGETS.list;

function pathsOf({ fields, individuals = [], within }: Mapping): readonly string[] {
  const around = [within?.name, within?.shortName].flatMap((path) => path ?? []);
  return [...new Set([...Object.values(fields).flat(), ...individuals, ...around])];
}

/** Whether a path leads to what all rows of a file share. */
function isAround(path: string): boolean {
  return path.startsWith("../");
}

function faultAt(entry: ListEntry, path: string): Problem | null {
  const values = entryValues(entry, path);
  const hint = "is this the right column or field? the rest of the list is read without this row";
  const problem = (message: string, place = entry.place): Problem => {
    return { code: "too-large", severity: "error", message, hint, place };
  };
  if (values.length > MOST) return problem(`${quoteValue(path)} has ${values.length} values; at most ${MOST} are read`);
  const long = values.find(({ text }) => text.length > LONGEST);
  return long === undefined
    ? null
    : problem(`${quoteValue(path)} has ${long.text.length} characters; at most ${LONGEST} are read`, long.place);
}

/** Why a row holds more than is read of one: to compare it with all others would take time out of proportion. */
export function rowExcess(entry: ListEntry, mapping: Mapping): Problem | null {
  for (const path of pathsOf(mapping)) {
    const fault = isAround(path) ? null : faultAt(entry, path);
    if (fault !== null) return fault;
  }
  return null;
}

/** The same of what stands around the rows: every row takes it for its own. */
export function aroundExcess([first]: readonly ListEntry[], mapping: Mapping): Problem | null {
  for (const path of first === undefined ? [] : pathsOf(mapping)) {
    const fault = first !== undefined && isAround(path) ? faultAt(first, path) : null;
    if (fault !== null) return { ...fault, hint: "is this the right file?" };
  }
  return null;
}
