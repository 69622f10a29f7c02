import { HEX_VALUES } from "./characters.ts";
import type { ContentScanner } from "./content-scanner.ts";
import type { ReadFont } from "./fonts.ts";
import { type GraphicsState, multiplied, requireUpright, type TextPlace } from "./graphics-state.ts";
import { addStretch, type LineBuilder } from "./line-builder.ts";
import { parseLiteralString } from "./parse-string.ts";
import { reversed, runsBackwards } from "./reading-order.ts";
import { type ReadingWork, spend } from "./reading-work.ts";
import { unreadable } from "./unreadable.ts";

/** Where text is shown: the page with its edges, and whether what is shown counts as an artifact. */
export interface ShownOn {
  readonly page: number;
  readonly box: readonly number[];
  readonly artifact: boolean;
  readonly work: ReadingWork;
}

/** A string's text, its width in 1/1000 of the font's size, and its glyphs. */
interface Shown {
  text: string;
  width: number;
  glyphs: number;
}

/** What a stretch of glyphs takes besides its text, in steps. */
const STRETCH = 100;

/** Shows the operands from `from` on: strings, and numbers that move the pen back by 1/1000 of the size. */
export function showGlyphs(
  scanner: ContentScanner,
  state: GraphicsState,
  place: TextPlace,
  on: ShownOn,
  lines: LineBuilder,
): void {
  const { font, size, scale } = state;
  if (font === null || size <= 0) return unreadable("a page shows text in no font");
  const matrix = multiplied(place.line, state.matrix);
  requireUpright(matrix);
  const [across, , , up, x, y] = matrix;
  const { page, artifact } = on;
  for (let index = 0; index < scanner.count; index++) {
    const kind = scanner.kinds[index];
    if (kind === "number") place.pen -= ((scanner.numbers[index] ?? 0) / 1000) * size * scale;
    else if (kind === "hex" || kind === "literal") {
      const shown = kind === "hex" ? hexText(scanner, index, font) : literalText(scanner, index, font);
      spend(on.work, shown.text.length + STRETCH);
      const from = x + place.pen * across;
      place.pen += ((shown.width / 1000) * size + shown.glyphs * state.characterSpace) * scale;
      requireOnPage(from, y, on.box);
      const end = x + place.pen * across;
      addStretch(lines, { page, text: shown.text, x: from, end, y, size: size * up, artifact, from: x });
    } else if (kind !== "open" && kind !== "close") unreadable("a page shows what is no text");
  }
}

/** What stands outside the sheet is in the file, but nobody sees it. */
function requireOnPage(x: number, y: number, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): void {
  if (x < left || x > right || y < bottom || y > top) unreadable("a page shows text outside its edges");
}

/** Read where it stands: four digits a glyph, as letters have them; anything else between them is refused. */
function hexText({ bytes, starts, ends }: ContentScanner, index: number, font: ReadFont): Shown {
  const shown: Shown = { text: "", width: 0, glyphs: 0 };
  const end = (ends[index] ?? 0) - 1;
  const start = (starts[index] ?? 0) + 1;
  if ((end - start) % 4 !== 0) unreadable("a page shows half a code");
  for (let at = start; at < end; at += 4) {
    const high = (digit(bytes[at]) << 4) | digit(bytes[at + 1]);
    addCode((high << 8) | (digit(bytes[at + 2]) << 4) | digit(bytes[at + 3]), font, shown);
  }
  return shown;
}

function digit(byte: number | undefined): number {
  const value = HEX_VALUES[byte ?? 0] ?? 255;
  return value === 255 ? unreadable("a hexadecimal string holds something else") : value;
}

function literalText({ bytes, starts }: ContentScanner, index: number, font: ReadFont): Shown {
  const shown: Shown = { text: "", width: 0, glyphs: 0 };
  const string = parseLiteralString(bytes, (starts[index] ?? 0) + 1).bytes;
  if (string.length % 2 !== 0) unreadable("a page shows half a code");
  for (let at = 0; at < string.length; at += 2) {
    addCode(((string[at] ?? 0) << 8) | (string[at + 1] ?? 0), font, shown);
  }
  return shown;
}

function addCode(code: number, { texts, widths, defaultWidth }: ReadFont, shown: Shown): void {
  const text = texts[code];
  if (text === undefined) unreadable(`a page shows code ${code}, for which its font has no text`);
  const width = widths[code];
  // All that is shown stands from left to right, so also the letters of one glyph.
  shown.text += text.length > 1 && runsBackwards(text) ? reversed(text) : text;
  shown.width += width === undefined || Number.isNaN(width) ? defaultWidth : width;
  shown.glyphs++;
}
