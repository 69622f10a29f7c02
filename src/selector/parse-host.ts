import { quoteValue } from "../problem/quote-value.ts";
import { decodePunycode } from "./punycode.ts";
import type { SelectorRemark } from "./selector.ts";

export interface ParsedHost {
  readonly ascii: string;
  readonly unicode?: string;
  readonly warnings: readonly SelectorRemark[];
}

/** What a name may be written with. The platform's parser would drop what follows a `?` or `#`, and decode a `%`. */
const WRITTEN = /^[a-z0-9._\-\u0080-\u{10ffff}]*$/u;
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/u;

function fault(message: string, hint: string, code = "bad-host"): SelectorRemark {
  return { code, message, hint };
}

/**
 * Letter by letter, as UTS #46 maps a name. In a whole word a sigma at the end becomes another letter. What the platform
 * does with capital letters of its own accord depends on its version: ẞ was once two letters.
 */
function smallLetters(text: string): string {
  return Array.from(text, (letter) => letter.toLowerCase()).join("");
}

/** The name as the domain name system carries it, or null if it cannot. */
function asciiOf(host: string): string | null {
  if (!WRITTEN.test(host)) return null;
  try {
    const { hostname } = new URL(`http://${host}/`);
    return hostname === "" ? null : hostname;
  } catch {
    return null;
  }
}

/** The readable form of an `xn--` name; null if a label is no true encoding. */
function unicodeOf(ascii: string): string | null {
  const labels = ascii.split(".").map((label) => (label.startsWith("xn--") ? decodePunycode(label.slice(4)) : label));
  if (labels.includes(null)) return null;
  const unicode = labels.join(".");
  return asciiOf(unicode) === ascii ? unicode : null;
}

function syntaxFault(given: string, ascii: string): SelectorRemark | null {
  const quoted = quoteValue(given);
  if (ascii.length > 253) return fault(`${quoted} is longer than a host name can be`, "check it against its source");
  const labels = ascii.split(".");
  const bad = labels.find((label) => !LABEL.test(label));
  if (bad !== undefined) {
    const part = bad === "" ? "an empty part" : `the part ${quoteValue(bad)}`;
    return fault(`${quoted} is not a host name: it has ${part}`, "letters, digits and hyphens stand between the dots");
  }
  if (labels.length < 2) return fault(`${quoted} is not a full host name`, "write the whole name: mail.example.com");
  return null;
}

function internationalRemark(unicode: string, ascii: string): SelectorRemark {
  const message = `${quoteValue(unicode)} has letters beyond a–z; on the wire it is ${ascii}`;
  return fault(
    message,
    "compare it letter by letter with its source: other scripts have letters that look the same",
    "international-host",
  );
}

function international(given: string, ascii: string): ParsedHost | SelectorRemark {
  const unicode = unicodeOf(ascii);
  if (unicode === null)
    return fault(`${quoteValue(given)} is not a valid international host name`, "check it against its source");
  if (unicode === ascii) return { ascii, warnings: [] };
  return { ascii, unicode, warnings: [internationalRemark(unicode, ascii)] };
}

/** Reads a host or domain name; the dot of the root at its end is dropped. */
export function parseHost(given: string): ParsedHost | SelectorRemark {
  if (given.startsWith("*.")) {
    return fault(`${quoteValue(given)} has a wildcard`, `write ${given.slice(2)}: a domain covers the hosts below it`);
  }
  const lower = smallLetters(given).replace(/\.$/u, "");
  const isAscii = /^[\u0000-\u007f]*$/u.test(lower);
  const ascii = isAscii ? lower : asciiOf(lower);
  if (ascii === null) return fault(`${quoteValue(given)} is not a host name`, "check it against its source");
  return syntaxFault(given, ascii) ?? international(given, ascii);
}
