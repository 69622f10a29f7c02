import { test } from "uvu";
import * as assert from "uvu/assert";
import { readSvgLogo } from "../../src/compose/read-svg-logo.ts";
import { readSvgPath } from "../../src/compose/svg-path.ts";

/** Segments in one line: `M0,0 L1,2 Z`. */
function drawn(d: string): string {
  const segments = readSvgPath(d);
  if ("fault" in segments) return segments.fault;
  const letters = { move: "M", line: "L", curve: "C", close: "Z" };
  return segments
    .map(({ op, to }) => `${letters[op]}${to.map((at) => Math.round(at * 1000) / 1000).join(",")}`)
    .join(" ");
}

const paths: readonly (readonly [string, string, string])[] = [
  ["absolute", "M1 2 L3 4 H5 V6 Z", "M1,2 L3,4 L5,4 L5,6 Z"],
  ["relative", "m1 2 l3 4 h5 v6 z", "M1,2 L4,6 L9,6 L9,12 Z"],
  ["lines go on after a move", "M0 0 1 1 2 2m1 1 1 0", "M0,0 L1,1 L2,2 M3,3 L4,3"],
  ["close goes back to the start", "M1 1h2v2zl1 1", "M1,1 L3,1 L3,3 Z L2,2"],
  ["numbers run together", "M.5.5-1-1L1e1-2.5E-1", "M0.5,0.5 L-1,-1 L10,-0.25"],
  ["curves", "M0 0C1 2 3 4 5 6c1 2 3 4 5 6", "M0,0 C1,2,3,4,5,6 C6,8,8,10,10,12"],
  ["smooth curves", "M0 0C1 2 3 4 5 6S9 9 10 10s1 1 2 2", "M0,0 C1,2,3,4,5,6 C7,8,9,9,10,10 C11,11,11,11,12,12"],
  ["smooth after a line", "M0 0L4 4S5 5 6 6", "M0,0 L4,4 C4,4,5,5,6,6"],
  ["quadratic", "M0 0Q3 3 6 0", "M0,0 C2,2,4,2,6,0"],
  ["smooth quadratic", "M0 0Q3 3 6 0T12 0t6 0", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0 C14,2,16,2,18,0"],
  ["an arc", "M0 0A1 1 0 0 1 2 2", "a path has an arc (A); convert arcs to curves"],
  ["no move", "L1 1", "a path does not begin with a move (M)"],
  ["nothing", "", "a path does not begin with a move (M)"],
  ["too few numbers", "M0 0L1", 'a path has a wrong count of numbers after "L"'],
  ["no numbers", "M0 0L", 'a path has a wrong count of numbers after "L"'],
  ["numbers after close", "M0 0Z1", 'a path has a wrong count of numbers after "Z"'],
  ["a stray letter", "M0 0 B1 1", 'a path is damaged at "B1 1"'],
  ["a stray sign", "M0 0 L1 #", 'a path is damaged at "L1 #"'],
  ["a number without measure", "M0 0 L1e308 0", "a path goes beyond 1000000"],
  ["numbers that add up", `M0 0${"l900000 0".repeat(2)}`, "a path goes beyond 1000000"],
  ["controls that are mirrored", "M0 0C0 0 -900000 0 900000 0S9 9 9 9", "a path goes beyond 1000000"],
  ["more lines than a mark has", `M0 0${"h1".repeat(20_001)}`, "it has more than 20000 lines and curves"],
  ["an endless number", "M0 0 L1e999 0", 'a path is damaged at "L1e999 0"'],
];

for (const [name, d, expected] of paths) test(`path: ${name}`, () => assert.is(drawn(d), expected));

function read(svg: string) {
  return readSvgLogo(new TextEncoder().encode(svg));
}

function faultIn(svg: string): string {
  const picture = read(svg);
  return "fault" in picture ? picture.fault : "none";
}

const square = 'd="M0 0H10V10Z"';

test("groups hand down what paths do not say themselves", () => {
  const picture = read(
    `<?xml version="1.0"?><!-- drawn --><svg xmlns="http://www.w3.org/2000/svg" viewBox="1 2, 30 40" width="30mm">
      <title>Mark</title><g id="a" fill="#ABC" fill-rule="evenodd"><path ${square}/><path ${square} fill="#102030"/></g>
      <g fill="none"><path ${square}/></g><path ${square} stroke="none" fill-rule="nonzero"/></svg>`,
  );
  if ("fault" in picture) throw new Error(picture.fault);
  assert.equal(picture.viewBox, { x: 1, y: 2, width: 30, height: 40 });
  assert.equal(
    picture.paths.map(({ color, evenOdd, segments }) => [color, evenOdd, segments.length]),
    [
      ["#aabbcc", true, 4],
      ["#102030", true, 4],
      ["#000000", false, 4],
    ],
  );
});

const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">';
const refused: readonly (readonly [string, string])[] = [
  ["", "it is not well-formed XML"],
  ["\u0089PNG", "it is not well-formed XML"],
  [`<html><path ${square}/></html>`, "it is not an SVG file"],
  [`${head}<path ${square}/>`, "it is not well-formed XML"],
  [
    `<!DOCTYPE svg [<!ENTITY a "b">]>${head}<path ${square}/></svg>`,
    "it has a document type declaration; save it as plain SVG",
  ],
  [
    `${head}<rect width="1" height="1"/></svg>`,
    "it has <rect>; only paths can be printed, so convert everything to paths",
  ],
  [`${head}<text>Firm</text></svg>`, "it has <text>; only paths can be printed, so convert everything to paths"],
  [`${head}<script>1</script></svg>`, "it has <script>; only paths can be printed, so convert everything to paths"],
  [
    `${head}${head}<path ${square}/></svg></svg>`,
    "it has <svg>; only paths can be printed, so convert everything to paths",
  ],
  [`${head}words<path ${square}/></svg>`, "it has text outside of paths"],
  [
    `${head}<g transform="scale(2)"><path ${square}/></g></svg>`,
    '<g> has transform="scale(2)"; apply the transformation to the paths',
  ],
  [`${head}<path ${square} stroke="#000"/></svg>`, '<path> has stroke="#000"; convert strokes to paths'],
  [
    `${head}<path ${square} style="fill:red"/></svg>`,
    '<path> has style="fill:red"; save it with presentation attributes instead of styles',
  ],
  [`${head}<path ${square} opacity=".5"/></svg>`, '<path> has opacity=".5"; save it as plain SVG without it'],
  [`${head}<path ${square} fill="red"/></svg>`, 'it has fill="red"; write colors as #rrggbb'],
  [`${head}<path ${square} fill="url(#a)"/></svg>`, 'it has fill="url(#a)"; write colors as #rrggbb'],
  [`${head}<path fill="#000"/></svg>`, "a path does not begin with a move (M)"],
  [`${head}</svg>`, "it has no filled path"],
  [`<svg><path ${square}/></svg>`, "its <svg> has no viewBox of four numbers"],
  [`<svg viewBox="0 0 0 10"><path ${square}/></svg>`, "its <svg> has no viewBox of four numbers"],
  [`<svg viewBox="0 0 ten 10"><path ${square}/></svg>`, "its <svg> has no viewBox of four numbers"],
  [`<svg viewBox="0 0 1e-308 10"><path ${square}/></svg>`, "its viewBox is smaller or larger than can be printed"],
  [`<svg viewBox="0 0 1e308 1e308"><path ${square}/></svg>`, "its <svg> has no viewBox of four numbers"],
  [`<svg viewBox="-1e300 0 10 10"><path ${square}/></svg>`, "its <svg> has no viewBox of four numbers"],
  [`<svg viewBox="0 0 1000 1"><path ${square}/></svg>`, "it is more than 100 times as long as it is wide"],
  [`${head}<path d="M0 0H1001V1Z"/></svg>`, "a path leads more than 100 times its size away from the picture"],
  [
    `${head}${"<g>".repeat(60)}<path ${square}/>${"</g>".repeat(60)}</svg>`,
    "its elements stand more than 50 deep in each other",
  ],
  [`${head}${`<path d="M0 0${"h1".repeat(9_000)}"/>`.repeat(3)}</svg>`, "it has more than 20000 lines and curves"],
  [`${head}${" ".repeat(200_001)}</svg>`, "it is longer than 200 kB"],
];

for (const [svg, fault] of refused) test(`refused: ${fault}`, () => assert.is(faultIn(svg), fault, svg.slice(0, 200)));

test.run();
