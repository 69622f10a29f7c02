/**
 * The page beside the form is the page of the PDF: what the screen draws is compared with what an independent reader
 * (pdf.js) draws of the file, both on the same kind of canvas. A glyph that is moved by one point must be seen.
 */
import { type Canvas, createCanvas, type Image, loadImage, Path2D } from "@napi-rs/canvas";
import { AnnotationMode, getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  composeRequest,
  type DisplayItem,
  type DisplayList,
  displayPaper,
  FOR_SERVICE,
  openPress,
  renderPaper,
} from "../../src/duces.ts";
import { type Canvas2d, paintPage } from "../../src/page/paper/paint-page.ts";
import { goodPaper } from "../conformance/good-letter.ts";
import { openShipped, WORLD } from "../shipped-world.ts";

/** Pixels for a point: what a screen of two pixels for each has at the width of the pane. */
const SCALE = 2;
/** Pixels in a row of a tile: about a letter of body text. */
const TILE = 16;
/** Of the darkness of a whole tile, the most that may differ: the two smooth edges in their own ways. */
const TOLERANCE = 0.03;

/** Darkness of each pixel, 0 to 255. */
interface Gray {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

function grayOf(canvas: Canvas): Gray {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const dark = Uint8Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    return 255 - Math.round((red + green + blue) / 3);
  });
  return { width, height, dark };
}

/** The largest difference of a tile, as a part of its whole darkness. */
function worstTile(one: Gray, other: Gray): number {
  assert.equal([one.width, one.height], [other.width, other.height]);
  let worst = 0;
  for (let top = 0; top < one.height; top += TILE)
    for (let left = 0; left < one.width; left += TILE) worst = Math.max(worst, tileDifference(one, other, left, top));
  return worst;
}

function tileDifference(one: Gray, other: Gray, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < Math.min(top + TILE, one.height); y++)
    for (let x = left; x < Math.min(left + TILE, one.width); x++) {
      const at = y * one.width + x;
      sum += Math.abs((one.dark[at] ?? 0) - (other.dark[at] ?? 0));
    }
  return sum / (TILE * TILE * 255);
}

/** Pictures are read before: a canvas draws at once. */
async function imagesOf({ pages }: DisplayList): Promise<ReadonlyMap<Uint8Array, Image>> {
  const files = pages.flat().flatMap((item) => (item.kind === "image" ? [item.bytes] : []));
  return new Map(await Promise.all(files.map(async (bytes) => [bytes, await loadImage(Buffer.from(bytes))] as const)));
}

function painted(list: DisplayList, page: number, images: ReadonlyMap<Uint8Array, Image> = new Map()): Gray {
  const canvas = createCanvas(Math.floor(list.width * SCALE), Math.floor(list.height * SCALE));
  const context = canvas.getContext("2d") as unknown as Canvas2d<Path2D>;
  paintPage(context, list, page, SCALE, {
    path: (data) => new Path2D(data),
    image: (bytes) => images.get(bytes) ?? null,
  });
  return grayOf(canvas);
}

async function readBack(bytes: Uint8Array): Promise<readonly Gray[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: Gray[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = createCanvas(Math.floor(viewport.width), Math.floor(viewport.height));
    const canvasContext = canvas.getContext("2d") as never;
    await page.render({ canvasContext, viewport, annotationMode: AnnotationMode.DISABLE }).promise;
    pages.push(grayOf(canvas));
  }
  await document.destroy();
  return pages;
}

const press = openPress(WORLD);
const shipped = openShipped({});
const order = (custodian: string, instrument: string) =>
  ({ choice: { custodians: [custodian], instrument }, state: "draft", finish: FOR_SERVICE }) as const;
const letterTo = (custodian: string, instrument: string) => {
  const { paper } = composeRequest(WORLD, shipped, press, order(custodian, instrument));
  if (paper === null) throw new Error(`no letter to ${custodian}`);
  return paper;
};

const PAPERS = {
  "a letter with every kind of block": goodPaper,
  "a preservation letter": letterTo("godaddy", "preservation"),
  "a records request": letterTo("spectrum-health", "records"),
};

for (const [name, paper] of Object.entries(PAPERS)) {
  test(`${name}: every page is drawn as the PDF shows it`, async () => {
    const list = displayPaper(paper, press);
    const wanted = await readBack(renderPaper(paper, press).bytes);
    assert.is(list.pages.length, wanted.length);
    const images = await imagesOf(list);
    const worst = wanted.map((page, index) => worstTile(painted(list, index, images), page));
    assert.ok(Math.max(...worst) < TOLERANCE, worst.map((each) => each.toFixed(3)).join(", "));
  });
}

/** The same page, with one glyph of body text moved to the right. */
function withGlyphMoved(list: DisplayList, points: number): DisplayList {
  const [first = [], ...rest] = list.pages;
  const at = first.findIndex((item) => item.kind === "glyphs" && item.size > 9 && item.glyphs.length > 8);
  const moved = first.map((item, index): DisplayItem => {
    if (index !== at || item.kind !== "glyphs") return item;
    return { ...item, x: item.x.with(4, (item.x[4] ?? 0) + points) };
  });
  return { ...list, pages: [moved, ...rest] };
}

test("a glyph that is moved by a point, and a line that is missing, would be seen", () => {
  const list = displayPaper(goodPaper, press);
  const page = painted(list, 0);
  assert.is(worstTile(page, painted(list, 0)), 0);
  const moved = worstTile(page, painted(withGlyphMoved(list, 1), 0));
  assert.ok(moved > TOLERANCE, `${moved}`);
  const [first = [], ...rest] = list.pages;
  assert.ok(worstTile(page, painted({ ...list, pages: [first.slice(0, -3), ...rest] }, 0)) > TOLERANCE);
});

test.run();
