import type { Network, ParsedSelector } from "./selector.ts";

/** Whether every address of `inner` lies in `outer`. IPv4 and IPv6 never contain each other. */
export function networkContains(outer: Network, inner: Network): boolean {
  if (outer.bytes.length !== inner.bytes.length || outer.length > inner.length) return false;
  return outer.bytes.every((byte, i) => {
    const kept = Math.max(0, Math.min(8, outer.length - 8 * i));
    const mask = (0xff << (8 - kept)) & 0xff;
    return (byte & mask) === ((inner.bytes[i] ?? 0) & mask);
  });
}

/** Whether an address or prefix lies in a prefix (or is the same address). False for hosts and URLs. */
export function prefixContains(prefix: ParsedSelector, inner: ParsedSelector): boolean {
  if (prefix.network === undefined || inner.network === undefined) return false;
  return networkContains(prefix.network, inner.network);
}

/** Whether a domain is the host or stands above it. Both canonical. */
export function hostCovers(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
