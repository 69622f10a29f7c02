import { type Inputs, loadInputs } from "../pipeline.ts";
import type { Problem } from "../problem/problem.ts";
import type { ChosenFiles } from "./choose-files.ts";
import { type InputFile, readInput, readTemplates } from "./read-input.ts";
import { hasError } from "./report-problems.ts";

/** The checked inputs of a matter; null where a problem is an error. `texts` is for showing the lines at fault. */
export interface OpenedMatter {
  readonly inputs: Inputs | null;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads registry, matter and templates once, so that what is hashed is what was read, and checks them together. */
export function openMatter(files: ChosenFiles): OpenedMatter {
  const targets = files.targets.map(({ path, name }) => readInput(path, name));
  const matter = readInput(files.matter.path, files.matter.name);
  const templates = readTemplates(files.templates.path);
  const read = [...targets, matter];
  const texts = textsOf([...read.flatMap(({ file }) => file ?? []), ...templates.files]);
  const unreadable = [...read, templates].flatMap(({ problems }) => problems);
  if (hasError(unreadable) || matter.file === null) {
    return { inputs: null, problems: unreadable, texts };
  }
  const loaded = loadInputs({
    targets: targets.flatMap(({ file }) => file ?? []),
    matter: matter.file,
    templates: templates.files,
  });
  return { inputs: hasError(loaded.problems) ? null : loaded.inputs, problems: loaded.problems, texts };
}

function textsOf(files: readonly InputFile[]): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(files.map(({ name, bytes }) => [name, decoder.decode(bytes).replaceAll("\r\n", "\n")]));
}
