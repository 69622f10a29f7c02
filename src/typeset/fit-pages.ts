import { type PageExtent, type PageRoom, paginate } from "./paginate.ts";
import { runOn } from "./run-on.ts";
import { gapBefore, type Slice } from "./slice.ts";

/** Slices and the pages they stand on. */
export interface FittedPages {
  readonly slices: readonly Slice[];
  readonly extents: readonly PageExtent[];
}

/**
 * White space between blocks, as parts of what it should be. The eye does not see a seventh less on all pages alike,
 * but it sees a signature that has a page to itself.
 */
const tightness = [0.93, 0.86];

/** Whether so many pages are too few, however they are broken: a break drops one gap, and none is wider than the widest. */
function cannotFit(slices: readonly Slice[], part: number, pages: number, { first, later }: PageRoom): boolean {
  let height = 0;
  let white = 0;
  let widest = 0;
  for (const [index, each] of slices.entries()) {
    const gap = gapBefore(slices[index - 1], each);
    height += each.height;
    white += gap;
    widest = Math.max(widest, gap);
  }
  const least = height + part * (white - widest * Math.max(0, pages - 1));
  return pages === 0 || least > first + (pages - 1) * later + 0.01;
}

/** Pages; with the white space between blocks reduced a little, on all pages alike, where that saves a page. */
export function fitPages(slices: readonly Slice[], room: PageRoom): FittedPages {
  if (slices.length === 0) return { slices, extents: [{ start: 0, end: 0 }] };
  const usual = fit(slices, room);
  for (const part of tightness) {
    if (cannotFit(slices, part, usual.extents.length - 1, room)) continue;
    const tighter = slices.map((each) => ({ ...each, before: each.before * part, after: each.after * part }));
    const fewer = fit(tighter, room);
    if (fewer.extents.length < usual.extents.length) return fewer;
  }
  return usual;
}

function fit(slices: readonly Slice[], room: PageRoom): FittedPages {
  const extents = paginate(slices, room);
  const joined = runOn(slices, extents, room);
  return joined === slices ? { slices, extents } : { slices: joined, extents: paginate(joined, room) };
}
