import type { AddressIndex } from "./address-index.ts";
import type { DeclaredAddresses } from "./declared-addresses.ts";
import type { OtherAddress } from "./paper-rules.ts";
import type { PaperLine, PaperPart } from "./paper-text.ts";
import type { Occurrence } from "./phrases.ts";

/** What a paper may hold: its custodians' own addresses and blocks, and what is declared for papers of its kind. */
export interface Permitted {
  readonly phrases: ReadonlySet<number>;
  readonly blocks: ReadonlySet<string>;
  readonly declared: DeclaredAddresses;
  readonly others: readonly OtherAddress[];
}

/** Custodians whose address stands in a paper that is not for them. The time is that of the text, whatever the registry's size. */
export function otherAddresses(part: PaperPart, index: AddressIndex, permitted: Permitted): readonly string[] {
  const found = index.addresses.occurrences(part.words);
  const foreign = found.filter(({ phrase }) => !permitted.phrases.has(phrase));
  const allowed = foreign.length === 0 ? [] : allowedSpans(part, found, permitted);
  const strange = foreign.filter((one) => !allowed.some(({ start, end }) => start <= one.start && one.end <= end));
  const dwellers = strange.map(({ phrase }) => index.dwellers.get(phrase) ?? "");
  return [...new Set([...dwellers, ...otherBlocks(part.lines, index, permitted)])];
}

/** A shared building's address lies within the own one, a neighbour's within the requester's. */
function allowedSpans(
  { words }: PaperPart,
  found: readonly Occurrence[],
  { phrases, declared, others }: Permitted,
): readonly Occurrence[] {
  const own = found.filter(({ phrase }) => phrases.has(phrase));
  const stated = declared.phrases
    .occurrences(words)
    .filter(({ phrase }) => others.some((other) => declared.origins.get(phrase)?.has(other)));
  return [...own, ...stated];
}

/** A name may be broken over so many lines, so many others may stand below it; an address has no more. */
const LINES_OF_NAME = 3;
const LINES_BETWEEN = 1;
const LINES_OF_ADDRESS = 10;

/** Of custodians who share an address, the name above it tells whose block it is. */
function otherBlocks(lines: readonly PaperLine[], index: AddressIndex, { blocks }: Permitted): readonly string[] {
  const texts = lines.map(({ text }) => text.replaceAll(" ", ""));
  const found: string[] = [];
  for (let from = 0; from < texts.length; from++) {
    for (const { name, below } of namesAt(texts, from, index)) {
      found.push(...blocksBelow(texts, below, name, index).filter((key) => !blocks.has(key)));
    }
  }
  return found.map((key) => index.blocks.get(key) ?? "");
}

/** Names that begin with a line, and the index of the line below. */
function namesAt(
  texts: readonly string[],
  from: number,
  { names, longestName }: AddressIndex,
): readonly { readonly name: string; readonly below: number }[] {
  const found: { readonly name: string; readonly below: number }[] = [];
  let name = "";
  for (let below = from + 1; below <= from + LINES_OF_NAME && below <= texts.length; below++) {
    name += texts[below - 1];
    if (name.length > longestName) break;
    if (names.has(name)) found.push({ name, below });
  }
  return found;
}

function blocksBelow(texts: readonly string[], below: number, name: string, index: AddressIndex): readonly string[] {
  const found: string[] = [];
  for (let from = below; from <= below + LINES_BETWEEN; from++) {
    let key = `${name}\n`;
    for (const text of texts.slice(from, from + LINES_OF_ADDRESS)) {
      key += text;
      if (index.blocks.has(key)) found.push(key);
    }
  }
  return found;
}
