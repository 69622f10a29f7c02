import type { JsonObject } from "../source/document.ts";
import { patchYaml } from "../source/patch-yaml.ts";
import { readYaml } from "../source/read-yaml.ts";
import { errorsOf, type Opened, refused } from "./opened.ts";

/** A file of the user as it is, null where it is not there yet, and as it would be. Whoever stores it checks `before`. */
export interface Amendment {
  readonly name: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/**
 * A data file with a patch laid over it, or over `starter` where there is none, judged before anybody writes it. Only
 * errors are among the problems.
 */
export function amendFile(
  { name, before }: Omit<Amendment, "after">,
  starter: string,
  patch: JsonObject,
  judge: (after: Uint8Array) => Opened<unknown>,
): Opened<Amendment> {
  const unread = before === null ? null : readYaml(name, before);
  // A file of comments alone is none that can be read, and one that can be added to.
  const faults = errorsOf(unread?.problems ?? []).filter(({ code }) => code !== "empty-file");
  if (faults.length > 0) return refused(faults, new Map([[name, unread?.text ?? ""]]));
  const after = patchYaml(before ?? new TextEncoder().encode(starter), patch);
  const judged = judge(after);
  const problems = errorsOf(judged.problems);
  return { value: problems.length > 0 ? null : { name, before, after }, problems, texts: judged.texts };
}
