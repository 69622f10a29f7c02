import type { Logo, LogoPath, PathSegment, PngLogo, SvgLogo } from "../compose/letter.ts";
import type { Color, Owner, Placed, PlacedPath, PlacedSegment } from "./page.ts";
import { contentOf } from "./structure.ts";
import type { Workshop } from "./workshop.ts";

/** A logo: items relative to its lower left corner. */
interface PlacedLogo {
  readonly items: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The logo in its box, shape kept; a picture of dots is never enlarged beyond 72 to the inch. */
export function setLogo(logo: Logo, { sheet, structure }: Workshop): PlacedLogo {
  const owner = contentOf(structure.add("Figure", 0, { alt: logo.alt }));
  return logo.format === "png" ? setPng(logo, sheet.running.logo, owner) : setSvg(logo, sheet.running.logo, owner);
}

function setPng({ bytes }: PngLogo, box: Size, owner: Owner): PlacedLogo {
  const natural = pngSize(bytes);
  const scale = Math.min(1, scaleInto(natural, box));
  const size = { width: natural.width * scale, height: natural.height * scale };
  return { items: [{ kind: "image", x: 0, y: 0, ...size, bytes, owner }], ...size };
}

function setSvg({ viewBox, paths }: SvgLogo, box: Size, owner: Owner): PlacedLogo {
  const scale = scaleInto(viewBox, box);
  const size = { width: viewBox.width * scale, height: viewBox.height * scale };
  const items = paths.map(
    ({ color, evenOdd, segments }): PlacedPath => ({
      ...{ kind: "path", x: 0, y: 0, ...size, color: colorOf(color), evenOdd, owner },
      segments: segments.map((segment) => placeSegment(segment, viewBox, scale)),
    }),
  );
  return { items, ...size };
}

/** From the picture's own places, y downwards, to points from its lower left corner. */
function placeSegment({ op, to }: PathSegment, viewBox: SvgLogo["viewBox"], scale: number): PlacedSegment {
  const { x, y, height } = viewBox;
  return { op, to: to.map((at, index) => (index % 2 === 0 ? at - x : y + height - at) * scale) };
}

function scaleInto(size: Size, box: Size): number {
  return Math.min(box.width / size.width, box.height / size.height);
}

/** Width and height from a PNG's first chunk. A file that is no PNG was refused when the matter was read. */
function pngSize(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47) throw new Error("the logo is not a PNG");
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.width === 0 || size.height === 0) throw new Error("the logo is a PNG without a size");
  return size;
}

/** `#rrggbb` as fractions. */
export function colorOf(hex: LogoPath["color"]): Color {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
