/** Words that names of courts have or lack without being another court. */
const FILLERS: ReadonlySet<string> = new Set(["the", "of", "for", "in", "and", "at", "to", "within", "sitting"]);

/** One spelling of each word: abbreviations as captions and citations have them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ct: "court",
  cts: "court",
  courts: "court",
  cir: "circuit",
  circ: "circuit",
  circuits: "circuit",
  dist: "district",
  districts: "district",
  super: "superior",
  sup: "supreme",
  com: "common",
  cmn: "common",
  pl: "pleas",
  plea: "pleas",
  cty: "county",
  cnty: "county",
  co: "county",
  bankr: "bankruptcy",
  bkr: "bankruptcy",
  prob: "probate",
  fam: "family",
  mun: "municipal",
  muni: "municipal",
  ch: "chancery",
  cl: "claims",
  jud: "judicial",
  surr: "surrogates",
  app: "appeals",
  saint: "st",
};

/** The words of a name, in small letters and one spelling, without punctuation: `U.S.` is one word. */
export function courtWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/\b(?:u\.\s?s\.?(?:\s?a\.?)?|united\s+states(?:\s+of\s+america)?)(?![a-z])/gu, " us ");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words.map((word) => (Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? word) : word));
}

/** Without what does not tell courts apart. */
export function tellingWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !FILLERS.has(word));
}

/** Where words stand one after the other in others, from `from` on; −1 where they do not. */
export function runOf(words: readonly string[], run: readonly string[], from = 0): number {
  for (let at = from; at + run.length <= words.length; at += 1) {
    if (run.every((word, i) => words[at + i] === word)) return at;
  }
  return -1;
}
