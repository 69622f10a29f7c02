import type { Problem } from "../problem/problem.ts";
import type { ReadRow } from "./candidate.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { Mapping, RowDefaults } from "./mapping.ts";
import { type ListFile, type ReadList, readList } from "./read-list.ts";
import { readRow } from "./read-row.ts";
import { refuseTwins } from "./refuse-twins.ts";

/** The rows of all files of a list. */
export interface ReadLists {
  readonly rows: readonly ReadRow[];
  /** Columns or fields that nothing is read from, with the number of files that have them. */
  readonly unread: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, string>;
  /** Why files cannot be read, or are none that is recognized. */
  readonly problems: readonly Problem[];
}

function counted(lists: readonly ReadList[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of lists.flatMap(({ unread }) => unread)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Reads the files of a list, by the mapping or each by its headers; rows that name one organization twice are refused. */
export function readLists(
  files: readonly ListFile[],
  mapping: Mapping | null,
  defaults: RowDefaults,
  knowledge: ImportKnowledge,
): ReadLists {
  const lists = files.map((file) => ({ file, list: readList(file, mapping, knowledge) }));
  const rows = lists.flatMap(({ list }) =>
    list.entries.map((entry) => readRow(entry, list.mapping, defaults, knowledge)),
  );
  return {
    rows: refuseTwins(rows),
    unread: counted(lists.map(({ list }) => list)),
    texts: new Map(lists.flatMap(({ file, list }) => (list.text === null ? [] : [[file.name, list.text] as const]))),
    problems: lists.flatMap(({ list }) => list.problems),
  };
}
