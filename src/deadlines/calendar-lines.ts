/** Most octets of one line of an iCalendar text, without its line end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** ISO day or moment in the basic form: `20261202`, `20261202T150000Z`. */
export function basic(iso: string): string {
  return iso.replace(/[-:]/g, "");
}

/** A text value: what has a meaning in the format is escaped; other control characters are left out (3.3.11). */
export function escapedText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/**
 * A content line folded at 75 octets, with its line end. It is cut between characters, never inside one, so that
 * every physical line is UTF-8 by itself.
 */
export function foldedLine(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return `${[...lines, current].join("\r\n")}\r\n`;
}

/** Octets of a character in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
