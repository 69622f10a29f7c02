/**
 * Something that counsel must know of a request before it leaves. `block`: it keeps the letter a draft; `note`: it does
 * not. `where` points at the value that would have to change.
 */
export interface Finding {
  readonly code: string;
  readonly level: "block" | "note";
  readonly title: string;
  readonly text: string;
  /** What to do about it. */
  readonly cure: string;
  readonly where?: { readonly file: "matter" | "registry"; readonly pointer: string };
}
