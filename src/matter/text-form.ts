/** Abbreviations end in a stop that belongs to them: `Inc.`, `U.S.C.`, `et al.`, `Delaware Co.` */
const ABBREVIATION =
  /(?:^|[\s("'\u201c\u2018])(?:(?:\p{L}\.){2,}|(?:Inc|Co|Corp|Cos|Ltd|Bros|Jr|Sr|Dr|Mr|Ms|No|Nos|St|Ave|Blvd|Dept|Assn|Mfg|etc|al|seq|Ann|Stat|Reg|Rev|Supp|Ct|Cir|Dist|Div|Cal|Tex|Fla|Pa|Del|Ill|Mich|Mass|vs|v|p|pp|art|sec|para|a\.m|p\.m|e\.g|i\.e)\.)$/iu;

/** Words that begin a sentence, and are no names: within a sentence their capital is wrong. */
const SENTENCE_STARTS = new Set(
  `A An The Any All No Some Each Every This That These Those It Its We Our Us They Their He She You Your I My In On At By For
  From Of To With Under Because As If When Whether Which Who Whose There Here Not And Or But Records Documents Please`.split(
    /\s+/,
  ),
);

/** Marks that may stand before the first letter, and behind the last stop. */
const OPENING = /^[\s"'\u201c\u2018([\u00ab]+/u;
const CLOSING = /[\s"'\u201d\u2019)\]\u00bb]+$/u;

/** What keeps a text from being a sentence; null where nothing does. Names such as `iCloud` or `www.example.com` may begin one. */
export function sentenceFault(text: string): string | null {
  const [first = ""] = text.replace(OPENING, "").split(/\s/u);
  if (/^\p{Ll}/u.test(first) && /^[\p{Ll}\p{M}'\u2019-]+[,;:]?$/u.test(first)) return "begins with a small letter";
  return /[.?!\u2026]$/u.test(text.replace(CLOSING, "")) ? null : "does not end with a full stop";
}

/** What keeps a text from standing within a sentence; null where nothing does. */
export function phraseFault(text: string): string | null {
  const [first = ""] = text.replace(OPENING, "").split(/[\s,;:]/u);
  if (SENTENCE_STARTS.has(first)) return `begins with a capital ("${first}")`;
  return endsInStop(text) ? "ends with a full stop" : null;
}

function endsInStop(text: string): boolean {
  return /\.$/u.test(text.trimEnd()) && !ABBREVIATION.test(text.trimEnd());
}

/** A phrase without the stop that belongs to no abbreviation: a letter puts its own mark behind it. */
export function withoutStop(phrase: string): string {
  return endsInStop(phrase) ? phrase.trimEnd().slice(0, -1) : phrase;
}

/** The same where a full stop follows: one stop serves for an abbreviation and for the end of the sentence. */
export function beforeStop(phrase: string): string {
  return phrase.trimEnd().replace(/\.$/u, "");
}
