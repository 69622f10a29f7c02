import type { PageExtent, PageRoom } from "./paginate.ts";
import { breakCosts, heightOf, type Slice } from "./slice.ts";

/** White above a section that begins within a page, points: two lines, for the eye to see where it begins. */
const SECTION_GAP = 30;

/**
 * Slices whose sections run on below the text before them: those that want a page of their own only if needed, where the
 * whole section fits. `pages` are those of the slices with every break made.
 */
export function runOn(slices: readonly Slice[], pages: readonly PageExtent[], room: PageRoom): readonly Slice[] {
  const starts = slices.flatMap(({ forced }, index) => (index > 0 && forced !== false ? [index] : []));
  /** Where the page begins on which the text before a section ends. */
  const pageBefore = new Map(pages.map(({ start, end }) => [end, start]));
  let joined = slices;
  for (const [index, start] of starts.entries()) {
    if (slices[start]?.forced !== "needed") continue;
    const end = starts[index + 1] ?? slices.length;
    const page = pageBefore.get(start) ?? 0;
    const below = keptBelow(joined, start, end);
    if (!fits(below.slice(page, end), page === 0 ? room.first : room.later)) continue;
    joined = below;
    pageBefore.set(end, page);
  }
  return joined;
}

function fits(slices: readonly Slice[], available: number): boolean {
  return heightOf(slices[0]?.repeat ?? []) + heightOf(slices) <= available;
}

/** The section from `start` to `end` stays whole and below what stands before it. */
function keptBelow(slices: readonly Slice[], start: number, end: number): readonly Slice[] {
  return slices.map((each, index) => {
    if (index < start || index >= end) return each;
    const kept = { ...each, forced: false as const, breakCost: breakCosts.keep };
    return index === start ? { ...kept, before: Math.max(each.before, SECTION_GAP) } : kept;
  });
}
