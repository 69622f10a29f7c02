import type { Docket } from "../docket/docket.ts";
import { type DocketFrame, loadDocket } from "../docket/load-docket.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import type { DocketFile } from "./case-files.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { type InputFile, isThere, readInput } from "./read-input.ts";

/** A docket, and the file as read; no file where there is none yet. */
export interface OpenedDocket extends Docket {
  readonly file: InputFile | null;
}

/** Reads the docket. One that is not there yet has no entries, unless the user named it. */
export function openDocket(world: World, { name, named }: DocketFile, frame: DocketFrame): Opened<OpenedDocket> {
  if (!named && !isThere(world, name)) {
    return { value: { matter: frame.matter, entries: [], file: null }, problems: [], texts: new Map() };
  }
  const { file, problems } = readInput(world, name);
  return file === null ? refused(problems) : docketFrom(file, frame);
}

/** Judges the bytes of a docket, also of one that is not written yet. */
export function docketFrom(file: InputFile, frame: DocketFrame): Opened<OpenedDocket> {
  const { name, bytes } = file;
  const read = readYaml(name, bytes);
  const texts = new Map(read.text === null ? [] : [[name, read.text]]);
  if (read.document === null || hasError(read.problems)) return refused(read.problems, texts);
  const { docket, problems } = loadDocket(read.document, frame);
  return { value: docket && { ...docket, file }, problems: [...read.problems, ...problems], texts };
}
