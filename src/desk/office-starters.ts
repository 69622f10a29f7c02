import { loadOffice } from "../office/load-office.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import { fileTexts } from "./file-texts.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { readDataText } from "./package-data.ts";
import { readInput } from "./read-input.ts";
import { belowOffice } from "./starter-below-office.ts";
import { type StarterFile, starters } from "./starters.ts";

/** The file of a folder for a new office, commented. Valid, with placeholders. */
export function officeStarter(world: World): StarterFile {
  return { name: "office.yaml", bytes: new TextEncoder().encode(readDataText(world, "init/office.yaml")) };
}

/**
 * The files of a folder for a new case of an office: the matter asks for nothing that the office gives. What is wrong with the
 * office's file is told first.
 *
 * @param office the name of its `office.yaml`
 * @param like a kind of fictional case
 */
export function startersBelow(world: World, office: string, like?: string): Opened<readonly StarterFile[]> {
  const { file, problems: unread } = readInput(world, office);
  const read = file === null ? null : readYaml(file.name, file.bytes);
  const found = read?.document ? loadOffice(read.document) : null;
  const problems = [...unread, ...(read?.problems ?? []), ...(found?.problems ?? [])];
  const texts = fileTexts(file === null ? [] : [file]);
  if (hasError(problems) || !found?.office) return refused(problems, texts);
  const { office: shared } = found.office;
  const value = starters(world, like).map(({ name, bytes }) =>
    name === "matter.yaml" ? { name, bytes: rewritten(bytes, (text) => belowOffice(text, shared)) } : { name, bytes },
  );
  return { value, problems, texts };
}

function rewritten(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}
