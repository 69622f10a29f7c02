/**
 * Where the rows of a list stand and what their fields mean. The types are made from
 * `src/schemas/import-mapping.schema.json`, which describes each field. A path names a column, or the way to a value from
 * the row (`address.city`; `*` for any name; `../name` begins at the file around the list).
 */
import type { ImportMapping } from "../schema/generated/import-mapping.ts";

export type { Correction } from "../schema/generated/import-mapping.ts";

/** Also one that was made from the headers of a list, or of a list that could not be read: it may lack any field. */
export type Mapping = Omit<ImportMapping, "fields"> & { readonly fields: Partial<ImportMapping["fields"]> };

/** What a row may say of an organization. Of `aliases`, `emails` and the lines of an address there may be several. */
export type ListField = keyof ImportMapping["fields"];

type Defaults = NonNullable<ImportMapping["defaults"]>;

/**
 * What the mapping or the command line says of every row that does not say it itself. A kind or country of the command
 * line is judged with the rows.
 */
export type RowDefaults = Omit<Defaults, "kind"> & { readonly kind?: string };
