import ipaddr from "ipaddr.js";
import { quoteValue } from "../problem/quote-value.ts";
import type { Network, SelectorRemark, SelectorResult } from "./selector.ts";

const OCTET = /^(?:0|[1-9]\d{0,2})$/u;
const GROUP = /^[0-9a-fA-F]{0,4}$/u;
const LENGTH = /^(?:0|[1-9]\d{0,2})$/u;

function fault(code: string, message: string, hint: string): SelectorRemark {
  return { code, message, hint };
}

/** Four decimal numbers, none with a leading zero: `010` is 8 to some programs and 10 to others. */
function octets(text: string): readonly number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** The library is lenient, and takes `::8.8.8.8` for `::ffff:8.8.8.8`: only groups of four digits reach it. */
function ipv6Bytes(text: string): readonly number[] | null {
  const groups = withoutDots(text)?.split(":") ?? [];
  if (groups.length === 0 || !groups.every((group) => GROUP.test(group))) return null;
  const plain = groups.join(":");
  return ipaddr.IPv6.isValid(plain) ? ipaddr.IPv6.parse(plain).toByteArray() : null;
}

/** The last four bytes may be written as an IPv4 address is; here they are two groups. Null where they are none. */
function withoutDots(text: string): string | null {
  const at = text.lastIndexOf(":") + 1;
  if (!text.includes(".")) return text;
  const bytes = octets(text.slice(at));
  if (bytes === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return `${text.slice(0, at)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function written(bytes: readonly number[]): string {
  return bytes.length === 4 ? bytes.join(".") : new ipaddr.IPv6([...bytes]).toRFC5952String();
}

function masked(bytes: readonly number[], length: number): readonly number[] {
  return bytes.map((byte, i) => {
    const kept = Math.max(0, Math.min(8, length - 8 * i));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
}

/** `::ffff:0:0/96` holds the IPv4 addresses. */
function isMapped(bytes: readonly number[]): boolean {
  return bytes.length === 16 && bytes.slice(0, 10).every((b) => b === 0) && bytes[10] === 255 && bytes[11] === 255;
}

const RANGE_WORDS: Readonly<Record<string, string>> = {
  private: "is private: many networks use it inside, so that it names nobody outside one of them",
  uniqueLocal: "is private: it names nobody outside one network",
  loopback: "means the machine itself",
  linkLocal: "is used on one cable only",
  carrierGradeNat: "is shared by a carrier's customers and names no one of them outside its network",
  multicast: "is a multicast address, not one machine's",
  broadcast: "is the broadcast address",
  unspecified: "means no address",
};

function rangeRemark(bytes: readonly number[], value: string): readonly SelectorRemark[] {
  const address = bytes.length === 4 ? new ipaddr.IPv4([...bytes]) : new ipaddr.IPv6([...bytes]);
  const range = address.range();
  if (range === "unicast") return [];
  const words = RANGE_WORDS[range] ?? "lies in a range set aside for special purposes such as documentation";
  return [fault("special-range", `${value} ${words}`, "check the address against its source")];
}

function hostBits(bytes: readonly number[], network: Network): SelectorRemark {
  const fixed = `${written(network.bytes)}/${network.length}`;
  const message = `${written(bytes)}/${network.length} has bits set behind its ${network.length} fixed ones`;
  return fault("host-bits", message, `write ${fixed} for the whole block, or ${written(bytes)} for the one address`);
}

function mappedResult(text: string, bytes: readonly number[], length: number): SelectorResult {
  if (length < 96) return fault("bad-prefix", `${text} mixes IPv4 and IPv6`, "write the IPv4 block itself");
  const result = networkResult(text, bytes.slice(12), length - 96);
  if (!("selector" in result)) return result;
  const message = `${text} is an IPv4 address in IPv6 dress; it is read as ${result.selector.value}`;
  const hint = `write ${result.selector.value}`;
  return { selector: result.selector, warnings: [fault("mapped-address", message, hint), ...result.warnings] };
}

function networkResult(text: string, bytes: readonly number[], length: number): SelectorResult {
  if (isMapped(bytes)) return mappedResult(text, bytes, length);
  const full = bytes.length * 8;
  if (length === 0) return fault("bad-prefix", `${text} means every address there is`, "name the block you mean");
  const network = { bytes: masked(bytes, length), length };
  if (written(network.bytes) !== written(bytes)) return hostBits(bytes, network);
  const value = length === full ? written(bytes) : `${written(bytes)}/${length}`;
  const kind = length === full ? "address" : "prefix";
  return { selector: { kind, value, asGiven: text, network }, warnings: rangeRemark(bytes, value) };
}

function badAddress(text: string): SelectorRemark {
  const message = `${quoteValue(text)} is not an IP address`;
  if (/(?:^|[./])0\d/u.test(text)) {
    return fault(
      "leading-zero",
      `${message}: a number in it starts with 0, which some programs read as octal`,
      "drop the zeros if the source means decimal numbers",
    );
  }
  const form = text.includes(":")
    ? "an IPv6 address has eight groups of hexadecimal digits with colons, or :: once for groups of zeros"
    : "an IPv4 address has four numbers from 0 to 255 with dots: 192.0.2.1";
  return fault("bad-address", message, form);
}

function badLength(text: string, full: number): SelectorRemark {
  return fault(
    "bad-prefix",
    `${quoteValue(text)} is not an address block`,
    `behind the slash stands a number from 1 to ${full}, without leading zero`,
  );
}

/** Reads an address or prefix. Call it only with text that can be nothing else. */
export function parseNetwork(text: string): SelectorResult {
  const slash = text.indexOf("/");
  const address = slash < 0 ? text : text.slice(0, slash);
  const bytes = octets(address) ?? ipv6Bytes(address);
  if (bytes === null) return badAddress(text);
  const full = bytes.length * 8;
  if (slash < 0) return networkResult(text, bytes, full);
  const length = text.slice(slash + 1);
  if (!LENGTH.test(length) || Number(length) > full) return badLength(text, full);
  return networkResult(text, bytes, Number(length));
}
