/** What a field of an official form takes. */
export type FormFieldType = "text" | "checkbox" | "choice" | "signature" | "button";

/** A field of an official form. */
export interface FormField {
  readonly name: string;
  readonly type: FormFieldType;
  readonly value: string;
  readonly readOnly: boolean;
}
