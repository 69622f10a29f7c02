import type { PlacedField, PlacedLink } from "../typeset/page.ts";
import type { DrawnAnnotation, DrawnEvent, Rectangle } from "./drawing.ts";

/** Bit 3 of an annotation's flags: it is printed, as PDF/A wants of all. */
export const PRINT = 4;

/** The annotations of a page while it is drawn. */
interface Annotated {
  readonly annotations: DrawnAnnotation[];
  readonly events: DrawnEvent[];
}

/** Adds a link, or to the link before it where a line break has cut one link in two. */
export function addLink(page: Annotated, item: PlacedLink): void {
  const node = nodeOf(item);
  const area: Rectangle = [item.x, item.y, item.x + item.width, item.y + item.height];
  const open = page.annotations.at(-1);
  if (open?.kind === "link" && node !== null && open.node === node && open.href === item.href) {
    open.areas.push(area);
    return;
  }
  add(page, { kind: "link", href: item.href, node, areas: [area] });
}

export function addField(page: Annotated, field: PlacedField): void {
  add(page, { kind: "field", node: nodeOf(field), field });
}

function add(page: Annotated, annotation: DrawnAnnotation): void {
  const { node } = annotation;
  const index = page.annotations.push(annotation) - 1;
  if (node !== null) page.events.push({ kind: "annotation", node, index });
}

function nodeOf({ owner }: PlacedLink | PlacedField): number | null {
  return owner.kind === "content" ? owner.node : null;
}

/** The smallest rectangle around all. */
export function bounds(areas: readonly Rectangle[]): Rectangle {
  return [
    Math.min(...areas.map((area) => area[0])),
    Math.min(...areas.map((area) => area[1])),
    Math.max(...areas.map((area) => area[2])),
    Math.max(...areas.map((area) => area[3])),
  ];
}

/** Corners in the order that viewers expect: upper left, upper right, lower left, lower right. */
export function quadPoints(areas: readonly Rectangle[]): number[] {
  return areas.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]);
}
