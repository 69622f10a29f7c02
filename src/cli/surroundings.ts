import type { Opened } from "../duces.ts";
import { chooseFiles, describeFiles, type NamedFiles } from "../files/choose-files.ts";
import { nodeWorld } from "../files/node-world.ts";
import type { Shelf, World } from "../world.ts";
import { reportProblems } from "./report-problems.ts";
import type { Terminal } from "./terminal.ts";

/** All that a command learns of the world besides its arguments. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** The working folder, absolute. */
  readonly folder: string;
  /** Today's date where the user is, ISO 8601. */
  readonly today: () => string;
  /** What earlier runs checked; none is as good. */
  readonly shelf?: Shelf;
  /** Whether faults of the program show where they happened. */
  readonly debug: boolean;
}

/** The options of every command. */
export interface GlobalOptions extends NamedFiles {
  readonly quiet?: boolean;
}

/** The world as a command sees it: paths from the working folder. */
export function worldOf({ folder, today, shelf }: Surroundings): World {
  return nodeWorld({ folder, today: today() }, shelf);
}

/** The files that a command works with, after saying which they are. @param only the kinds that it reads */
export function filesOf(options: GlobalOptions, surroundings: Surroundings, only?: readonly ("docket" | "registry")[]) {
  const { terminal, folder } = surroundings;
  const files = chooseFiles(options, folder);
  if (options.quiet === true) return files;
  const all = describeFiles(files);
  const described =
    only === undefined
      ? all
      : only.includes("docket")
        ? [...all.filter((line) => !line.startsWith("templates")), `docket:    ${files.docket.name}`]
        : [`registry: ${files.targets.join(", then ")}`];
  terminal.note(described.map(terminal.noteColors.dim));
  return files;
}

/** The value, after telling what was found; null where an error is among it. @param told which problems are told */
export function tell<Value>(
  { value, problems, texts }: Opened<Value>,
  { terminal }: Surroundings,
  told: "all" | "errors" = "all",
): Value | null {
  const shown = told === "all" ? problems : problems.filter(({ severity }) => severity === "error");
  return reportProblems(shown, texts, terminal) ? null : value;
}

/** Says what the user should know beside the result. */
export function noteAll(notes: readonly string[], { terminal }: Surroundings): void {
  for (const note of notes) terminal.note(note);
}
