import type { ImportKnowledge } from "./knowledge.ts";

/** What the row itself says, so that its own names are not mistaken for a person's. */
export interface RowNames {
  /** Lower-case words of the organisation's names, of the body it is part of, and of its town. */
  readonly ownWords: ReadonlySet<string>;
  /** Lower-case initials of its names: boem for the Bureau of Ocean Energy Management. */
  readonly initials: ReadonlySet<string>;
  /** Names of individuals that stand in the fields for them. */
  readonly individuals: readonly string[];
}

const NAME_WORD =
  /^(?:(?:\p{Lu}[\p{L}'’?]*\.?)(?:[-/.]\p{Lu}[\p{L}'’?]*\.?)*|de|da|del|di|du|van|von|der|den|la|le|bin|al)$/u;
const HONORIFIC = /^(?:ph\.? ?d|esq|jr|sr|ii|iii|iv|j\.? ?d|m\.? ?d|mr|ms|mrs|dr|hon)\.?$/iu;

/** The lower-case words of a text, `&` and punctuation left out; initials lose their stops: `U.S.` is `us`. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "");
  return plain.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** The initials of a name, without those of its small words. */
export function initialsOf(name: string): string {
  return wordsOf(name)
    .filter((word) => !["of", "the", "and", "for"].includes(word))
    .map((word) => word.slice(0, 1))
    .join("");
}

function isKnown(part: string, { individuals }: RowNames): boolean {
  const words = new Set(wordsOf(part));
  return individuals.some((name) => wordsOf(name).length > 1 && wordsOf(name).every((word) => words.has(word)));
}

/** A code of an office: capitals throughout, and not simply words of three letters and more. */
function isCode(words: readonly string[]): boolean {
  return words.length === 1
    ? /^[\p{Lu}-]{2,}$/u.test(words[0] ?? "")
    : words.every((word) => /^\p{Lu}{1,2}$/u.test(word));
}

function mayBeName(part: string, row: RowNames, knowledge: ImportKnowledge): boolean {
  if (isKnown(part, row) || HONORIFIC.test(part)) return true;
  if (/\p{N}/u.test(part) || part === "") return false;
  const words = wordsOf(part);
  if (
    words.some((word) => knowledge.officeWords.has(word)) ||
    words.every((word) => row.ownWords.has(word) || row.initials.has(word))
  )
    return false;
  const written = part.split(" ");
  return !isCode(written) && written.length <= 6 && written.every((word) => NAME_WORD.test(word));
}

/**
 * Whether a line of an address may name a person. In doubt it does: a line too few is told and can be added, while a
 * name too many stands in every letter. `FOIA: Jane Doe` and `Jane Doe, Director` do; `Director, Office of Records` does not.
 */
export function namesIndividual(line: string, row: RowNames, knowledge: ImportKnowledge): boolean {
  return line.split(/[,:;()]/u).some((part) => mayBeName(part.trim(), row, knowledge));
}

/**
 * Whether a mailbox is an office's: it says so (`foia@`, `legal@`), or it is the organisation's initials. Any other may be a person's, and is not read.
 */
export function isOfficeMailbox(mailbox: string, row: RowNames, knowledge: ImportKnowledge): boolean {
  const local = mailbox.slice(0, mailbox.lastIndexOf("@")).toLowerCase();
  if (mailbox.lastIndexOf("@") < 1) return false;
  const words = local.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return (
    knowledge.mailboxParts.some((part) => local.includes(part)) ||
    words.some((word) => knowledge.mailboxWords.has(word)) ||
    (words.length > 0 && words.every((word) => row.initials.has(word)))
  );
}
