import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { packageFile } from "./package-files.ts";

/** The global options as the user gave them. */
export interface FileOptions {
  readonly targets?: readonly string[];
  readonly matter?: string;
  readonly templates?: string;
  readonly quiet?: boolean;
}

/** A file to read and what messages call it. */
export interface ChosenFile {
  readonly path: string;
  readonly name: string;
}

/** The files a command works with. Later registry files lie over earlier ones. */
export interface ChosenFiles {
  readonly targets: readonly ChosenFile[];
  readonly matter: ChosenFile;
  readonly templates: ChosenFile;
  /** The letterhead's picture, where it does not lie beside the matter under the name that the matter gives it. */
  readonly logo?: ChosenFile;
}

/**
 * The files named by options; else those of the working folder; else the package's own. A `targets.yaml` in the working
 * folder is laid over the registry of the package, so that a firm's corrections survive an update of the registry.
 */
export function chooseFiles(options: FileOptions, folder: string): ChosenFiles {
  return {
    targets:
      options.targets === undefined ? defaultTargets(folder) : options.targets.map((name) => given(name, folder)),
    matter: options.matter === undefined ? ownOrShipped("matter.yaml", folder) : given(options.matter, folder),
    templates: options.templates === undefined ? ownOrShipped("templates", folder) : given(options.templates, folder),
  };
}

/** Says on one line per kind which files are used. */
export function describeFiles(files: ChosenFiles): readonly string[] {
  return [
    `registry:  ${files.targets.map(({ name }) => name).join(", then ")}`,
    `matter:    ${files.matter.name}`,
    `templates: ${files.templates.name}`,
  ];
}

function defaultTargets(folder: string): readonly ChosenFile[] {
  const base = shipped("targets.yaml", folder);
  const own = resolve(folder, "targets.yaml");
  return own !== base.path && existsSync(own) ? [base, { path: own, name: "targets.yaml" }] : [base];
}

function ownOrShipped(name: string, folder: string): ChosenFile {
  const own = resolve(folder, name);
  return existsSync(own) ? { path: own, name } : shipped(name, folder);
}

function given(name: string, folder: string): ChosenFile {
  return { path: resolve(folder, name), name };
}

/** A file of the package, named from the working folder where it lies in it. */
function shipped(name: string, folder: string): ChosenFile {
  const path = packageFile(name);
  const near = relative(folder, path);
  return { path, name: near.startsWith("..") ? path : near };
}
