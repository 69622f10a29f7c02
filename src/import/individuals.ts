import type { ImportKnowledge } from "./knowledge.ts";

/** What the row itself says, so that its own names are not mistaken for a person's. */
export interface RowNames {
  /** Lower-case words of the organization's names, of the body it is part of, and of its town. */
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
export function nameWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "");
  return plain.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** The initials of a name, without those of its small words. */
export function initialsOf(name: string): string {
  return nameWords(name)
    .filter((word) => !["of", "the", "and", "for"].includes(word))
    .map((word) => word.slice(0, 1))
    .join("");
}

/** Whether a text holds the whole name of an individual whom the row names elsewhere; "FOIA Officer" there is none. */
export function holdsKnownIndividual(
  text: string,
  { individuals }: RowNames,
  { officeWords }: ImportKnowledge,
): boolean {
  const words = new Set(nameWords(text));
  const names = individuals
    .map(nameWords)
    .filter((name) => name.length > 1 && !name.some((word) => officeWords.has(word)));
  return names.some((name) => name.every((word) => words.has(word)));
}

/** A code of an office: capitals with a stroke or without a vowel, `SAF/AAII` or `HQ-DSP`, or initials of its name. */
function isCode(word: string, { initials }: RowNames): boolean {
  if (!/^[\p{Lu}/-]+$/u.test(word)) return false;
  const parts = word.split(/[/-]/u);
  const mute = parts.length > 1 ? /^[^AEIOUY]{2,}$/u : /^[^AEIOUY]{3,}$/u;
  return word.includes("/") || parts.some((part) => mute.test(part) || initials.has(part.toLowerCase()));
}

function isOwn(words: readonly string[], { ownWords, initials }: RowNames): boolean {
  return words.every((word) => ownWords.has(word) || initials.has(word));
}

function mayBeName(part: string, row: RowNames, knowledge: ImportKnowledge): boolean {
  if (holdsKnownIndividual(part, row, knowledge) || HONORIFIC.test(part)) return true;
  if (/\p{N}/u.test(part) || !/\p{L}{2}/u.test(part)) return false;
  const [words, written] = [nameWords(part), part.split(" ")];
  if (words.some((word) => knowledge.officeWords.has(word)) || isOwn(words, row)) return false;
  if (isBuilding(words, knowledge)) return false;
  if (written.some((word) => isCode(word, row)) || /^\p{Lu}{2,}$/u.test(part)) return false;
  return written.length <= 6 && written.every((word) => NAME_WORD.test(word));
}

/**
 * A building or quarter by its last word (`Clarendon House`, `Kings Cross`) or its first (`Torre Sur`). A common given name
 * before it makes a person of it, and a word that is also a surname needs more: a possessive, as `Kings` is.
 */
export function isBuilding(
  words: readonly string[],
  { buildingWords, buildingNames, givenNames }: ImportKnowledge,
): boolean {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || givenNames.has(first)) return false;
  return buildingWords.has(last) || buildingWords.has(first) || (buildingNames.has(last) && /s$/u.test(first));
}

const SEPARATOR = /([,:;()]+ ?)/u;

/**
 * A line of an address without the parts that may name a person; empty where nothing else is in it. In doubt a part is
 * left out: a word too few is counted and can be added, while a name too many stands in every letter. Of `FOIA: Jane Doe`
 * remains `FOIA`, of `Jane Doe, Director` the function, of `Director, Office of Records` all.
 */
export function withoutIndividuals(line: string, row: RowNames, knowledge: ImportKnowledge): string {
  const pieces = line.split(SEPARATOR);
  const kept = pieces.filter((piece, i) => {
    const part = i % 2 === 0 ? piece : (pieces[i - 1] ?? "");
    return !mayBeName(part.trim(), row, knowledge);
  });
  return kept.length === pieces.length ? line : kept.join("").replace(/^[,:;) ]+|[,:;( ]+$/gu, "");
}

/**
 * Whether a mailbox is an office's: it says so (`foia@`, `legal@`), or it is the organization's initials. Any other may be a person's, and is not read.
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
