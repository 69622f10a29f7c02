/** Printable ASCII, nearly everything that is printed. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Characters that take no column of their own: marks over or under another, and what only steers. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
/** Han, kana, Hangul and other full-width forms, and what is drawn as a picture: two columns. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** Columns that a text of one line takes on a terminal, as terminals commonly count. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text in pieces of at most `width` columns, and of one character at least; a mark stays with its letter. */
export function cutByWidth(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let taken = 0;
  for (const character of text) {
    const wanted = characterWidth(character);
    if (piece !== "" && taken + wanted > width) {
      pieces.push(piece);
      piece = "";
      taken = 0;
    }
    piece += character;
    taken += wanted;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function characterWidth(character: string): number {
  if (PLAIN.test(character)) return 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
