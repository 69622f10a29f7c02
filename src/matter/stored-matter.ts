import type { Problem } from "../problem/problem.ts";
import { areWarnings, isRecord, recordOf } from "../problem/stored-problems.ts";
import type { Matter } from "./matter.ts";

/** A matter that was read and checked against its registry without an error. */
export interface CheckedMatter {
  readonly matter: Matter;
  /** What was seen while the file was read, and while it was checked: warnings. */
  readonly unread: readonly Problem[];
  readonly problems: readonly Problem[];
  /** SHA-256 of the file's text. */
  readonly hash: string;
}

const LISTS = ["documents", "custodians", "requests"] as const;

/** A matter as text that is read back much faster than its file. */
export function matterText(checked: CheckedMatter): string {
  return JSON.stringify(checked);
}

/** What `matterText` wrote; null where the text is of another form. It is not judged again, as of a stored registry. */
export function storedMatter(text: string): CheckedMatter | null {
  const read = recordOf(text);
  if (read === null || !isRecord(read.matter) || typeof read.hash !== "string") return null;
  const { matter, unread, problems } = read;
  const isWhole = LISTS.every((list) => Array.isArray(matter[list])) && areWarnings(unread) && areWarnings(problems);
  return isWhole ? (read as unknown as CheckedMatter) : null;
}
