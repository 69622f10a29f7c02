import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fault, starterKinds, starters } from "../../duces.ts";
import { putFile } from "../../files/put-file.ts";
import { putFolder } from "../../files/put-folder.ts";
import { nextStepLines, starterKindLines } from "../../views/starter-lines.ts";
import type { AddCommand } from "../program.ts";
import { type Surroundings, worldOf } from "../surroundings.ts";

const EXAMPLES = `
Examples:
  duces init smith-v-jones
  duces init smith-v-jones --like wages     a whole fictional case, to be changed into yours
  duces init --like                         the kinds of cases that there are
  cd smith-v-jones && duces check`;

interface InitOptions {
  /** true: no kind was named. */
  readonly like?: string | true;
}

export const addInit: AddCommand = (program, surroundings) => {
  program
    .command("init")
    .description("make a working folder for your own case: a commented matter and an overlay for the registry")
    .argument("[folder]", "folder to make; files in it are never overwritten")
    .option("--like [kind]", "start from a fictional case of that kind; alone, it lists the kinds")
    .addHelpText("after", EXAMPLES)
    .action((folder: string | undefined, { like }: InitOptions) => {
      if (like === true) surroundings.terminal.print(starterKindLines(starterKinds(worldOf(surroundings))));
      else if (folder === undefined) throw new Fault("usage", "which folder shall be made? duces init FOLDER");
      else makeFolder(folder, like, surroundings);
    });
};

function makeFolder(name: string, like: string | undefined, surroundings: Surroundings): void {
  const { terminal, folder } = surroundings;
  const files = filesLike(like, surroundings);
  const target = resolve(folder, name);
  putFolder(target, "");
  for (const file of files) {
    const path = join(target, file.name);
    const there = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    const result = there ? "kept" : putFile(path, file.bytes);
    const how = result === "written" ? "wrote" : "kept";
    terminal.print(`${how} ${join(name, file.name)}${there ? " (it was there)" : ""}`);
  }
  terminal.print(nextStepLines(name, like));
}

/** Before anything is made: a kind that there is not leaves no folder, and shows those that there are. */
function filesLike(like: string | undefined, surroundings: Surroundings): ReturnType<typeof starters> {
  try {
    return starters(worldOf(surroundings), like);
  } catch (thrown) {
    if (thrown instanceof Fault) surroundings.terminal.note(starterKindLines(starterKinds(worldOf(surroundings))));
    throw thrown;
  }
}
