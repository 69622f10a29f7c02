import type { CompiledSchema } from "../schema/compiled-schema.ts";
import type { CheckedTemplate } from "./check-template.ts";
import type { FieldSchema } from "./field-schema.ts";

/** One file below templates/. `name` is its path without the ending: `preservation/letter`, `shared/running`. */
export interface TemplateFile {
  readonly name: string;
  /** As the user opens it, for messages. */
  readonly file: string;
  readonly text: string;
}

/** Everything a kind of paper is made from. */
export interface TemplateFolder {
  /** Folder name: the instrument's id, or that of an office paper (`cover-sheet`, `review`). */
  readonly id: string;
  /** The file that makes the paper, without its folder; a packet's folder has one for each of its papers. */
  readonly main: string;
  readonly files: readonly TemplateFile[];
  readonly fields: CompiledSchema;
}

/** A paper whose templates have been read and checked. */
export interface Template {
  readonly id: string;
  readonly main: string;
  /** What keeps fields from fitting the folder's schema (a blank, a missing field), or null. */
  readonly misfit: (fields: Fields) => string | null;
  readonly checked: CheckedTemplate;
  /** The files that it is made from, LF line ends. */
  readonly files: readonly TemplateFile[];
  readonly fields: FieldSchema;
}

/** A value that a template may read. Every leaf is a string. */
export type Fields = { readonly [name: string]: FieldValue };
export type FieldValue = string | Fields | readonly FieldValue[];
