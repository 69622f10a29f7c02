import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Letter } from "../../src/compose/letter.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { makePress } from "../shipped-world.ts";
import { plainLetter, scheduleLetter } from "../typeset/sample-letters.ts";
import { goodPaper } from "./good-letter.ts";
import { differenceOf, type GrayPicture, readPgm, readPng, writePng } from "./gray-picture.ts";

/** Pages as a reader sees them, against pictures that somebody looked at. */
const raster = suite("raster");

const PROGRAM = "pdftoppm";

/** Share of the ink of a page that may differ: less than a line of text on a full page. */
const TOLERANCE = 0.012;

const folder = mkdtempSync(join(tmpdir(), "duces-raster-"));
raster.after(() => rmSync(folder, { recursive: true }));

const PAGES: readonly (readonly [string, Letter, number])[] = [
  ["first-page", goodPaper.letter, 1],
  ["table-and-list", goodPaper.letter, 2],
  ["acknowledgment", goodPaper.letter, 4],
  ["schedule-continued", scheduleLetter(60), 2],
  ["plain", plainLetter, 1],
];

if (spawnSync(PROGRAM, ["-v"]).error === undefined) {
  compare();
} else {
  raster("pages look as they did", () => console.log(`SKIPPED: no ${PROGRAM} on this machine`));
}

function compare(): void {
  const press = makePress();
  const files = new Map<Letter, string>();
  const seen = new Map<string, GrayPicture>();
  for (const [name, letter, page] of PAGES) {
    const file = files.get(letter) ?? join(folder, `${name}.pdf`);
    if (!files.has(letter)) writeFileSync(file, renderPaper({ ...goodPaper, letter }, press).bytes);
    files.set(letter, file);
    raster(`${name} looks as it did`, () => {
      const picture = draw(file, page);
      seen.set(name, picture);
      const difference = differenceOf(picture, goldenPicture(name, picture));
      assert.ok(difference <= TOLERANCE, `${(difference * 100).toFixed(2)} % of the ink differs`);
    });
  }

  raster("another page, a page without a line, or one a pixel off does not look the same", () => {
    const [first, second] = [pictureOf(seen, "first-page"), pictureOf(seen, "table-and-list")];
    assert.ok(differenceOf(first, second) > TOLERANCE);
    const { width } = first;
    const line = fullestLine(first);
    const blank = first.pixels.map((pixel, at) => (at >= line * width && at < (line + LINE) * width ? 15 : pixel));
    assert.ok(differenceOf(first, { ...first, pixels: blank }) > TOLERANCE);
    const shifted = first.pixels.map((_, at) => first.pixels[at - width] ?? 15);
    assert.ok(differenceOf(first, { ...first, pixels: shifted }) > TOLERANCE);
    assert.is(differenceOf(first, { ...first, height: first.height + 1 }), 1);
    assert.is(differenceOf(first, readPng(writePng(first))), 0);
  });
}

/** Height of a line of body text, pixels. */
const LINE = 15;

/** Where the line with the most ink begins: a paragraph's, for a heading has few words. */
function fullestLine({ pixels, width, height }: GrayPicture): number {
  const inks = Array.from({ length: height }, (_, y) =>
    pixels.slice(y * width, (y + LINE) * width).reduce((sum: number, pixel: number) => sum + (15 - pixel), 0),
  );
  return inks.indexOf(Math.max(...inks));
}

function pictureOf(seen: ReadonlyMap<string, GrayPicture>, name: string): GrayPicture {
  const picture = seen.get(name);
  if (picture === undefined) throw new Error(`${name} was not drawn`);
  return picture;
}

/** At 72 dpi: a pixel is a point. */
function draw(file: string, page: number): GrayPicture {
  const options = ["-r", "72", "-gray", "-f", String(page), "-l", String(page), "-singlefile", file];
  const run = spawnSync(PROGRAM, options, { maxBuffer: 1 << 24 });
  assert.is(run.stderr.toString(), "");
  return readPgm(run.stdout);
}

/** As `golden` does it, for pictures. */
function goldenPicture(name: string, picture: GrayPicture): GrayPicture {
  const path = `test/goldens/raster/${name}.png`;
  if (process.env.UPDATE === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, writePng(picture));
  }
  assert.ok(existsSync(path), `the golden ${path} is missing; look at what UPDATE=1 writes`);
  return readPng(readFileSync(path));
}

raster.run();
