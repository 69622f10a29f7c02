/**
 * What a batch must remember of its packets until it is complete, as lines of text: on disk for a batch in the making,
 * so that memory does not grow with the number of requests. The lines of the manifest stand in it as they will be
 * written.
 */
export interface Journal {
  readonly note: (kind: LineKind, text: string) => void;
}

/** The lines of one kind of one or more journals, in the order of the batch. */
export interface JournalLines {
  readonly lines: (kind: LineKind) => Iterable<string>;
}

/**
 * `R` id of a request, then of that request: `A` what it asks, `D` a deadline, `F` a file (each as in the manifest), `C` what
 * cover sheet and review say of it, `E` its dates.
 */
export type LineKind = "R" | "A" | "D" | "F" | "C" | "E";

/** A line of a journal: its kind, and what it says. */
export type JournalLine = readonly [kind: LineKind, text: string];

/** A journal in memory, for a batch that is made again only to be compared. */
export function memoryJournal(): Journal & JournalLines {
  const kept = new Map<LineKind, string[]>();
  return {
    note: (kind, text) => {
      const lines = kept.get(kind) ?? [];
      lines.push(text);
      kept.set(kind, lines);
    },
    lines: (kind) => kept.get(kind) ?? [],
  };
}
