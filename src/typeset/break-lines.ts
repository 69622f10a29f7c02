/** What line breaking needs to know of a box. Widths in points. */
export interface Breakable {
  readonly width: number;
  readonly spaceWidth: number;
  /** Cost of ending a line after it. */
  readonly penalty: number;
  readonly required: boolean;
}

/**
 * Costs. A line costs the square of its shortfall in per cent of the measure: 400 is a line a fifth too short.
 * Each line costs as much as that, so that a smoother rag never buys a further line lightly.
 */
const cost = { line: 400, loneWord: 1500, shortLast: 500 };

/** A last line shorter than this part of the measure looks lost. */
const shortLast = 0.15;

/** No line holds more boxes: keeps the time linear should boxes have no width. */
const longestLine = 1000;

/** Widths are sums of many advances; what differs by less is equal. */
const tolerance = 0.001;

/** Per line, the index after its last box. */
export type LineEnds = readonly number[];

/**
 * Total fit for ragged-right text without hyphenation: the line ends with the least total cost.
 * Always finds lines; one is overfull only if a single box is. Time grows with boxes × boxes per line.
 */
export function breakLines(boxes: readonly Breakable[], measure: number): LineEnds {
  const starts = leftEdges(boxes);
  const best = new Float64Array(boxes.length + 1).fill(Infinity);
  const previous = new Int32Array(boxes.length + 1);
  best[0] = 0;
  for (let end = 1; end <= boxes.length; end++) {
    for (let start = end - 1; start >= Math.max(0, end - longestLine); start--) {
      const width = (starts[end - 1] ?? 0) + (boxes[end - 1]?.width ?? 0) - (starts[start] ?? 0);
      if (width > measure + tolerance && start < end - 1) break;
      const total = (best[start] ?? Infinity) + lineCost(boxes, start, end, width / measure);
      if (total < (best[end] ?? Infinity)) {
        best[end] = total;
        previous[end] = start;
      }
      if (boxes[start - 1]?.required) break;
    }
  }
  return traceBack(previous, boxes.length);
}

/** Where each box would start if all stood on one line. */
function leftEdges(boxes: readonly Breakable[]): Float64Array {
  const edges = new Float64Array(boxes.length);
  let x = 0;
  for (const [index, box] of boxes.entries()) {
    edges[index] = x;
    x += box.width + box.spaceWidth;
  }
  return edges;
}

function lineCost(boxes: readonly Breakable[], start: number, end: number, fill: number): number {
  const last = boxes[end - 1];
  if (last === undefined) return 0;
  if (end === boxes.length || last.required) return cost.line + lastLineCost(boxes, start, end, fill);
  const shortfall = 100 * Math.max(0, 1 - fill);
  return cost.line + shortfall * shortfall + last.penalty;
}

/** A last line may be any length, but should not be one short word below others. */
function lastLineCost(boxes: readonly Breakable[], start: number, end: number, fill: number): number {
  const isOnly = start === 0 || boxes[start - 1]?.required === true;
  if (isOnly || fill >= shortLast) return 0;
  return cost.shortLast + (end - start === 1 ? cost.loneWord : 0);
}

function traceBack(previous: Int32Array, end: number): LineEnds {
  const ends: number[] = [];
  for (let at = end; at > 0; at = previous[at] ?? 0) ends.push(at);
  return ends.reverse();
}

/** Width of the widest line that breaks only where it must. */
export function widestLine(boxes: readonly Breakable[]): number {
  let widest = 0;
  let x = 0;
  for (const box of boxes) {
    widest = Math.max(widest, x + box.width);
    x = box.required ? 0 : x + box.width + box.spaceWidth;
  }
  return widest;
}
