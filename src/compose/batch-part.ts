/** A longer list is printed in several parts: no office ticks more in a day, and no batch needs more memory. */
export const MOST_REQUESTS = 250;

/** Which part of a list of all requests of a batch a paper is; one of one where they all stand on it. */
export interface BatchPart {
  readonly number: number;
  readonly of: number;
  /** Its requests among those of the list, the first and the last, from 1. */
  readonly first: number;
  readonly last: number;
  readonly all: number;
}

/** A part of a list, with what stands on it. */
export interface ListPart<Entry> {
  readonly part: BatchPart;
  readonly entries: readonly Entry[];
}

/** Divides a list, of which only one part at a time is kept. A list of nothing is one empty part. */
export function* inParts<Entry>(list: Iterable<Entry>, all: number): Generator<ListPart<Entry>> {
  const of = Math.max(1, Math.ceil(all / MOST_REQUESTS));
  let entries: Entry[] = [];
  let number = 1;
  const part = () => {
    const first = (number - 1) * MOST_REQUESTS + 1;
    return { part: { number, of, first, last: first + entries.length - 1, all }, entries };
  };
  for (const entry of list) {
    if (entries.length === MOST_REQUESTS) {
      yield part();
      number += 1;
      entries = [];
    }
    entries.push(entry);
  }
  yield part();
}

/** `review`, or `review-03` of twelve. */
export function partId(name: string, { number, of }: BatchPart): string {
  return of === 1 ? name : `${name}-${`${number}`.padStart(`${of}`.length, "0")}`;
}

/** The file of a list of so many requests, or all its files: `review.pdf`, `review-*.pdf`. */
export function partFiles(name: string, requests: number): string {
  return requests > MOST_REQUESTS ? `${name}-*.pdf` : `${name}.pdf`;
}

/** `sheet 2 of 10: letters 251 to 500 of 2251`; blank where one paper holds them all. */
export function partWords(what: string, { number, of, first, last, all }: BatchPart): string {
  return of === 1 ? "" : `${what} ${number} of ${of}: letters ${first} to ${last} of ${all}`;
}
