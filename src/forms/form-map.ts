import { stepInto } from "../problem/json-pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { Json, SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";

/** One line of a map: which of our fields fills which of the form's. `pointer` is into the map's file. */
export interface MapLine {
  readonly formField: string;
  /** `action.court`; several, joined by line ends, where the form has one field for an address. */
  readonly paths: readonly string[];
  readonly pointer: string;
}

/** A map as read. `active` is what to do with scripts, actions and files that the form holds. */
export interface ReadFormMap {
  readonly lines: readonly MapLine[];
  readonly active: "refuse" | "remove";
  readonly problems: readonly Problem[];
}

/** Reads `fields:` of a map, the form's field to a path of ours, or to several, and what else it says. */
export function readFormMap(document: SourceDocument): ReadFormMap {
  const { lines, problems } = readLines(document);
  const active = member(document.data, "activeContent");
  if (active === undefined || active === "remove") return { lines, active: active ?? "refuse", problems };
  const unknown = wrong("/activeContent", 'of "activeContent:" nothing can be said but "remove"', document);
  return { lines, active: "refuse", problems: [...problems, { ...unknown, hint: "write: activeContent: remove" }] };
}

function readLines(document: SourceDocument): Omit<ReadFormMap, "active"> {
  const fields = member(document.data, "fields");
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    return {
      lines: [],
      problems: [wrong("", 'a map has "fields:", with a line for each field of the form', document)],
    };
  }
  const lines: MapLine[] = [];
  const problems: Problem[] = [];
  for (const [formField, value] of Object.entries(fields)) {
    const pointer = stepInto("/fields", formField);
    const paths = [value].flat();
    if (paths.length > 0 && paths.every((path) => typeof path === "string")) lines.push({ formField, paths, pointer });
    else
      problems.push(wrong(pointer, "a field of the form is filled from a field of ours, or a list of them", document));
  }
  return { lines, problems };
}

function member(data: Json, name: string): Json | undefined {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? (data as { [key: string]: Json })[name]
    : undefined;
}

function wrong(pointer: string, message: string, document: SourceDocument): Problem {
  const place = placeOf(pointer, document);
  return {
    code: "bad-form-map",
    severity: "error",
    pointer,
    message,
    place,
    hint: 'write: "Plaintiff": action.plaintiffs',
  };
}
