import type { OutlineEntry, Page, Placed } from "./page.ts";
import type { PageExtent, PageRoom } from "./paginate.ts";
import { type Heads, setFoot } from "./running-heads.ts";
import type { Sheet } from "./sheet.ts";
import { gapBefore, heightOf, type Slice, shiftAll, stack } from "./slice.ts";
import type { Workshop } from "./workshop.ts";

/** Where the text of a page stands, measured from the sheet's lower edge. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
}

/** The text areas of first and later pages: within the margins, and clear of what stands above and below. */
export interface TextAreas {
  readonly first: TextArea;
  readonly later: TextArea;
}

export function textAreas(sheet: Sheet, heads: Heads, hasLetterhead: boolean, footHeight: number): TextAreas {
  const { clear, clearLetterhead } = sheet.running;
  const bottom = Math.max(sheet.margin.bottom, sheet.running.bottom + footHeight + clear);
  const topBelow = (head: number, white: number) =>
    sheet.height - Math.max(sheet.margin.top, head === 0 ? 0 : head + white);
  return {
    first: { top: topBelow(heads.first.height, hasLetterhead ? clearLetterhead : clear), bottom },
    later: { top: topBelow(heads.later.height, clear), bottom },
  };
}

export function roomOf({ first, later }: TextAreas): PageRoom {
  return { first: first.top - first.bottom, later: later.top - later.bottom };
}

/** Everything that pages are made of. */
export interface Made {
  readonly slices: readonly Slice[];
  readonly extents: readonly PageExtent[];
  readonly heads: Heads;
  readonly areas: TextAreas;
  readonly reference: string;
}

/** Slices → pages, in coordinates of the sheet. */
export function placePages(made: Made, workshop: Workshop): readonly Page[] {
  return made.extents.map((extent, index) => placePage(made, extent, index, workshop));
}

function placePage(made: Made, extent: PageExtent, index: number, workshop: Workshop): Page {
  const { sheet } = workshop;
  const left = sheet.margin.left;
  const head = index === 0 ? made.heads.first : made.heads.later;
  const area = index === 0 ? made.areas.first : made.areas.later;
  const foot = setFoot(made.reference, index + 1, made.extents.length, workshop);
  const items: Placed[] = [
    ...shiftAll(head.items, left, sheet.height),
    ...stack(onPage(made.slices, extent), left, area.top),
    ...shiftAll(foot.items, left, sheet.running.bottom + foot.height),
  ];
  return { number: index + 1, items };
}

/** The slices of a page, with the head of a table that goes on repeated. */
function onPage(slices: readonly Slice[], { start, end }: PageExtent): readonly Slice[] {
  return [...(slices[start]?.repeat ?? []), ...slices.slice(start, end)];
}

/** Bookmarks of the headings. */
export function outlineOf(made: Made): readonly OutlineEntry[] {
  return made.extents.flatMap((extent, index) => {
    const area = index === 0 ? made.areas.first : made.areas.later;
    return headingsOnPage(made.slices, extent, area.top, index + 1);
  });
}

function headingsOnPage(
  slices: readonly Slice[],
  extent: PageExtent,
  top: number,
  page: number,
): readonly OutlineEntry[] {
  const found: OutlineEntry[] = [];
  let y = top - heightOf(slices[extent.start]?.repeat ?? []);
  for (let index = extent.start; index < extent.end; index++) {
    const each = slices[index];
    if (each === undefined) break;
    if (index > extent.start) y -= gapBefore(slices[index - 1], each);
    if (each.heading !== null) found.push({ ...each.heading, page, y });
    y -= each.height;
  }
  return found;
}
