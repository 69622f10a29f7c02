import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { starters } from "../../duces.ts";
import { putFile } from "../../files/put-file.ts";
import { putFolder } from "../../files/put-folder.ts";
import type { AddCommand } from "../program.ts";
import { worldOf } from "../surroundings.ts";

const EXAMPLES = `
Examples:
  duces init smith-v-jones
  cd smith-v-jones && duces check`;

export const addInit: AddCommand = (program, surroundings) => {
  program
    .command("init")
    .description("make a working folder for your own case: a commented matter and an overlay for the registry")
    .argument("<folder>", "folder to make; files in it are never overwritten")
    .addHelpText("after", EXAMPLES)
    .action((name: string) => {
      const { terminal, folder } = surroundings;
      const target = resolve(folder, name);
      putFolder(target, "");
      for (const file of starters(worldOf(surroundings))) {
        const path = join(target, file.name);
        const there = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
        const result = there ? "kept" : putFile(path, file.bytes);
        const how = result === "written" ? "wrote" : "kept";
        terminal.print(`${how} ${join(name, file.name)}${there ? " (it was there)" : ""}`);
      }
      terminal.print(nextSteps(name));
    });
};

function nextSteps(name: string): readonly string[] {
  return [
    "",
    "What to do next:",
    `  1. cd ${name}`,
    "  2. fill in matter.yaml: who you are, the period, what you ask of whom (each field is explained in the file)",
    "  3. duces list --unverified                 which contacts to verify; put corrections into targets.yaml",
    "  4. duces check                             until it finds no problem",
    "  5. duces export                            every letter, as a draft, and what stops which",
  ];
}
