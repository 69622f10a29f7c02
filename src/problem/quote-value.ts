/** Characters that would disturb a terminal, or that a reader could not see: by what Unicode says of them. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffd\u{1d159}]/gu;

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u{${code.toString(16).toUpperCase()}}`;
}

/** The text with every character that does not show as itself written `\u{…}`, line breaks and tabs too. */
export function revealUnseen(text: string): string {
  return text.replace(UNSEEN, escapeOf);
}

/** Line ends give data its form, whatever may stand in it. */
const LINE_END = /\r?\n/g;

function unitEscapes(characters: string): string {
  return Array.from({ length: characters.length }, (_, i) => {
    return `\\u${characters.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }).join("");
}

/** The same for data that another program reads. JSON says the same as before, because it knows these escapes. */
export function revealInData(text: string): string {
  const lineEnds = text.match(LINE_END) ?? [];
  const lines = text.split(LINE_END).map((line) => line.replace(UNSEEN, unitEscapes));
  return lines.map((line, i) => line + (lineEnds[i] ?? "")).join("");
}

/** A value of the user's, in quotes, safe to print: no control survives, and no more than `limit` characters of it. */
export function quoteValue(value: string, limit = 80): string {
  const shown = Array.from(value.slice(0, limit * 2 + 2));
  const cut = value.length > limit * 2 + 2 || shown.length > limit;
  return `"${revealUnseen(shown.slice(0, limit).join(""))}${cut ? "…" : ""}"`;
}
