import type { Fields, FieldValue } from "./template.ts";
import type { FieldPath } from "./template-tree.ts";

/** What names mean at one point of a filling: the group or item that is open, and what is around it. */
export interface Frame {
  readonly value: FieldValue;
  /** What `../` reaches; nothing outside a partial. */
  readonly outer: Frame | null;
  /** Of the innermost loop. */
  readonly first: boolean;
  readonly last: boolean;
}

export function outermost(value: FieldValue): Frame {
  return { value, outer: null, first: false, last: false };
}

/** The frame of a group: loops go on around it. */
export function frameWithin(value: FieldValue, outer: Frame): Frame {
  return { value, outer, first: outer.first, last: outer.last };
}

/** What a path means; undefined where fields do not fit their schema. */
export function valueAt(path: FieldPath, frame: Frame): FieldValue | undefined {
  if (path.ofLoop) return (path.original === "@first" ? frame.first : frame.last) ? "yes" : "";
  let at: Frame | null = frame;
  for (let up = path.up; up > 0 && at !== null; up--) at = at.outer;
  let value = at?.value;
  for (const part of path.parts) {
    if (typeof value !== "object" || Array.isArray(value)) return undefined;
    value = (value as Fields)[part];
  }
  return value;
}

/** Whether a condition holds: a text is not blank, a list not empty. */
export function isPresent(value: FieldValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
}
