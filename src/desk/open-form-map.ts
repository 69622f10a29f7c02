import { join, resolve } from "node:path";
import { type MapLine, readFormMap } from "../forms/form-map.ts";
import type { Problem } from "../problem/problem.ts";
import { placeOf } from "../source/place-of.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { ChosenFiles } from "../files/choose-files.ts";
import { type InputFile, readInput } from "../files/read-input.ts";
import { reportProblems } from "../cli/report-problems.ts";
import type { Surroundings } from "../cli/surroundings.ts";

/** Which of our fields fills which of an official form's. */
export interface OpenedFormMap {
  readonly lines: readonly MapLine[];
  readonly texts: ReadonlyMap<string, string>;
  /** As read. */
  readonly file: InputFile;
  /** A problem with a pointer into the map, at its line. */
  readonly placed: (problem: Problem) => Problem;
}

/** The map that an option names, else that of the templates; null where a problem, which is then reported, prevents it. */
export function openFormMap(
  option: string | undefined,
  { templates }: ChosenFiles,
  { terminal, folder }: Surroundings,
): OpenedFormMap | null {
  const below = (root: string) => option ?? join(root, "subpoena", "form-map.yaml");
  const name = below(templates.name);
  const input = readInput(resolve(folder, below(templates.path)), name);
  const yaml = input.file ? readYaml(name, input.file.bytes) : { document: null, text: null, problems: [] };
  const { document } = yaml;
  const map = document ? readFormMap(document) : { lines: [], problems: [] };
  const texts = new Map([[name, yaml.text ?? ""]]);
  const failed = reportProblems([...input.problems, ...yaml.problems, ...map.problems], texts, terminal);
  if (failed || document === null || input.file === null) return null;
  const placed = (problem: Problem): Problem =>
    problem.pointer === undefined ? problem : { ...problem, place: placeOf(problem.pointer, document) };
  return { lines: map.lines, texts, file: input.file, placed };
}
