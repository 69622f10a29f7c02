import { nameWords } from "./individuals.ts";

const LONGEST = 63;
/** Names that some systems keep for devices; files of a batch are named for ids. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  const cut = id.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(1, cut.lastIndexOf("-")));
}

/** An id made of names, without accents and what stands in brackets: `dhs-office-of-the-inspector-general`. */
export function proposeId(...names: readonly string[]): string {
  const plain = names.map((name) =>
    name
      .replace(/\([^)]*\)?/gu, "")
      .normalize("NFD")
      .replace(/\p{M}/gu, ""),
  );
  const words = plain.flatMap(nameWords).map((word) => word.replace(/[^a-z0-9]/gu, ""));
  const id = shortened(words.filter((word) => word !== "").join("-"));
  return id === "" || KEPT.test(id) ? `organization${id === "" ? "" : `-${id}`}` : id;
}

/** The id itself, or with the first number that makes it unlike all of `taken`. */
export function freeId(id: string, taken: { readonly has: (id: string) => boolean }): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? id : `${id.slice(0, LONGEST - 1 - String(n).length)}-${n}`;
    if (!taken.has(tried)) return tried;
  }
}
