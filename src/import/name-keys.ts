import { initialsOf, nameWords } from "./individuals.ts";
import type { ImportKnowledge } from "./knowledge.ts";

/** Two names with the same exact key are one name: case, punctuation and `&` for "and" do not tell them apart. */
export function exactKey(name: string): string {
  return nameWords(name.replaceAll("&", " and ")).join(" ");
}

/** The name of the country before a body of its government says nothing: "U.S. Mint", "United States Mint". */
export function withoutCountry(key: string): string {
  return key.replace(/\b(?:united states|us|usa)\b ?/gu, "").trim();
}

/** A name without what does not tell one organization from another: accents, legal forms, articles, order of words. */
export function coreKey(name: string, { emptyWords }: Pick<ImportKnowledge, "emptyWords">): string {
  const plain = withoutCountry(exactKey(name)).normalize("NFD").replace(/\p{M}/gu, "");
  const words = plain.split(" ").filter((word) => word !== "" && !emptyWords.has(word));
  return words.sort().join(" ") || exactKey(name);
}

/** Numbers in a name tell organizations apart that otherwise differ by one letter: Region 1, Region 2; Region IX. */
export function numbersOf(name: string): string {
  return (exactKey(name).match(/\b(?:\p{N}+|[ivx]+)\b/gu) ?? []).join(" ");
}

/** The abbreviation that a name would have, or null if it is too short to tell anything: "fbi". */
export function abbreviationOf(name: string): string | null {
  const letters = initialsOf(name);
  return letters.length >= 3 ? letters : null;
}
