import type { Problem } from "../problem/problem.ts";
import { areWarnings, isRecord, recordOf } from "../problem/stored-problems.ts";
import type { Registry } from "./registry.ts";

/** A registry whose files were read and checked without an error. */
export interface CheckedRegistry {
  readonly registry: Registry;
  /** What was seen while the files were read, and while they were checked: warnings. */
  readonly unread: readonly Problem[];
  readonly problems: readonly Problem[];
  /** SHA-256 of the files' texts. */
  readonly hash: string;
}

const LISTS = ["documents", "categories", "kinds", "custodians", "retired"] as const;

/** A registry as text that is read back in a hundredth of the time that its files take. */
export function registryText(checked: CheckedRegistry): string {
  return JSON.stringify(checked);
}

/**
 * What `registryText` wrote; null where the text is of another form. Its records are not judged again: whoever keeps such
 * texts finds them by the content of the files, and sees that they are not damaged.
 */
export function storedRegistry(text: string): CheckedRegistry | null {
  const read = recordOf(text);
  if (read === null || !isRecord(read.registry) || typeof read.hash !== "string") return null;
  const { registry, unread, problems } = read;
  const isWhole = LISTS.every((list) => Array.isArray(registry[list])) && areWarnings(unread) && areWarnings(problems);
  return isWhole ? (read as unknown as CheckedRegistry) : null;
}
