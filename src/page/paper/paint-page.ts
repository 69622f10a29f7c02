import type { DisplayItem, DisplayList } from "../../duces.ts";

/** What of a 2D canvas is used, so that any canvas will do. */
export interface Canvas2d<Path> {
  fillStyle: unknown;
  save(): void;
  restore(): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fill(path: Path, rule?: "nonzero" | "evenodd"): void;
  clip(path: Path): void;
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
}

/** Makes paths of a canvas from SVG path data, and pictures from the bytes of a PNG file. */
export interface Painting<Path> {
  readonly path: (data: string) => Path;
  /** Null where it is not there yet. */
  readonly image: (bytes: Uint8Array) => unknown;
}

/** Draws a page of a paper. @param scale pixels for a point */
export function paintPage<Path>(
  canvas: Canvas2d<Path>,
  list: DisplayList,
  page: number,
  scale: number,
  painting: Painting<Path>,
): void {
  canvas.setTransform(scale, 0, 0, scale, 0, 0);
  canvas.fillStyle = "#fff";
  canvas.fillRect(0, 0, list.width, list.height);
  for (const item of list.pages[page] ?? []) paintItem(canvas, item, list, scale, painting);
}

function paintItem<Path>(
  canvas: Canvas2d<Path>,
  item: DisplayItem,
  { outlines }: DisplayList,
  scale: number,
  painting: Painting<Path>,
): void {
  if (item.kind === "image") return paintImage(canvas, item, painting);
  canvas.fillStyle = colorText(item.color);
  if (item.kind === "box") return canvas.fillRect(item.x, item.y, item.width, item.height);
  if (item.kind === "path") return paintPath(canvas, item, scale, painting);
  const face = outlines[item.face];
  if (face === undefined) return;
  const unit = (item.size / face.unitsPerEm) * scale;
  item.glyphs.forEach((glyph, index) => {
    const data = face.paths[glyph] ?? "";
    if (data === "") return;
    canvas.setTransform(unit, 0, 0, -unit, (item.x[index] ?? 0) * scale, (item.y[index] ?? 0) * scale);
    canvas.fill(painting.path(data));
  });
  canvas.setTransform(scale, 0, 0, scale, 0, 0);
}

function paintImage<Path>(
  canvas: Canvas2d<Path>,
  { bytes, x, y, width, height }: Extract<DisplayItem, { kind: "image" }>,
  painting: Painting<Path>,
): void {
  const image = painting.image(bytes);
  if (image !== null) canvas.drawImage(image, x, y, width, height);
}

function paintPath<Path>(
  canvas: Canvas2d<Path>,
  { x, y, width, height, path, evenOdd }: Extract<DisplayItem, { kind: "path" }>,
  scale: number,
  painting: Painting<Path>,
): void {
  canvas.save();
  canvas.setTransform(scale, 0, 0, scale, x * scale, y * scale);
  canvas.clip(painting.path(`M0 0H${width}V${height}H0Z`));
  canvas.fill(painting.path(path), evenOdd ? "evenodd" : "nonzero");
  canvas.restore();
}

function colorText(color: readonly number[]): string {
  return `rgb(${color.map((part) => Math.round(part * 255)).join(" ")})`;
}
