import type { ShownProblem } from "../engine/protocol.ts";
import type { AskedField } from "../questions/question.ts";

const MATTER_FILE = "matter.yaml";

/** What is wrong with a field: at its place, below it, or that it is missing where it should stand. */
export function problemsAt(at: AskedField["at"], problems: readonly ShownProblem[]): readonly ShownProblem[] {
  const pointer = `/${at.join("/")}`;
  const around = pointer.slice(0, pointer.lastIndexOf("/"));
  const missing = `"${at.at(-1)}"`;
  return problems.filter(
    (problem) =>
      problem.file === MATTER_FILE &&
      (problem.pointer === pointer ||
        problem.pointer.startsWith(`${pointer}/`) ||
        (problem.pointer === around && problem.message.includes(missing))),
  );
}
