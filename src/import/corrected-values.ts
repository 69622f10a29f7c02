import { entryLines, entryValues, type ListEntry, type PlacedValue } from "./list-entry.ts";
import type { Correction, ListField, Mapping } from "./mapping.ts";

/** Values of one field after the mapping's corrections, and what the list says where one was corrected. */
export interface FieldValues {
  readonly values: readonly PlacedValue[];
  readonly stated: readonly string[];
}

/** What a contact calls a field of a list, where it quotes it. */
const FIELD_NAMES: Readonly<Partial<Record<ListField, string>>> = { lines: "line of the address", emails: "e-mail" };

/** How the list's own characters are quoted in a contact. */
export function asStatedText(field: ListField, text: string): string {
  return `${FIELD_NAMES[field] ?? field} "${text}"`;
}

function correctionOf(field: ListField, { text }: PlacedValue, { corrections = [] }: Mapping): Correction | undefined {
  return corrections.find((each) => each.field === field && each.stated === text);
}

/** Fields of which a cell may hold several lines. */
const LINES: readonly ListField[] = ["attention", "lines", "street"];

/** All values of a field, in the order of the mapping's paths. */
export function fieldValues(entry: ListEntry, mapping: Mapping, field: ListField): FieldValues {
  const read = LINES.includes(field) ? entryLines : entryValues;
  const given = (mapping.fields[field] ?? []).flatMap((path) => read(entry, path));
  const corrected = given.map((value) => ({ value, correction: correctionOf(field, value, mapping) }));
  return {
    values: corrected.flatMap(({ value, correction }) => {
      if (correction === undefined) return [value];
      return correction.use === undefined ? [] : [{ ...value, text: correction.use }];
    }),
    stated: corrected.flatMap(({ value, correction }) => (correction ? [asStatedText(field, value.text)] : [])),
  };
}
