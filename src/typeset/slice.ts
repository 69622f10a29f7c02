import type { PageBreak } from "../compose/letter.ts";
import type { Placed } from "./page.ts";

/**
 * A strip of the page that is never cut: a line, a table row. Items are relative to its upper left corner, y upwards
 * (so they stand at negative y). `before` is white space above it, dropped at the top of a page; `after` is the least
 * white space below it.
 */
export interface Slice {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly items: readonly Placed[];
  /** Cost of a page break before this slice. */
  readonly breakCost: number;
  /** A page starts here; or starts if what follows, up to the next such slice, does not fit on the page. */
  readonly forced: PageBreak["when"] | false;
  /** How many of the following slices must stand on the same page. */
  readonly keepNext: number;
  /** How many of the preceding slices must stand on the same page. */
  readonly keepPrevious: number;
  /** Repeated above this slice, as artifacts, where it begins a page. */
  readonly repeat: readonly Slice[];
  readonly heading: { readonly level: 1 | 2 | 3; readonly title: string } | null;
}

/** Costs of a page break, in the unit of page costs: a line left empty costs 25. */
export const breakCosts = {
  free: 0,
  row: 15,
  /** The second or the last row of a table at the edge of a page, alone. */
  lonelyRow: 250,
  item: 5,
  /** The first item of a list at the foot of a page, or its last at the head, alone: three lines left empty. */
  lonelyItem: 75,
  splitItem: 30,
  /** Between an introductory sentence and its list. */
  intro: 120,
  widow: 1e6,
  keep: 1e9,
};

/** A slice with nothing special about it. */
export function slice(height: number, items: readonly Placed[], more?: Partial<Slice>): Slice {
  const plain: Slice = {
    ...{ height, before: 0, after: 0, items, breakCost: breakCosts.free, forced: false },
    ...{ keepNext: 0, keepPrevious: 0, repeat: NOTHING, heading: null },
  };
  return more === undefined ? plain : { ...plain, ...more };
}

const NOTHING: readonly Slice[] = [];

/** Moves an item. Spelt out per kind, because every item is moved several times and spreading is slow. */
export function shift(item: Placed, dx: number, dy: number): Placed {
  const x = item.x + dx;
  const y = item.y + dy;
  if (item.kind === "text") {
    const { face, size, color, glyphs, owner } = item;
    return { kind: "text", x, y, face, size, color, glyphs, owner };
  }
  if (item.kind === "box") {
    const { width, height, color, owner } = item;
    return { kind: "box", x, y, width, height, color, owner };
  }
  return { ...item, x, y };
}

export function shiftAll(items: readonly Placed[], dx: number, dy: number): readonly Placed[] {
  return items.map((item) => shift(item, dx, dy));
}

/** Slices moved to the right. */
export function indent(slices: readonly Slice[], dx: number): readonly Slice[] {
  return dx === 0 ? slices : slices.map((each) => ({ ...each, items: shiftAll(each.items, dx, 0) }));
}

/** Changes the first slice. */
export function withFirst(slices: readonly Slice[], change: (first: Slice) => Slice): readonly Slice[] {
  const [first, ...rest] = slices;
  return first === undefined ? [] : [change(first), ...rest];
}

/** Changes the last slice. */
export function withLast(slices: readonly Slice[], change: (last: Slice) => Slice): readonly Slice[] {
  const last = slices.at(-1);
  return last === undefined ? [] : [...slices.slice(0, -1), change(last)];
}

/** White space around a group: at least so much above its first and below its last slice. */
export function spaced(slices: readonly Slice[], before: number, after: number): readonly Slice[] {
  const above = withFirst(slices, (first) => ({ ...first, before: Math.max(first.before, before) }));
  return withLast(above, (last) => ({ ...last, after: Math.max(last.after, after) }));
}

/** Never cut by a page break inside, unless it is taller than a page. */
export function unbroken(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((each, index) => (index === 0 ? each : { ...each, breakCost: breakCosts.keep }));
}

/** White space between neighbors: the larger of what each asks for. */
export function gapBefore(previous: Slice | undefined, next: Slice): number {
  return previous === undefined ? 0 : Math.max(previous.after, next.before);
}

/** Height of slices set one below the other, without the space above the first. */
export function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, each, index) => sum + gapBefore(slices[index - 1], each) + each.height, 0);
}

/** Items of slices set one below the other from `top` downwards, `left` to the right. */
export function stack(slices: readonly Slice[], left = 0, top = 0): readonly Placed[] {
  const items: Placed[] = [];
  let y = top;
  for (const [index, each] of slices.entries()) {
    y -= gapBefore(slices[index - 1], each);
    for (const item of each.items) items.push(shift(item, left, y));
    y -= each.height;
  }
  return items;
}
