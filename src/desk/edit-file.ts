import type { JsonObject } from "../source/document.ts";
import type { FieldEdit } from "../source/edit-data.ts";
import { editYaml } from "../source/edit-yaml.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import type { Amendment } from "./amend-file.ts";
import { errorsOf, type Opened, refused } from "./opened.ts";
import { isThere, readInput } from "./read-input.ts";

/** A data file of the user's as it stands, judged by nothing but its syntax: a form shows it, whatever it lacks. */
export function plainData(world: World, name: string): Opened<JsonObject> {
  const { file, problems } = readInput(world, name);
  if (file === null) return refused(problems);
  const read = readYaml(name, file.bytes);
  const texts = new Map([[name, read.text ?? ""]]);
  const data = read.document?.data;
  const isGroup = typeof data === "object" && data !== null && !Array.isArray(data);
  return { value: isGroup ? (data as JsonObject) : null, problems: read.problems, texts };
}

/**
 * A data file with fields changed, one after another; a file that is not there begins empty. Nothing is judged but that
 * the file can be read: what a half-filled form lacks is told by whoever opens the case.
 */
export function editFile(world: World, name: string, edits: readonly FieldEdit[]): Opened<Amendment> {
  const read = isThere(world, name) ? readInput(world, name) : { file: null, problems: [] };
  const before = read.file?.bytes ?? null;
  const unread = before === null ? null : readYaml(name, before);
  const faults = errorsOf([...read.problems, ...(unread?.problems ?? [])]).filter(({ code }) => code !== "empty-file");
  const texts = new Map([[name, unread?.text ?? ""]]);
  if (faults.length > 0) return refused(faults, texts);
  const after = editYaml(before ?? new Uint8Array(), edits);
  return { value: { name, before, after }, problems: [], texts };
}
