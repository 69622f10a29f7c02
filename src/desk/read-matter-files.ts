import type { Problem } from "../problem/problem.ts";
import type { World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";
import { type InputFile, readInput } from "./read-input.ts";

/** The file of a matter, and that of its office where it has one, as read. */
export interface MatterFiles {
  readonly matter: InputFile;
  readonly office: InputFile | null;
}

/** Reads both; null where one of them is no file. */
export function readMatterFiles(
  world: World,
  { matter, office }: Pick<CaseFiles, "matter" | "office">,
): { readonly files: MatterFiles | null; readonly problems: readonly Problem[] } {
  const read = readInput(world, matter);
  const shared = office === undefined ? { file: null, problems: [] } : readInput(world, office);
  const isWhole = read.file !== null && (office === undefined || shared.file !== null);
  return {
    files: isWhole && read.file ? { matter: read.file, office: shared.file } : null,
    problems: [...read.problems, ...shared.problems],
  };
}

/** Both, the office first: texts to show, and what something was made from. */
export function filesOfMatter({ matter, office }: MatterFiles): readonly InputFile[] {
  return office === null ? [matter] : [office, matter];
}
