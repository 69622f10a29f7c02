import type { PlacedLink } from "../typeset/page.ts";
import type { DrawnEvent, DrawnLink, Rectangle } from "./drawing.ts";

/** Adds a link, or to the link before it where a line break has cut one link in two. */
export function addLink(page: { readonly links: DrawnLink[]; readonly events: DrawnEvent[] }, item: PlacedLink): void {
  const node = item.owner.kind === "content" ? item.owner.node : null;
  const area: Rectangle = [item.x, item.y, item.x + item.width, item.y + item.height];
  const open = page.links.at(-1);
  if (open !== undefined && node !== null && open.node === node && open.href === item.href) {
    open.areas.push(area);
    return;
  }
  const index = page.links.push({ href: item.href, node, areas: [area] }) - 1;
  if (node !== null) page.events.push({ kind: "link", node, index });
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
