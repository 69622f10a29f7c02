import type { Confidence, ContactPurpose, SourceRecord } from "../registry/registry.ts";

/**
 * What a row may say of an organisation. Of `aliases`, `emails` and the lines of an address there may be several.
 * `lines` stand above the `street` and may name a person; the street does not.
 */
export type ListField =
  | "id"
  | "name"
  | "shortName"
  | "aliases"
  | "kind"
  | "country"
  | "role"
  | "lines"
  | "street"
  | "locality"
  | "region"
  | "postcode"
  | "phone"
  | "fax"
  | "emails"
  | "portal"
  | "asOf";

/** A value of the list that is known to be damaged. The list's own characters stay in the contact, as `asStated`. */
export interface Correction {
  readonly field: ListField;
  readonly stated: string;
  /** What stands in its place; absent where nothing does. */
  readonly use?: string;
  readonly because: string;
}

/** What the mapping or the command line says of every row that does not say it itself. */
export interface RowDefaults {
  readonly kind?: string;
  readonly country?: string;
  readonly role?: string;
  readonly purpose?: ContactPurpose;
  readonly confidence?: Confidence;
  readonly asOf?: string;
}

/**
 * Where the rows of a list stand and what their fields mean. A path names a column, or the way to a value from the row
 * (`address.city`; `*` for any name; `../name` begins at the file around the list).
 */
export interface Mapping {
  /** The field of the file that holds the list; absent where the file is the list. */
  readonly entries?: string;
  /** The body whose parts the rows are: a department of offices. */
  readonly within?: { readonly name: string; readonly shortName: string };
  /** What stands in brackets at the end of a name is a remark: the name goes without it, and is an alias with it. */
  readonly bracketsAreRemarks?: boolean;
  readonly fields: Readonly<Partial<Record<ListField, readonly string[]>>>;
  /** Where names of individuals stand: never read into the registry. */
  readonly individuals?: readonly string[];
  /** Fields that are left out on purpose. */
  readonly unread?: readonly string[];
  readonly defaults?: RowDefaults;
  readonly corrections?: readonly Correction[];
  /** What the list is, as a document of the registry. */
  readonly source?: SourceRecord;
}
