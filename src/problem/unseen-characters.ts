/**
 * Characters that show nothing: those that Unicode lets a font pass over (Default_Ignorable_Code_Point, whatever a new
 * version adds to them), the empty pattern of Braille, the anchors of interlinear notes and of objects, and the empty note
 * head. Spaces are none of them.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc\u{1d159}]/gu;

/** A text as an eye takes it in, so that nothing hides in a name what it is. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}
