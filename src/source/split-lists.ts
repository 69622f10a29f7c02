/** Some entries of a long list at the top of a file, to be parsed by themselves. */
export interface SplitPart {
  readonly key: string;
  /** The entries, as a file of its own. */
  readonly text: string;
  /** What to add to an offset in `text` to have it in the whole. */
  readonly shift: number;
  /** Index of its first entry in the whole list. */
  readonly first: number;
}

/** A file in parts: `rest` has everything at its offset, except the entries of the parts, for which a comment stands. */
export interface SplitText {
  readonly rest: string;
  readonly parts: readonly SplitPart[];
}

/** The file again, with nothing of its long lists but what stands at their beginning and this part. */
export function withPart({ rest }: SplitText, { text, shift }: SplitPart): string {
  const end = shift + text.length;
  const goesOn = rest[end - 1] !== "\n";
  return `${rest.slice(0, shift - 1)}\n${text}${goesOn ? `#${rest.slice(end + 1)}` : rest.slice(end)}`;
}

interface List {
  readonly key: string;
  /** Columns before the dashes; null until the first is seen. */
  indent: number | null;
  /** Offsets of the lines at which entries begin. */
  readonly entries: number[];
  end: number;
}

/** A tree of a part takes some megabytes, whatever the length of the file. */
const ENTRIES = 250;
const KEY = /^([A-Za-z][A-Za-z0-9_-]*):[ ]*$/;
const DASH = /^( *)-(?= |$)/;

/**
 * Splits the long lists that stand at the top of a YAML file, so that no tree of the whole need be built, which takes
 * fifty times the memory of the text. Null where there is none, or where the file is not as simple as that. A line that
 * begins with a dash in the column of a list's dashes can only be its next entry: whatever belongs to an entry is indented further.
 */
export function splitLists(text: string): SplitText | null {
  const lists = listsIn(text);
  const long = (lists ?? []).filter(({ entries }) => entries.length > 2 * ENTRIES);
  if (long.length === 0) return null;
  return { rest: withComments(text, long), parts: long.flatMap((list) => partsOf(list, text)) };
}

/** Null where a key stands twice, so that what belongs to it could not be told. */
function listsIn(text: string): readonly List[] | null {
  const lists: List[] = [];
  let open: List | null = null;
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop + 1;
    open = lineOf(text.slice(at, end).trimEnd(), at, open, lists);
    if (open !== null) open.end = end;
    at = end;
  }
  return new Set(lists.map(({ key }) => key)).size === lists.length ? lists : null;
}

/** The list that goes on after a line, if one does. */
function lineOf(line: string, at: number, open: List | null, lists: List[]): List | null {
  if (/^\s*(#|$)/.test(line)) return open;
  const dash = DASH.exec(line);
  if (open !== null && dash !== null) {
    const column = dash[1]?.length ?? 0;
    open.indent ??= column;
    if (column === open.indent) open.entries.push(at);
    return column < open.indent ? null : open;
  }
  if (/^\s/.test(line)) return open?.indent == null ? null : open;
  const key = KEY.exec(line)?.[1];
  if (key === undefined) return null;
  const list: List = { key, indent: null, entries: [], end: at };
  lists.push(list);
  return list;
}

function partsOf({ key, entries, end }: List, text: string): readonly SplitPart[] {
  const parts: SplitPart[] = [];
  for (let first = ENTRIES; first < entries.length; first += ENTRIES) {
    const from = entries[first] ?? end;
    parts.push({ key, text: text.slice(from, entries[first + ENTRIES] ?? end), shift: from, first });
  }
  return parts;
}

/** A comment stands for what is taken out: blanks would belong to a text before them. */
function withComments(text: string, long: readonly List[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { entries, end } of long) {
    const from = entries[ENTRIES] ?? end;
    pieces.push(text.slice(at, from), `#${"-".repeat(end - from - 2)}\n`);
    at = end;
  }
  return [...pieces, text.slice(at)].join("");
}
