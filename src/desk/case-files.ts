/** The files of a case, by the names that messages call them and the world finds them by. */
export interface CaseFiles {
  /** The registry first, then its overlays. */
  readonly targets: readonly string[];
  readonly matter: string;
  /** What all matters of a firm share: `office.yaml`, with its logo beside it. */
  readonly office?: string;
  /** The folder of templates. */
  readonly templates: string;
  readonly docket: DocketFile;
  /** The letterhead's picture, where it does not lie beside the file that names it, under that name. */
  readonly logo?: string;
  /** Where files lie that the matter encloses, by the names that it gives, if not beside it. */
  readonly enclosures?: ReadonlyMap<string, string>;
}

/** The record of what happened to the requests. */
export interface DocketFile {
  readonly name: string;
  /** Whether the user named it: it must be there then. One beside the matter may not be there yet. */
  readonly named: boolean;
}

/** An overlay, and the registry files that it lies over. */
export interface OverlayFiles {
  readonly overlay: string;
  readonly below: readonly string[];
}

/** The official form of a subpoena that counsel supplies, and the map that says what fills which of its fields. */
export interface FormFiles {
  readonly form?: string;
  readonly formMap?: string;
}
