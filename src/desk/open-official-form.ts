import { type MapLine, readFormMap } from "../forms/form-map.ts";
import { Fault } from "../problem/fault.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { placeOf } from "../source/place-of.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import type { FormFiles } from "./case-files.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { type InputFile, readInput } from "./read-input.ts";

/** The official form and its map as read, ready to be filled for any number of subpoenas. */
export interface OfficialForm {
  readonly form: InputFile;
  readonly map: FormMap;
}

/** Which of our fields fills which of an official form's. */
export interface FormMap {
  readonly lines: readonly MapLine[];
  /** What to do with scripts, actions and files that the form holds. */
  readonly active: "refuse" | "remove";
  readonly texts: Texts;
  /** As read. */
  readonly file: InputFile;
  /** A problem with a pointer into the map, at its line. */
  readonly placed: (problem: Problem) => Problem;
}

/** Opens the form that a user names, and its map. @param templates the folder of templates, which holds the map meant */
export function openOfficialForm(
  world: World,
  { form, formMap }: FormFiles,
  templates: string,
): Opened<OfficialForm | "none"> {
  if (form === undefined) {
    if (formMap !== undefined) {
      throw new Fault("usage", "--form-map says how to fill a form: name the form with --form");
    }
    return { value: "none", problems: [], texts: new Map() };
  }
  const read = readInput(world, form);
  if (read.file === null) return refused(read.problems);
  const map = openFormMap(world, formMap, templates);
  return { ...map, value: map.value && { form: read.file, map: map.value } };
}

/** The map that is named, else that of the templates. */
export function openFormMap(world: World, named: string | undefined, templates: string): Opened<FormMap> {
  const name = named ?? `${templates}/subpoena/form-map.yaml`;
  const { file, problems: unread } = readInput(world, name);
  if (file === null) return refused(unread);
  const { document, text, problems: inYaml } = readYaml(name, file.bytes);
  const texts = new Map([[name, text ?? ""]]);
  if (document === null) return refused([...unread, ...inYaml], texts);
  const { lines, active, problems: inMap } = readFormMap(document);
  const problems = [...unread, ...inYaml, ...inMap];
  if (hasError(problems)) return refused(problems, texts);
  const placed = (problem: Problem): Problem =>
    problem.pointer === undefined ? problem : { ...problem, place: placeOf(problem.pointer, document) };
  return { value: { lines, active, texts, file, placed }, problems, texts };
}
