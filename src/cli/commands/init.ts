import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { Fault, officeStarter, type StarterFile, starterKinds, starters, startersBelow } from "../../duces.ts";
import { findOffice } from "../../files/find-office.ts";
import { putFile } from "../../files/put-file.ts";
import { putFolder } from "../../files/put-folder.ts";
import { nextOfficeLines, nextStepLines, starterKindLines } from "../../views/starter-lines.ts";
import { EXIT } from "../exit-codes.ts";
import type { AddCommand } from "../program.ts";
import { type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";

const EXAMPLES = `
Examples:
  duces init smith-v-jones
  duces init smith-v-jones --like wages     a whole fictional case, to be changed into yours
  duces init --like                         the kinds of cases that there are
  duces init --office our-firm              an office.yaml for what all your matters share
  duces init our-firm/smith-v-jones         a case below it: nothing is asked that the office gives
  cd smith-v-jones && duces check`;

interface InitOptions extends GlobalOptions {
  /** true: no kind was named. */
  readonly like?: string | true;
}

export const addInit: AddCommand = (program, surroundings, exit) => {
  program
    .command("init")
    .description("make a working folder for your own case: a commented matter and an overlay for the registry")
    .argument("[folder]", "folder to make; files in it are never overwritten; none where --office names a new office")
    .option("--like [kind]", "start from a fictional case of that kind; alone, it lists the kinds")
    .addHelpText("after", EXAMPLES)
    .action((name: string | undefined, _own, command: Command) => {
      const options: InitOptions = command.optsWithGlobals();
      const isNamed = command.parent?.getOptionValueSource("office") === "cli";
      if (options.like === true) surroundings.terminal.print(starterKindLines(starterKinds(worldOf(surroundings))));
      else if (name !== undefined) makeCase(name, options.like, options, surroundings) || exit(EXIT.problems);
      else if (isNamed && options.office) makeOffice(options.office, surroundings);
      else throw new Fault("usage", "which folder shall be made? duces init FOLDER");
    });
};

function makeOffice(name: string, surroundings: Surroundings): void {
  writeNew(name, [officeStarter(worldOf(surroundings))], surroundings);
  surroundings.terminal.print(nextOfficeLines(name));
}

/** False where the office, which the case would lie below, is wrong. */
function makeCase(
  name: string,
  like: string | undefined,
  { office: named }: GlobalOptions,
  surroundings: Surroundings,
): boolean {
  const { terminal, folder } = surroundings;
  const office = findOffice(named, resolve(folder, name), folder);
  const files = filesLike(like, office, surroundings);
  if (files === null) return false;
  writeNew(name, files, surroundings);
  terminal.print(nextStepLines(name, like, office));
  return true;
}

function writeNew(name: string, files: readonly StarterFile[], { terminal, folder }: Surroundings): void {
  const target = resolve(folder, name);
  putFolder(target, "");
  for (const file of files) {
    const path = join(target, file.name);
    const there = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    const result = there ? "kept" : putFile(path, file.bytes);
    const how = result === "written" ? "wrote" : "kept";
    terminal.print(`${how} ${join(name, file.name)}${there ? " (it was there)" : ""}`);
  }
}

/** Before anything is made: a kind that there is not leaves no folder, and shows those that there are. */
function filesLike(
  like: string | undefined,
  office: string | null,
  surroundings: Surroundings,
): readonly StarterFile[] | null {
  const world = worldOf(surroundings);
  try {
    return office === null ? starters(world, like) : tell(startersBelow(world, office, like), surroundings);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === "usage")
      surroundings.terminal.note(starterKindLines(starterKinds(world)));
    throw thrown;
  }
}
