import { skeleton } from "../problem/look-alikes.ts";
import { withoutUnseen } from "../problem/unseen-characters.ts";

/**
 * What a text must be, beyond its form. `person`: somebody who answers for something. `organization`: a firm, client or
 * party as a caption names it. `text`: whatever else is free text. The schema says it by its keyword `names`.
 */
export type TextKind = "person" | "organization" | "address" | "telephone" | "mailbox" | "text";

/**
 * The part of a text that waits to be filled in, or null. It is known by its shape, for a template, a form and a colleague
 * each mark a gap in another way: something in brackets, a rule to write on, marks without a letter, the abbreviations of
 * "to be determined". Case, width, accents, invisible characters and look-alike letters make no difference. What a name,
 * a caption or a quotation may hold is none: `Doe v. [Sealed]`, `[Proposed] Order`, `Jane Roe <jroe@firm.example>`,
 * `TBD Holdings LLC`, `account XXXX1234`.
 */
export function gapIn(text: string, kind: TextKind): string | null {
  const plain = withoutUnseen(text).normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (saysNothing(plain, kind) || isStandIn(plain, kind)) return text;
  return bracketed(plain, kind) ?? mergeField(plain) ?? ruleToWriteOn(plain, kind) ?? wordOfGap(plain, kind);
}

/** What a text of a kind has at least. A firm may be called 1&1; a person has letters, in whatever script. */
const NEEDED: Readonly<Record<TextKind, RegExp>> = {
  person: /\p{L}/u,
  organization: /[\p{L}\p{N}]/u,
  address: /[\p{L}\p{N}]/u,
  telephone: /\p{N}.*\p{N}.*\p{N}/u,
  mailbox: /[^\s@]@[^\s@]/u,
  text: /[\p{L}\p{N}]/u,
};

function saysNothing(plain: string, kind: TextKind): boolean {
  return !NEEDED[kind].test(plain);
}

/** Abbreviations of "to be announced, confirmed, determined", and rows of X, without case, accents and punctuation. */
const STAND_IN = /^(?:tb[acd]|x{2,}|todo|fixme)$/;
/** `n/a`, `N. A.`, `NA`; not the name Na. */
const NOT_APPLICABLE = /^(?:n[^\p{L}\p{N}]{1,3}a\.?|NA|na)$/iu;
const TO_BE_DONE = /^(?:yet )?to be (?:\p{L}+ed|\p{L}+(?:ne|wn|en|nt))(?: (?:by|in|at|on|with|later|soon)\b.*)?\.?$/iu;
/** What the starter's own placeholders say, where only their brackets were taken away. */
const LABEL =
  /^(?:(?:your |full |first |last )?name(?: of .*)?|(?:law )?firm|client|position|attorney|counsel|company|street address|city, state,? zip|telephone|e-?mail|bar number and state)$/i;
const NOBODY = /^(?:x|none|nobody|no one|unknown|anonymous|(?:your|insert|enter) .*)$/i;

function isStandIn(plain: string, kind: TextKind): boolean {
  const bare = skeleton(plain);
  if (STAND_IN.test(bare) || isNotApplicable(plain) || TO_BE_DONE.test(plain)) return true;
  if (kind === "text") return false;
  return LABEL.test(plain) || (kind === "person" && NOBODY.test(plain));
}

function isNotApplicable(plain: string): boolean {
  return plain !== "Na" && NOT_APPLICABLE.test(plain);
}

/** Notes in brackets that courts and reporters print: what they stand for is known, and nobody will fill it in. */
const EDITORIAL =
  /^(?:(?:filed )?under seal|(?:un)?sealed|proposed|corrected|(?:\p{L}+ )?amended|sic|public version|minor|(?:.* )?(?:redacted|withheld|omitted|added|altered|deleted)(?: version)?|(?:ecf|dkt|doc|de)\b.*\d.*)\.?$/iu;
