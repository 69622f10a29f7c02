import type { Registry } from "../registry/registry.ts";
import { chooseFiles, type FileOptions } from "../files/choose-files.ts";
import { openRegistry } from "../desk/open-registry.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** The registry that a command looks things up in, after saying which files it is; null where it has errors. */
export function useRegistry(options: FileOptions, { terminal, folder }: Surroundings): Registry | null {
  const { targets } = chooseFiles(options, folder);
  if (options.quiet !== true) {
    terminal.note(terminal.noteColors.dim(`registry: ${targets.map(({ name }) => name).join(", then ")}`));
  }
  const { registry, problems, texts } = openRegistry(targets);
  const failed = reportProblems(
    problems.filter(({ severity }) => severity === "error"),
    texts,
    terminal,
  );
  return failed ? null : registry;
}
