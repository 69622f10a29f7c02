/** Characters that would disturb a terminal, or that a reader could not see. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufdd0-\ufdef\ufff9-\uffff\u{1d159}]|\p{Cs}/gu;

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u{${code.toString(16).toUpperCase()}}`;
}

/** The text with every character that does not show as itself written `\u{…}`. */
export function revealUnseen(text: string): string {
  return text.replace(UNSEEN, escapeOf);
}

/** A value of the user's, in quotes, safe to print: no control survives, and no more than `limit` characters of it. */
export function quoteValue(value: string, limit = 80): string {
  const shown = Array.from(value.slice(0, limit * 2 + 2));
  const cut = value.length > limit * 2 + 2 || shown.length > limit;
  return `"${revealUnseen(shown.slice(0, limit).join(""))}${cut ? "…" : ""}"`;
}
