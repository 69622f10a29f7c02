import { lstatSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Docket } from "../docket/docket.ts";
import { type DocketFrame, loadDocket } from "../docket/load-docket.ts";
import { packageFile } from "../package-files.ts";
import type { Problem } from "../problem/problem.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { ChosenFile, ChosenFiles } from "./choose-files.ts";
import { type InputFile, readInput } from "./read-input.ts";

/** A docket as read; null where it has errors. */
export interface OpenedDocket {
  readonly docket: Docket | null;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
  /** The file as read; null where there is none. */
  readonly file: InputFile | null;
}

const DOCKET_NAME = "docket.yaml";

/** The docket that an option names; else the one beside the matter, or in the working folder for the shipped matter. */
export function chooseDocket(option: string | undefined, { matter }: ChosenFiles, folder: string): ChosenFile {
  if (option !== undefined) {
    return { path: resolve(folder, option), name: option };
  }
  const isShipped = matter.path === packageFile("matter.yaml");
  const path = join(isShipped ? folder : dirname(matter.path), DOCKET_NAME);
  const near = relative(folder, path);
  return { path, name: near.startsWith("..") ? path : near };
}

export function isThere({ path }: ChosenFile): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Reads the docket; one that is not there yet has no entries, unless the user named it. */
export function openDocket(file: ChosenFile, frame: DocketFrame, isNamed: boolean): OpenedDocket {
  if (!isNamed && !isThere(file)) {
    return { docket: { matter: frame.matter, entries: [] }, problems: [], texts: new Map(), file: null };
  }
  const input = readInput(file.path, file.name);
  return input.file === null
    ? { docket: null, problems: input.problems, texts: new Map(), file: null }
    : judgeDocket(file, input.file.bytes, frame);
}

/** Judges the bytes of a docket, also of one that is not written yet. */
export function judgeDocket({ name }: ChosenFile, bytes: Uint8Array, frame: DocketFrame): OpenedDocket {
  const read = readYaml(name, bytes);
  const texts = new Map(read.text === null ? [] : [[name, read.text]]);
  const file = { name, bytes };
  if (read.document === null || read.problems.some(({ severity }) => severity === "error")) {
    return { docket: null, problems: read.problems, texts, file };
  }
  const { docket, problems } = loadDocket(read.document, frame);
  return { docket, problems: [...read.problems, ...problems], texts, file };
}
