/**
 * An ICC profile (ICC.1:2001-04, version 2) for the sRGB color space of IEC 61966-2-1, made from the numbers of that
 * standard. An archive needs it to know what red, green and blue mean in the file.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", descriptionTag("sRGB")],
    ["cprt", textTag("No copyright, use freely")],
    ["wtpt", xyzTag(WHITE)],
    ["rXYZ", xyzTag(RED)],
    ["gXYZ", xyzTag(GREEN)],
    ["bXYZ", xyzTag(BLUE)],
    ...(["rTRC", "gTRC", "bTRC"] as const).map((name) => [name, curve] as const),
  ];
  return assemble(tags);
}

/** The primaries and the white of sRGB, adapted to D50 by the Bradford transform, as X, Y, Z. */
const WHITE = [0.9642, 1, 0.8249];
const RED = [0.43607, 0.22249, 0.01392];
const GREEN = [0.38515, 0.71687, 0.09708];
const BLUE = [0.14307, 0.06061, 0.7141];

const HEADER_SIZE = 128;
const CURVE_POINTS = 256;

/** Each different tag is stored once, on a boundary of four bytes; the three curves share theirs. */
function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = HEADER_SIZE + 4 + 12 * tags.length;
  const offsets = new Map<Uint8Array, number>();
  let end = start;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, end);
    end += Math.ceil(data.length / 4) * 4;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  view.setUint32(HEADER_SIZE, tags.length);
  tags.forEach(([name, data], index) => {
    const entry = HEADER_SIZE + 4 + 12 * index;
    const offset = offsets.get(data) ?? 0;
    ascii(bytes, entry, name);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, data.length);
    bytes.set(data, offset);
  });
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x02100000);
  ascii(bytes, 12, "mntrRGB XYZ ");
  // The date of the profile: that of the standard's first edition, so that it is always the same.
  [1999, 10, 18].forEach((part, index) => {
    view.setUint16(24 + 2 * index, part);
  });
  ascii(bytes, 36, "acsp");
  WHITE.forEach((part, index) => {
    view.setInt32(68 + 4 * index, fixed(part));
  });
}

function xyzTag(parts: readonly number[]): Uint8Array {
  const { bytes, view } = tag("XYZ ", 20);
  parts.forEach((part, index) => {
    view.setInt32(8 + 4 * index, fixed(part));
  });
  return bytes;
}

/** The transfer function of sRGB: a straight foot, then a power of 2.4. */
function curveTag(): Uint8Array {
  const { bytes, view } = tag("curv", 12 + 2 * CURVE_POINTS);
  view.setUint32(8, CURVE_POINTS);
  for (let index = 0; index < CURVE_POINTS; index++) {
    const value = index / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * index, Math.round(linear * 0xffff));
  }
  return bytes;
}

function textTag(text: string): Uint8Array {
  const { bytes } = tag("text", 8 + text.length + 1);
  ascii(bytes, 8, text);
  return bytes;
}

/** After the text come empty Unicode and Macintosh versions of it. */
function descriptionTag(text: string): Uint8Array {
  const { bytes, view } = tag("desc", 12 + text.length + 1 + 8 + 3 + 67);
  view.setUint32(8, text.length + 1);
  ascii(bytes, 12, text);
  return bytes;
}

function tag(type: string, size: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(size);
  ascii(bytes, 0, type);
  return { bytes, view: new DataView(bytes.buffer) };
}

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}

/** A number as ICC's s15Fixed16. */
function fixed(value: number): number {
  return Math.round(value * 0x10000);
}
