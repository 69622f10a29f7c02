import type { Typefaces } from "../fonts/typefaces.ts";
import type { FaceId, Page, Placed, PlacedPath, PlacedSegment, TypesetLetter, TypesetText } from "../typeset/page.ts";
import type { DisplayFace, DisplayGlyphs, DisplayItem, DisplayList, DisplayPath } from "./display-list.ts";

/** A typeset letter for a screen. Links and fields have nothing to draw: their rules and frames are boxes of the page. */
export function displayLetter({ title, sheet, pages }: TypesetLetter, faces: Typefaces): DisplayList {
  const drawn = pages.map((page) => displayPage(page, sheet.height));
  return { title, width: sheet.width, height: sheet.height, pages: drawn, outlines: outlinesOf(drawn, faces) };
}

function displayPage({ items }: Page, height: number): readonly DisplayItem[] {
  return items.flatMap((item) => displayItem(item, height) ?? []);
}

function displayItem(item: Placed, sheetHeight: number): DisplayItem | null {
  if (item.kind === "link" || item.kind === "field") return null;
  if (item.kind === "text") return displayText(item, sheetHeight);
  const { x, width, height } = item;
  const area = { x, y: sheetHeight - item.y - height, width, height };
  if (item.kind === "box") return { kind: "box", ...area, color: item.color };
  if (item.kind === "image") return { kind: "image", ...area, bytes: item.bytes };
  return displayPath(item, area);
}

function displayText({ x, y, face, size, color, glyphs }: TypesetText, sheetHeight: number): DisplayGlyphs {
  let pen = x;
  const placed = glyphs.map(({ glyph, advance, dx, dy }) => {
    const at = { glyph, x: pen + dx, y: sheetHeight - y - dy };
    pen += advance;
    return at;
  });
  return {
    ...{ kind: "glyphs", face, size, color },
    glyphs: placed.map(({ glyph }) => glyph),
    x: placed.map((each) => each.x),
    y: placed.map((each) => each.y),
  };
}

const LETTERS: Readonly<Record<PlacedSegment["op"], string>> = { move: "M", line: "L", curve: "C", close: "Z" };

function displayPath(
  { color, evenOdd, segments, height }: PlacedPath,
  area: Pick<DisplayPath, "x" | "y" | "width" | "height">,
): DisplayPath {
  const downwards = (to: readonly number[]) => to.map((value, index) => (index % 2 === 0 ? value : height - value));
  const path = segments.map(({ op, to }) => LETTERS[op] + downwards(to).join(" ")).join("");
  return { kind: "path", ...area, path, evenOdd, color };
}

function outlinesOf(pages: DisplayList["pages"], faces: Typefaces): DisplayList["outlines"] {
  const used = new Map<FaceId, Set<number>>();
  for (const item of pages.flat()) {
    if (item.kind !== "glyphs") continue;
    const ofFace = used.get(item.face) ?? new Set();
    for (const glyph of item.glyphs) ofFace.add(glyph);
    used.set(item.face, ofFace);
  }
  return Object.fromEntries([...used].map(([face, glyphs]) => [face, displayFace(face, glyphs, faces)]));
}

function displayFace(face: FaceId, glyphs: ReadonlySet<number>, faces: Typefaces): DisplayFace {
  const outlines = [...glyphs].map((glyph) => [glyph, faces.outline(face, glyph)] as const);
  return {
    unitsPerEm: outlines[0]?.[1].unitsPerEm ?? 1000,
    paths: Object.fromEntries(outlines.map(([glyph, { path }]) => [glyph, path])),
  };
}
