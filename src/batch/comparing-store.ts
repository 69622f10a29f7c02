import type { ContentHash, FileStore, PutFile } from "../collate/file-store.ts";
import { hashOf } from "../files/file-hash.ts";
import type { Problem } from "../problem/problem.ts";

/** A store that writes nothing: it says which files of a batch do not come out as they are recorded. */
export interface ComparingStore extends FileStore {
  /** Paths of the files recorded that were not put, or put otherwise, and of those put that are not recorded. */
  readonly differences: () => readonly Problem[];
}

/** @param recorded every file of the batch, by its path */
export function comparingStore(recorded: ReadonlyMap<string, ContentHash>): ComparingStore {
  const missing = new Set(recorded.keys());
  const found: Problem[] = [];
  const put = (path: string, content: Iterable<Uint8Array>): PutFile => {
    const hash = hashOf(content);
    const known = recorded.get(path);
    missing.delete(path);
    if (known === undefined) found.push(difference("not-recorded", `${path} is made by these inputs and not recorded`));
    else if (known.sha256 !== hash.sha256)
      found.push(difference("not-reproduced", `${path} comes out with other bytes`));
    return { path, ...hash };
  };
  return {
    put,
    putLast: (path, content) => ({ file: put(path, content), publish: () => {} }),
    closeFolders: () => {},
    differences: () => [
      ...found,
      ...[...missing].map((path) => difference("not-reproduced", `${path} does not come out at all`)),
    ],
  };
}

function difference(code: string, message: string): Problem {
  const hint = "it was changed, or another build of duces made it; nothing was overwritten";
  return { code, severity: "error", message, hint };
}
