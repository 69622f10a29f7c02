/** What the name of an office copy says. */
export interface NamedCopy {
  /** ISO 8601. */
  readonly date: string;
  readonly number: string;
  readonly type: string;
  /** Blank for a paper about the whole batch. */
  readonly recipient: string;
  readonly isDraft: boolean;
}

/** A path of 260 characters, as Windows and document systems have it, leaves this much for a name. */
const LONGEST = 100;
const ENDING = ".pdf";

/**
 * Gives names that people know and every system takes: `2026-11-30 OKA-26-P03 Preservation Letter - GoDaddy.com LLC -
 * DRAFT.pdf`. No two are alike where upper and lower case count as one. A name begins with a date, so that it is none of those
 * that Windows keeps for devices.
 */
export class OfficeNames {
  private readonly given = new Set<string>();

  next(copy: NamedCopy): string {
    for (let turn = 1; ; turn++) {
      const name = nameOf(copy, turn === 1 ? "" : ` (${turn})`);
      const folded = name.toLowerCase();
      if (this.given.has(folded)) continue;
      this.given.add(folded);
      return name;
    }
  }
}

function nameOf({ date, number, type, recipient, isDraft }: NamedCopy, turn: string): string {
  const end = `${isDraft ? " - DRAFT" : ""}${turn}${ENDING}`;
  const start = cut(`${date} ${number} ${plainWords(type)}`, LONGEST - end.length);
  const whom = cut(plainWords(recipient), LONGEST - end.length - start.length - " - ".length);
  return `${start}${whom === "" ? "" : ` - ${whom}`}${end}`;
}

/** Without what Windows refuses in names, what cannot be seen, and what tells nothing: commas, and dots and blanks at the end. */
function plainWords(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[<>:"/\\|?*,]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/ +/gu, " ");
  return trimmed(plain);
}

/** At most so many UTF-16 units, at a blank where one is near; no character is cut in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < 1) return "";
  let kept = "";
  for (const { segment } of graphemes(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  const blank = kept.lastIndexOf(" ");
  return trimmed(blank > most / 2 ? kept.slice(0, blank) : kept);
}

/** A letter with the marks that stand upon it. */
function* graphemes(text: string): Generator<{ readonly segment: string }> {
  for (const [segment] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) yield { segment };
}

function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.\u2013-]+$/gu, "");
}
