import type { LoadedFace } from "./load-face.ts";
import type { Cut } from "./subsetter.ts";
import type { FormFont } from "./typefaces.ts";

/** The codes that a character set of one byte shows; those below are controls. */
const FIRST_CODE = 32;

/** WinAnsi's codes 128 to 159, where it differs from Latin-1; what it leaves free is a bullet (ISO 32000-1, annex D.2). */
const C1_CHARACTERS = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";

const BULLET = "•";

/** Code n is item n − 32. A no-break space is a space and a soft hyphen a hyphen, as PDF has it. */
export const WIN_ANSI: readonly number[] = Array.from({ length: 256 - FIRST_CODE }, (_, index) => {
  const code = index + FIRST_CODE;
  if (code === 0x7f) return codePointOf(BULLET);
  if (code === 0xa0) return 0x20;
  if (code === 0xad) return 0x2d;
  return code > 0x7f && code < 0xa0 ? codePointOf(C1_CHARACTERS[code - 0x80] ?? BULLET) : code;
});

/**
 * Cuts the face to WinAnsi and the glyphs of `also`. A character that the face lacks is a fault of the face chosen, and
 * thrown.
 */
export function createFormFont({ font }: LoadedFace, cut: Cut, also: ReadonlySet<number> = new Set()): FormFont {
  const glyphs = WIN_ANSI.map((codePoint) => {
    const glyph = font.glyphOf(codePoint);
    if (glyph === 0) throw new Error(`the face for forms has no U+${codePoint.toString(16).padStart(4, "0")}`);
    return glyph;
  });
  const widths = glyphs.map((glyph) => Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm));
  return { file: cut(new Set([...glyphs, ...also]), "keep"), widths };
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
