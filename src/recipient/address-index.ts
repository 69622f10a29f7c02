import type { Contact, Custodian } from "../registry/registry.ts";
import { squeezed, wordsOf } from "./fold-text.ts";
import { createPhrases, type Phrases } from "./phrases.ts";
import { type PrintedAddress, printedAddress } from "./printed-address.ts";

/** Every address of the registry, to be looked up in a paper. Made once for a batch. */
export interface AddressIndex {
  /** Addresses as they are printed, what of them tells one from another, and names, which may hold a street. */
  readonly addresses: Phrases;
  /** A custodian at the address with that number; none where the phrase alone tells no address. */
  readonly dwellers: ReadonlyMap<number, string>;
  /** Names of custodians, without spaces, and the length of the longest. */
  readonly names: ReadonlySet<string>;
  readonly longestName: number;
  /** A custodian with that addressee block: name and address without spaces, as `blockKey` puts them together. */
  readonly blocks: ReadonlyMap<string, string>;
}

export function indexAddresses(custodians: readonly Custodian[], from: string): AddressIndex {
  const addresses = createPhrases();
  const dwellers = new Map<number, string>();
  const names = new Set<string>();
  const blocks = new Map<string, string>();
  for (const custodian of custodians) {
    names.add(squeezed(custodian.name));
    addresses.add(wordsOf(custodian.name));
    for (const address of addressesOf(custodian, from)) {
      const key = blockKey(custodian.name, address.lines);
      if (!blocks.has(key)) blocks.set(key, custodian.id);
      addresses.add(wholeWords(address));
      for (const phrase of tellingPhrases(address).map((words) => addresses.add(words))) {
        if (!dwellers.has(phrase)) dwellers.set(phrase, custodian.id);
      }
    }
  }
  const longestName = [...names].reduce((longest, { length }) => Math.max(longest, length), 0);
  return { addresses, dwellers, names, longestName, blocks };
}

/** Numbers of every phrase of the index that a custodian's own name and addresses hold. */
export function ownPhrases(custodian: Custodian, from: string, { addresses }: AddressIndex): ReadonlySet<number> {
  const phrases = addressesOf(custodian, from).flatMap((address) => [
    ...tellingPhrases(address),
    wholeWords(address),
    ...address.lines.map(wordsOf),
  ]);
  return new Set([wordsOf(custodian.name), ...phrases].map((words) => addresses.find(words)));
}

export function ownBlocks(custodian: Custodian, from: string): ReadonlySet<string> {
  return new Set(addressesOf(custodian, from).map(({ lines }) => blockKey(custodian.name, lines)));
}

/** Lines run together: two blocks are alike wherever their lines end. */
export function blockKey(name: string, lines: readonly string[]): string {
  return `${squeezed(name)}\n${lines.map(squeezed).join("")}`;
}

/** Its own, and its agent's, where it is served. */
function addressesOf({ contacts, registeredAgent }: Custodian, from: string): readonly PrintedAddress[] {
  const reached: readonly Pick<Contact, "post">[] = registeredAgent ? [...contacts, registeredAgent] : contacts;
  return reached.flatMap((contact) => printedAddress(contact, from) ?? []);
}

function wholeWords({ lines }: PrintedAddress): readonly string[] {
  return lines.flatMap(wordsOf);
}

/**
 * Street and town together tell an address; so does a street with its number, or one line of it, even without the town.
 * A street alone that is a word or two ("Broadway 1") may stand in any letter.
 */
function tellingPhrases({ domestic, street, town }: PrintedAddress): readonly (readonly string[])[] {
  const whole = [domestic.flatMap(wordsOf), [...street, ...town].flatMap(wordsOf)];
  const parts = [street.flatMap(wordsOf), ...street.map(wordsOf)].filter(isTelling);
  return [...whole, ...parts].filter(({ length }) => length > 1);
}

function isTelling(words: readonly string[]): boolean {
  return words.length > 2 && words.some((word) => /\d/.test(word)) && words.some((word) => /\p{L}{3}/u.test(word));
}
