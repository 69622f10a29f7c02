/** A name of a place without what does not tell it from another: case, accents, stops, hyphens, a leading "the". */
export function placeKey(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const joined = plain.replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, "").replaceAll("&", " and ");
  const words = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}
