/** Most comparisons made for one alignment; beyond it what differs in the middle counts as wholly replaced. */
const MOST_CELLS = 4_000_000;

/** A stretch of two lists: what stands in both, or what only one of them has. */
export interface AlignedStretch<Each> {
  readonly same: boolean;
  /** Of the earlier list. The same as `after` where both have it, though the entries may be equal and not identical. */
  readonly before: readonly Each[];
  readonly after: readonly Each[];
}

/** Two lists laid beside each other by their longest common subsequence. Equal entries have equal keys. */
export function alignLists<Each>(
  before: readonly Each[],
  after: readonly Each[],
  key: (each: Each) => string,
): readonly AlignedStretch<Each>[] {
  const keys = [before.map(key), after.map(key)] as const;
  const pairs = commonPairs(...keys);
  const stretches: AlignedStretch<Each>[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...pairs, [before.length, after.length] as const]) {
    if (i > from || j > to) stretches.push({ same: false, before: before.slice(from, i), after: after.slice(to, j) });
    const last = stretches.at(-1);
    const shared = { same: true, before: before.slice(i, i + 1), after: after.slice(j, j + 1) };
    if (i < before.length && j < after.length) {
      if (last?.same) stretches[stretches.length - 1] = joined(last, shared);
      else stretches.push(shared);
    }
    [from, to] = [i + 1, j + 1];
  }
  return stretches;
}

function joined<Each>(one: AlignedStretch<Each>, other: AlignedStretch<Each>): AlignedStretch<Each> {
  return { same: true, before: [...one.before, ...other.before], after: [...one.after, ...other.after] };
}

type Pair = readonly [number, number];

function commonPairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const middle = commonOf(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...middle.map(([i, j]): Pair => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, at): Pair => [before.length - tail + at, after.length - tail + at]),
  ];
}

function commonOf(before: readonly string[], after: readonly string[]): readonly Pair[] {
  if (before.length * after.length > MOST_CELLS) return [];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const longest = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[i * width + j] = longest;
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
