import type { FieldEdit, JsonObject } from "../../duces.ts";

/** Where a field stands in the matter: keys from the top. */
export type At = FieldEdit["at"];

/** One thing that is asked, in words of ours. */
export interface AskedField {
  readonly at: At;
  readonly label: string;
  readonly help?: string;
  readonly example?: string;
  readonly control: Control;
  readonly optional?: true;
  /** Whether it is asked, given what the matter says so far. */
  readonly when?: (matter: JsonObject) => boolean;
}

export type Control =
  | { readonly kind: "line"; readonly type?: "email" | "tel" }
  | { readonly kind: "date" }
  | { readonly kind: "paragraph" }
  /** Lines of a list, one entry on each. */
  | { readonly kind: "lines" }
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  | { readonly kind: "select"; readonly options: readonly Option[] }
  | { readonly kind: "moment" }
  /** Yes or no. */
  | { readonly kind: "tick" };

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

/** What one screen asks. */
export interface AskedQuestion {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly AskedField[];
}
