import type { PlacedPath, PlacedSegment } from "../typeset/page.ts";
import { pdfNumber } from "./pdf-values.ts";

const OPERATORS: Readonly<Record<PlacedSegment["op"], string>> = { move: "m", line: "l", curve: "c", close: "h" };

/** A filled path, clipped to its area; its color is set before. */
export function pathOperators({ x, y, width, height, evenOdd, segments }: PlacedPath): string {
  const area = `${[x, y, width, height].map(pdfNumber).join(" ")} re W n\n`;
  const drawn = segments.map(({ op, to }) => {
    const places = to.map((at, index) => `${pdfNumber(at + (index % 2 === 0 ? x : y))} `);
    return `${places.join("")}${OPERATORS[op]}\n`;
  });
  return `q ${area}${drawn.join("")}${evenOdd ? "f*" : "f"} Q\n`;
}
