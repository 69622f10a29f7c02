/**
 * Characters that say where a line may or may not break, and nothing else. On paper they are a space, a hyphen or
 * nothing, and that is what a reader who copies or searches must find: U+2011 in a docket number would hide it.
 */
const NO_BREAK_SPACE = 0xa0;
const NARROW_NO_BREAK_SPACE = 0x202f;
const NO_BREAK_HYPHEN = 0x2011;

/**
 * Soft hyphen, zero-width space, non-joiner and joiner, the two marks of direction that word processors leave beside
 * Hebrew and Arabic, word joiner, byte order mark. Overrides of direction stay faults: they show other text than they
 * hold.
 */
const WITHOUT_GLYPH = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff];

const SPECIAL = /[\u00a0\u00ad\u200b-\u200f\u2011\u202f\u2060\ufeff]/;
const REMOVED = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The text to shape and, of the same length, the text in which narrow spaces can still be told from others. */
export interface PreparedText {
  readonly shaped: string;
  readonly marked: string;
}

export function prepareText(text: string): PreparedText {
  if (!SPECIAL.test(text)) return { shaped: text, marked: text };
  const marked = text.replace(REMOVED, "").replaceAll("\u00a0", " ").replaceAll("\u2011", "-");
  return { shaped: marked.replaceAll("\u202f", " "), marked };
}

export function isNarrowSpace(prepared: PreparedText, index: number): boolean {
  return prepared.marked.charCodeAt(index) === NARROW_NO_BREAK_SPACE;
}

export function needsNoGlyph(codePoint: number): boolean {
  return WITHOUT_GLYPH.includes(codePoint);
}

/** The character whose glyph stands for `codePoint` on paper: itself, a plain space or a plain hyphen. */
export function printedAs(codePoint: number): number {
  if (codePoint === NO_BREAK_SPACE || codePoint === NARROW_NO_BREAK_SPACE) return 0x20;
  return codePoint === NO_BREAK_HYPHEN ? 0x2d : codePoint;
}
