import type { Place } from "../problem/problem.ts";
import type { KnownPlaces, Places } from "./document.ts";

/** Numbers kept for a place: of the rest of its pointer, of its file, its line and its column. */
const NUMBERS = 4;

/**
 * The places of a large file, to be kept for as long as a batch takes: a tenth of the memory of the table that they were
 * collected in. They are kept by record (`/custodians/12`); within it a few numbers stand for each.
 */
export function compactPlaces(places: Places): KnownPlaces {
  const rests = new Map<string, number>();
  const files = new Map<string, number>();
  const records = new Map<string, number[]>();
  for (const [pointer, { file, line, column }] of places) {
    const [record, rest] = cut(pointer);
    const numbers = records.get(record) ?? [];
    numbers.push(numbered(rests, rest), numbered(files, file), line, column);
    records.set(record, numbers);
  }
  const packed = new Map([...records].map(([record, numbers]) => [record, Int32Array.from(numbers)] as const));
  const names = [...files.keys()];
  return { get: (pointer) => find(pointer, packed, rests, names) };
}

function find(
  pointer: string,
  records: ReadonlyMap<string, Int32Array>,
  rests: ReadonlyMap<string, number>,
  files: readonly string[],
): Place | undefined {
  const [record, rest] = cut(pointer);
  const numbers = records.get(record);
  const wanted = rests.get(rest);
  if (numbers === undefined || wanted === undefined) return undefined;
  for (let at = 0; at < numbers.length; at += NUMBERS) {
    const [number, file, line, column] = numbers.subarray(at, at + NUMBERS);
    if (number === wanted) return { file: files[file ?? 0] ?? "", line: line ?? 1, column: column ?? 1 };
  }
  return undefined;
}

/** `/custodians/12` and `/contacts/0/post` of `/custodians/12/contacts/0/post`. */
function cut(pointer: string): readonly [record: string, rest: string] {
  const end = pointer.indexOf("/", pointer.indexOf("/", 1) + 1);
  return end <= 0 ? [pointer, ""] : [pointer.slice(0, end), pointer.slice(end)];
}

function numbered(known: Map<string, number>, text: string): number {
  const number = known.get(text) ?? known.size;
  known.set(text, number);
  return number;
}
