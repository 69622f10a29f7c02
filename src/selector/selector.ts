/** What a search of records of a network can be keyed on. */
export type SelectorKind = "address" | "prefix" | "host" | "url";

/** A block of addresses: the bytes of its first (4 or 16), and how many leading bits are fixed. An address fixes all. */
export interface Network {
  readonly bytes: readonly number[];
  readonly length: number;
}

export interface ParsedSelector {
  readonly kind: SelectorKind;
  /** The canonical form, by which two selectors are compared and which a letter prints. */
  readonly value: string;
  /** The characters that were given. */
  readonly asGiven: string;
  /** The readable form of an internationalised host; `value` then holds the `xn--` form. */
  readonly unicode?: string;
  /** Of an address or prefix. */
  readonly network?: Network;
  /** Host of a URL, canonical. */
  readonly host?: string;
}

/** Why a text is no selector, or what its reader should know. */
export interface SelectorRemark {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type SelectorResult =
  | { readonly selector: ParsedSelector; readonly warnings: readonly SelectorRemark[] }
  | SelectorRemark;

/** Fixed bits of a prefix (32 or 128 for one address), null for a host or URL. */
export function prefixLength(selector: ParsedSelector): number | null {
  return selector.network?.length ?? null;
}

/** Wider than one organization usually has: /20 of IPv4 is 4,096 addresses, /48 of IPv6 one site's assignment. */
export function isWide(selector: ParsedSelector): boolean {
  const network = selector.network;
  if (network === undefined) return false;
  return network.length < (network.bytes.length === 4 ? 20 : 48);
}
