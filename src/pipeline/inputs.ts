import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Logo } from "../compose/letter.ts";
import type { Template } from "../compose/template.ts";
import type { TemplateChange } from "../compose/template-changes.ts";
import type { Wording } from "../compose/wording.ts";
import type { Matter } from "../matter/matter.ts";
import type { Registry, SourceRecord } from "../registry/registry.ts";
import type { ReviewLaw } from "../review/law.ts";
import type { Places } from "../source/document.ts";

/** The templates of the program beside those of an office. */
export interface OfficeTemplates {
  /** By folder, as `Inputs.templates`. */
  readonly originals: ReadonlyMap<string, Template>;
  /** At least one. */
  readonly changes: readonly TemplateChange[];
}

/** A PDF that the matter encloses, as read. */
export interface Enclosed {
  /** As the matter names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Everything that letters are made from, loaded and without errors. */
export interface Inputs {
  readonly registry: Registry;
  readonly matter: Matter;
  /** By folder: the instruments, `review` and `cover-sheet`. */
  readonly templates: ReadonlyMap<string, Template>;
  /** What an office made of the templates that come with the program; null where it changed nothing. */
  readonly office: OfficeTemplates | null;
  readonly logo: Logo | null;
  /** Each once, in the order of the matter. */
  readonly enclosures: readonly Enclosed[];
  readonly wording: Wording;
  /** What requests are reviewed by. */
  readonly law: ReviewLaw;
  readonly zoneNames: ZoneNames;
  readonly longPastDays: number;
  /** Where values stand, to name a place in a review paper. */
  readonly places: { readonly matter: Places; readonly registry: Places };
  /** SHA-256 of the files' texts. */
  readonly hashes: { readonly registry: string; readonly matter: string };
}

/** The documents that a paper may cite: the matter's own, then the registry's. */
export function documentsOf({ matter, registry }: Inputs): readonly SourceRecord[] {
  return [...matter.documents, ...registry.documents];
}
