import type { Problem } from "../problem/problem.ts";

/** Something that a batch neither has nor makes. `type` is what it is: a file, a folder, a symlink. */
export function foreign(path: string, type: string): Problem {
  return {
    code: "foreign-file",
    severity: "error",
    message: `${path} (${type}) does not belong to this batch`,
    hint: "nothing was written; move it away, or export to another folder with --output",
  };
}

/** A file of the batch whose bytes are not those that these inputs give. */
export function differs(path: string): Problem {
  return {
    code: "different-content",
    severity: "error",
    message: `${path} is there already, with other content than these inputs give`,
    hint: "it was changed, or another build of duces made it; nothing was overwritten: move the folder away to export anew",
  };
}
