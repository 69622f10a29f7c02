import type { Note } from "../compose/letter.ts";
import type { PlacedBox } from "./page.ts";
import { gapBefore, heightOf, type Slice, shiftAll, slice, spaced, stack, unbroken } from "./slice.ts";
import { layout } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** Thickness of the bar at the left of a note. */
const bar = 2;

/** A boxed statement on a gray panel: one slice, or several if it is taller than a page. */
export function flowNote(block: Note, outer: Setting, workshop: Workshop): readonly Slice[] {
  const { sheet, structure } = workshop;
  const { x, y } = sheet.space.notePadding;
  const width = outer.width - 2 * x - bar;
  const parent = structure.add("Sect", outer.parent);
  const type = outer.kind === "cell" ? outer.type : sheet.note;
  const inner = workshop.flow(block.blocks, { ...outer, width, type, parent, isLeaf: false });
  const room = sheet.height - sheet.margin.top - sheet.margin.bottom;
  const parts = heightOf(inner) + 2 * y <= room * 0.9 ? [whole(inner)] : inner;
  const slices = parts.map((part, index) => panelled(parts, part, index, outer, workshop));
  return spaced(unbroken(slices), sheet.space.note, sheet.space.note);
}

function whole(slices: readonly Slice[]): Slice {
  const heading = slices.find((each) => each.heading !== null)?.heading ?? null;
  return slice(heightOf(slices), stack(slices), { heading });
}

function panelled(parts: readonly Slice[], part: Slice, index: number, outer: Setting, { sheet }: Workshop): Slice {
  const { x, y } = sheet.space.notePadding;
  const above = index === 0 ? y : gapBefore(parts[index - 1], part);
  const below = index === parts.length - 1 ? y : 0;
  const height = above + part.height + below;
  const panel: PlacedBox = {
    ...{ kind: "box", x: 0, y: -height, width: outer.width, height, color: sheet.color.panel, owner: layout },
  };
  const edge: PlacedBox = { ...panel, width: bar, color: sheet.color.rule };
  return {
    ...part,
    height,
    before: 0,
    after: 0,
    repeat: [],
    items: [panel, edge, ...shiftAll(part.items, x + bar, -above)],
  };
}
