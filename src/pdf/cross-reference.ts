/** Where an object is found: on its own at an offset of the file, or as one of the objects in an object stream. */
export type Entry =
  | { readonly object: number; readonly kind: "loose"; readonly offset: number }
  | { readonly object: number; readonly kind: "packed"; readonly stream: number; readonly index: number };

/** Bytes of an entry's three fields (ISO 32000-1, 7.5.8.2): its kind, offset or stream, index. */
export const WIDTHS = [1, 4, 2] as const;

const LOOSE = 1;
const PACKED = 2;

/** The entries of a cross-reference stream, in ascending order of their objects. */
export function crossReferenceBytes(entries: readonly Entry[]): Uint8Array {
  const size = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
  const view = new DataView(new ArrayBuffer(entries.length * size));
  entries.forEach((entry, index) => {
    const at = index * size;
    view.setUint8(at, entry.kind === "loose" ? LOOSE : PACKED);
    view.setUint32(at + WIDTHS[0], entry.kind === "loose" ? entry.offset : entry.stream);
    view.setUint16(at + WIDTHS[0] + WIDTHS[1], entry.kind === "loose" ? 0 : entry.index);
  });
  return new Uint8Array(view.buffer);
}

/** First object and count of each stretch of consecutive objects: the value of Index. */
export function subsections(entries: readonly Entry[]): number[] {
  const stretches: number[] = [];
  let next = -1;
  for (const { object } of entries) {
    if (object === next) stretches.push((stretches.pop() ?? 0) + 1);
    else stretches.push(object, 1);
    next = object + 1;
  }
  return stretches;
}
