import { alignLists } from "./align-lists.ts";
import type { WordRun } from "./passage.ts";

/** Two texts in one: which words stand in both, which only in the earlier, which only in the later. */
export function markWords(before: string, after: string): readonly WordRun[] {
  return alignLists(splitWords(before), splitWords(after), (word) => word).flatMap((stretch): readonly WordRun[] =>
    stretch.same
      ? [{ is: "same", text: stretch.after.join(" ") }]
      : [
          ...(stretch.before.length === 0 ? [] : [{ is: "old", text: stretch.before.join(" ") } as const]),
          ...(stretch.after.length === 0 ? [] : [{ is: "new", text: stretch.after.join(" ") } as const]),
        ],
  );
}

export function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