/** Opening brackets but for parentheses and for marks of quotation and of titles, low and angled. */
const OPEN = /(?![(„‚«‹「『《〈༺༼])[\p{Ps}<]/u;
const CLOSED = /(?![)»›」』》〉༻༽])[\p{Pe}>]/u;
const PAIR = new RegExp(`(${OPEN.source})((?:(?!${OPEN.source}|${CLOSED.source}).)*)(${CLOSED.source})`, "gu");
/** Whatever stands around the whole of a text, parentheses and quotation marks of other languages too. */
const WHOLE = /^[\p{Ps}<«‹]+\s*(.*?)\s*[\p{Pe}>»›]+$/u;
const REACHED_BY = /^[^\s@]+@[^\s@]+$|^(?:https?|mailto|tel):/i;

function bracketed(plain: string, kind: TextKind): string | null {
  const inner = kind === "text" ? undefined : WHOLE.exec(plain)?.[1];
  if (inner !== undefined && isOneGroup(plain) && !isKnown(inner)) return plain;
  for (const [whole, open = "", content = ""] of plain.matchAll(PAIR)) {
    if (isKnown(content)) continue;
    if (isStrict(kind) || whole === plain || isGap(open, content.trim())) return whole;
  }
  return isStrict(kind) ? (/[[\]{}]/.exec(plain)?.[0] ?? null) : null;
}

function isStrict(kind: TextKind): boolean {
  return kind !== "organization" && kind !== "text";
}

/** `(a) and (b)` begins and ends with brackets, and is not within one pair of them. */
function isOneGroup(plain: string): boolean {
  return !/[\p{Pe}>»›].*[\p{Ps}<«‹]/u.test(plain);
}

function isKnown(content: string): boolean {
  return EDITORIAL.test(content.trim()) || REACHED_BY.test(content.trim());
}

/** Within a caption or a sentence, brackets also mark what a quotation leaves out or changes: `[T]he`, `[...]`, `[Ms. Roe]`. */
function isGap(open: string, content: string): boolean {
  if (/^\.{3,}$/.test(content)) return false;
  if (!/[\p{L}\p{N}]/u.test(content)) return true;
  if (open !== "[") return /^[\p{L}\p{N}][\p{L}\p{N}\s_.'-]*$/u.test(content) && /\p{L}{2}/u.test(content);
  return (
    content === content.toUpperCase() && (/\p{Lu}{4}/u.test(content) || /\p{Lu}{2,}[\s_]+\p{Lu}{2,}/u.test(content))
  );
}

/** `%NAME%`, `$NAME$`, `#NAME#`, `@@NAME@@`. */
function mergeField(plain: string): string | null {
  return /([%$#]|@@)[A-Z][A-Z0-9_ ]{2,}\1/.exec(plain)?.[0] ?? null;
}

/** A line to write on, and question marks in the place of words. */
function ruleToWriteOn(plain: string, kind: TextKind): string | null {
  if (kind === "mailbox") return null;
  const marks = isStrict(kind) ? /_{2,}|\?{2,}|\.{4,}|[-‐-―]{3,}/ : /_{3,}|\?{3,}/;
  return marks.exec(plain)?.[0] ?? null;
}

/** Redacted numbers are as the rules of courts want them: `XXX-XX-1234`, `XXXX XXXX 1234`. */
const REDACTED = /(?:x{2,}[\s-]*)+\d+/gi;

/** A word that stands for another, within a text. */
function wordOfGap(plain: string, kind: TextKind): string | null {
  if (kind === "telephone") return /x{2,}/i.exec(plain)?.[0] ?? null;
  const words = (kind === "text" ? plain.replace(REDACTED, " ") : plain).split(/[\s,;:()/|·]+/u);
  const least = kind === "text" ? /^X{4,}\.?$/ : /^[X\d-]*X{3,}[X\d-]*\.?$/i;
  if (kind === "organization") return null;
  return words.find((word) => least.test(latin(word)) || (isStrict(kind) && isAbbreviation(word))) ?? null;
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase() && !word.includes(".") && /^tb[acd]$/.test(skeleton(word));
}

/** In Latin letters where only these are meant. */
function latin(word: string): string {
  return /^[x\u0445\u03c7]+$/iu.test(word) ? "X".repeat(word.length) : word;
}
