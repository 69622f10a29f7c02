/** A paragraph of a paper as it reads, with the heading and the numbers that it stands under. */
export interface Passage {
  readonly where: string;
  readonly text: string;
}

/** Words that stand in both, in the earlier text only, or in the later one only. */
export interface WordRun {
  readonly is: "same" | "old" | "new";
  readonly text: string;
}

/** A paragraph that reads differently. `before` is null where it is new, `after` where it is gone. */
export interface PassageChange {
  readonly where: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Both texts in one, word by word. */
  readonly words: readonly WordRun[];
}
