import { asCount, asDictionary, type PdfObject } from "./pdf-object.ts";
import { unreadable } from "./unreadable.ts";

/** PNG's predictors begin at 10; the number of a row's filter stands before it, whichever was announced. */
const FIRST_OF_PNG = 10;
const UP = 2;

/** Undoes the only prediction that streams of objects are packed with: each byte as the difference to the one above. */
export function predicted(bytes: Uint8Array, parameters: PdfObject): Uint8Array {
  if (parameters === null) return bytes;
  const { entries } = asDictionary(parameters, "how a stream is packed");
  const kind = asCount(entries.get("Predictor") ?? 1, "a predictor");
  if (kind === 1) return bytes;
  const columns = asCount(entries.get("Columns") ?? 1, "the length of a row");
  const isPlain = ["Colors", "BitsPerComponent"].every((key) => [undefined, 1, 8].includes(entries.get(key) as number));
  if (kind < FIRST_OF_PNG || !isPlain || columns === 0 || bytes.length % (columns + 1) !== 0) {
    return unreadable("a stream is packed with a predictor that this reader does not know");
  }
  return withoutRows(bytes, columns);
}

function withoutRows(bytes: Uint8Array, columns: number): Uint8Array {
  const plain = new Uint8Array((bytes.length / (columns + 1)) * columns);
  for (let row = 0; row * columns < plain.length; row++) {
    const from = row * (columns + 1);
    const filter = bytes[from];
    if (filter !== 0 && filter !== UP) unreadable("a stream is packed with a predictor that this reader does not know");
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const above = filter === UP && row > 0 ? (plain[at - columns] ?? 0) : 0;
      plain[at] = (bytes[from + 1 + column] ?? 0) + above;
    }
  }
  return plain;
}
