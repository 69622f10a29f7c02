import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { addDays, checkedDate, isoDate } from "../../calendar/day-arithmetic.ts";
import { daysBetween, parseDate } from "../../calendar/plain-date.ts";
import { putFile } from "../../export/put-file.ts";
import { putFolder } from "../../export/put-folder.ts";
import { readDataText } from "../../package-files.ts";
import type { AddCommand } from "../program.ts";

const STARTERS = ["matter.yaml", "targets.yaml"];

const EXAMPLES = `
Examples:
  duces init smith-v-jones
  cd smith-v-jones && duces check`;

/** The day on which the starter's matter is written as if it were today. */
const STARTER_DAY = "2026-11-23";

export const addInit: AddCommand = (program, { terminal, folder, today }) => {
  program
    .command("init")
    .description("make a working folder for your own case: a commented matter and an overlay for the registry")
    .argument("<folder>", "folder to make; files in it are never overwritten")
    .addHelpText("after", EXAMPLES)
    .action((name: string) => {
      const target = resolve(folder, name);
      const encoder = new TextEncoder();
      const texts = STARTERS.map((file) => ({
        file,
        bytes: encoder.encode(movedTo(today(), readDataText(`init/${file}`))),
      }));
      putFolder(target, "");
      for (const { file, bytes } of texts) {
        const there = lstatSync(join(target, file), { throwIfNoEntry: false }) !== undefined;
        const result = there ? "kept" : putFile(join(target, file), bytes);
        terminal.print(
          `${result === "written" ? "wrote" : "kept"} ${join(name, file)}${there ? " (it was there)" : ""}`,
        );
      }
      terminal.print(nextSteps(name));
    });
};

/** The starter with its dates of issue and reply as far from today as they are from its own day: none is ever past. */
function movedTo(today: string, text: string): string {
  const day = parseDate(today);
  if (day === null) return text;
  const days = daysBetween(checkedDate(STARTER_DAY), day);
  const moved = (date: string) => isoDate(addDays(checkedDate(date), days));
  return text.replace(/\b(issued|respondBy): (\d{4}-\d{2}-\d{2})/g, (_, field, date) => `${field}: ${moved(date)}`);
}

function nextSteps(name: string): string {
  return `
What to do next:
  1. cd ${name}
  2. fill in matter.yaml: who you are, the period, what you ask of whom (each field is explained in the file)
  3. duces list --unverified                 which contacts to verify; put corrections into targets.yaml
  4. duces check                             until it finds no problem
  5. duces export                            every letter, as a draft, and what stops which`;
}
