import { test } from "uvu";
import * as assert from "uvu/assert";
import type { SvgLogo } from "../../src/compose/letter.ts";
import { pathOperators } from "../../src/pdf/draw-path.ts";
import type { Placed, PlacedPath } from "../../src/typeset/page.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { fakeFaces } from "./fake-faces.ts";
import { letter, running, runs } from "./sample-letters.ts";

const logo: SvgLogo = {
  format: "svg",
  bytes: new Uint8Array(),
  viewBox: { x: 10, y: 20, width: 300, height: 50 },
  paths: [
    {
      color: "#ff0000",
      evenOdd: true,
      segments: [
        { op: "move", to: [10, 20] },
        { op: "curve", to: [10, 70, 310, 70, 310, 20] },
        { op: "close", to: [] },
      ],
    },
    { color: "#000080", evenOdd: false, segments: [{ op: "move", to: [160, 45] }] },
  ],
  alt: "Mark of the firm",
};

function isPath(item: Placed): item is PlacedPath {
  return item.kind === "path";
}

const letterhead = { name: runs("Firm"), lines: [runs("Street")], color: "#102030", logo };
const made = typesetLetter(letter([], { ...running, letterhead }), fakeFaces, usLetter);
const paths = made.pages.flatMap(({ items }) => items).filter(isPath);

test("an SVG logo fills its box, shape kept, upright, as one figure", () => {
  const [first, second] = paths;
  if (first === undefined || second === undefined) throw new Error("the logo is not there");
  assert.is(paths.length, 2);
  assert.equal([first.width, first.height], [132, 22]);
  assert.equal([first.x, first.y], [second.x, second.y]);
  assert.is(first.x, usLetter.margin.left);
  assert.ok(first.y > 600);
  assert.equal(first.color, [1, 0, 0]);
  assert.equal(
    first.segments.map(({ to }) => to),
    [[0, 22], [0, 0, 132, 0, 132, 22], []],
  );
  assert.equal(second.segments, [{ op: "move", to: [66, 11] }]);
  assert.equal(first.owner, second.owner);
  const node = first.owner.kind === "content" ? made.structure[first.owner.node] : undefined;
  assert.equal(node, { role: "Figure", parent: 0, alt: "Mark of the firm" });
});

test("a path is drawn clipped to its area, filled by its rule", () => {
  const [first] = paths;
  if (first === undefined) throw new Error("the logo is not there");
  assert.is(
    pathOperators({ ...first, x: 100, y: 200 }),
    "q 100 200 132 22 re W n\n100 222 m\n100 200 232 200 232 222 c\nh\nf* Q\n",
  );
  assert.ok(pathOperators({ ...first, evenOdd: false }).endsWith("h\nf Q\n"));
});

test.run();
