import type { AddressIndex } from "./address-index.ts";
import type { DeclaredAddresses } from "./declared-addresses.ts";
import type { OtherAddress } from "./paper-rules.ts";
import type { PaperPart } from "./paper-text.ts";
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
  const found = index.addresses.occurrences(part);
  const foreign = [...foreignPhrases(found, index, permitted), ...otherBlocks(part, index, permitted)];
  const allowed = foreign.length === 0 ? [] : allowedSpans(part, found, permitted);
  const strange = foreign.filter((one) => !allowed.some(({ start, end }) => start <= one.start && one.end <= end));
  return [...new Set(strange.map(({ custodian }) => custodian))];
}

/** An address, or another custodian's name with the address below it. */
interface ForeignAddress extends Span {
  readonly custodian: string;
}

function foreignPhrases(
  found: readonly Occurrence[],
  { dwellers }: AddressIndex,
  { phrases }: Permitted,
): readonly ForeignAddress[] {
  return found.flatMap(({ phrase, start, end }) => {
    const custodian = phrases.has(phrase) ? undefined : dwellers.get(phrase);
    return custodian === undefined ? [] : [{ custodian, start, end }];
  });
}

/** From the word `start` up to the word before `end`. */
type Span = Pick<Occurrence, "start" | "end">;

/**
 * A shared building's address lies within the own one, a neighbor's within the requester's. So does the whole block of a
 * custodian whose name is a line of the own address.
 */
function allowedSpans(
  part: PaperPart,
  found: readonly Occurrence[],
  { phrases, declared, others }: Permitted,
): readonly Span[] {
  const own = found.filter(({ phrase }) => phrases.has(phrase));
  const stated = declared.phrases
    .occurrences(part)
    .filter(({ phrase }) => others.some((other) => declared.origins.get(phrase)?.has(other)));
  return [...own, ...stated];
}

/** A name may be broken over so many lines, so many others may stand below it; an address has no more. */
const LINES_OF_NAME = 3;
const LINES_BETWEEN = 1;
const LINES_OF_ADDRESS = 10;

/** Of custodians who share an address, the name above it tells whose block it is. */
function otherBlocks(part: PaperPart, index: AddressIndex, { blocks }: Permitted): readonly ForeignAddress[] {
  const { lines, starts, words } = part;
  const texts = lines.map(({ text }) => text.replaceAll(" ", ""));
  const found: ForeignAddress[] = [];
  for (let from = 0; from < texts.length; from++) {
    for (const { name, below } of namesAt(texts, from, index)) {
      for (const { key, end } of blocksBelow(texts, below, name, index)) {
        if (blocks.has(key)) continue;
        // A name of signs alone has no words, by which it could lie within an own address.
        const start = starts[below] === starts[from] ? -1 : (starts[from] ?? 0);
        found.push({ start, end: starts[end] ?? words.length, custodian: index.blocks.get(key) ?? "" });
      }
    }
  }
  return found;
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

/** Keys of the blocks that a name begins, each with the index of the line behind it. */
function blocksBelow(
  texts: readonly string[],
  below: number,
  name: string,
  index: AddressIndex,
): readonly { readonly key: string; readonly end: number }[] {
  const found: { readonly key: string; readonly end: number }[] = [];
  for (let from = below; from <= below + LINES_BETWEEN; from++) {
    let key = `${name}\n`;
    for (const [at, text] of texts.slice(from, from + LINES_OF_ADDRESS).entries()) {
      key += text;
      if (index.blocks.has(key)) found.push({ key, end: from + at + 1 });
    }
  }
  return found;
}
