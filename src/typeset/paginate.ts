import { breakCosts, gapBefore, heightOf, type Slice } from "./slice.ts";

/** Heights of the text on the first and on every later page, points. */
export interface PageRoom {
  readonly first: number;
  readonly later: number;
}

/** Slices of one page: from `start` up to but not including `end`. */
export interface PageExtent {
  readonly start: number;
  readonly end: number;
}

/**
 * Costs of a page. A line of body text is 2.5 % of a page and, left empty, costs about 25. The cost grows ever more
 * slowly, so that white which cannot be avoided stands on one page instead of being spread over all; a further page is
 * bought only to avoid a forbidden break. A last page with a line or two costs like a page left empty.
 */
const cost = { page: 20_000, overfull: 1e12, shortLast: 900 };

/** A last page filled less than this looks like an accident, the more the emptier it is. */
const shortLast = 0.2;

/** Page breaks with the least total cost. Every slice lands on exactly one page; time grows with their number. */
export function paginate(slices: readonly Slice[], room: PageRoom): readonly PageExtent[] {
  const breaks = breakCostsOf(slices);
  const heights = heightsOf(slices);
  const best = new Float64Array(slices.length + 1).fill(Infinity);
  const previous = new Int32Array(slices.length + 1);
  best[0] = 0;
  for (let end = 1; end <= slices.length; end++) {
    let height = 0;
    for (let start = end - 1; start >= 0; start--) {
      height += heightOnPage(heights, start, end);
      const available = start === 0 ? room.first : room.later;
      const fill = (height + (heights.repeated[start] ?? 0) - 0.001) / available;
      if (fill > 1 && start < end - 1) break;
      const total =
        (best[start] ?? Infinity) + pageCost(fill, end === slices.length, isForced(slices, end)) + (breaks[end] ?? 0);
      if (total < (best[end] ?? Infinity)) {
        best[end] = total;
        previous[end] = start;
      }
      if (isForced(slices, start)) break;
    }
  }
  return extents(previous, slices.length);
}

function isForced(slices: readonly Slice[], index: number): boolean {
  return (slices[index]?.forced ?? false) !== false;
}

/** For each slice, points: its own height, the white below it, and what is repeated above it where it begins a page. */
interface Heights {
  readonly own: Float64Array;
  readonly below: Float64Array;
  readonly repeated: Float64Array;
}

/** Worked out once: each slice is tried on as many pages as a page has slices. */
function heightsOf(slices: readonly Slice[]): Heights {
  return {
    own: Float64Array.from(slices, ({ height }) => height),
    below: Float64Array.from(slices, (each, index) => whiteBetween(each, slices[index + 1])),
    repeated: Float64Array.from(slices, ({ repeat }) => heightOf(repeat)),
  };
}

function whiteBetween(one: Slice, next: Slice | undefined): number {
  return next === undefined ? 0 : gapBefore(one, next);
}

/** What the slice at `start` adds to a page that runs on to `end`: itself and the white below it. */
function heightOnPage({ own, below }: Heights, start: number, end: number): number {
  return (own[start] ?? 0) + (start + 1 < end ? (below[start] ?? 0) : 0);
}

/** `fill`: how full the page is; above 1 it overflows. */
function pageCost(fill: number, isLast: boolean, endsEarly: boolean): number {
  if (fill > 1) return cost.page + cost.overfull;
  if (isLast || endsEarly) return cost.page + cost.shortLast * Math.max(0, 1 - fill / shortLast);
  const shortfall = 100 * (1 - fill);
  return cost.page + shortfall * (10 - shortfall / 20);
}

/** Cost of a page break before each slice, with every wish to stay together taken in. */
function breakCostsOf(slices: readonly Slice[]): Float64Array {
  const costs = Float64Array.from(slices, ({ breakCost }) => breakCost);
  for (const [index, { keepNext, keepPrevious }] of slices.entries()) {
    for (let at = index + 1; at <= index + keepNext; at++) forbid(costs, at);
    for (let at = index; at > index - keepPrevious; at--) forbid(costs, at);
  }
  for (const [index, { forced }] of slices.entries()) if (forced !== false) costs[index] = 0;
  return costs;
}

function forbid(costs: Float64Array, index: number): void {
  if (index > 0 && index < costs.length) costs[index] = breakCosts.keep;
}

function extents(previous: Int32Array, end: number): readonly PageExtent[] {
  const pages: PageExtent[] = [];
  for (let at = end; at > 0; at = previous[at] ?? 0) pages.push({ start: previous[at] ?? 0, end: at });
  return pages.reverse();
}
