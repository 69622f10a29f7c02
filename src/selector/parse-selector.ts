import { quoteValue } from "../problem/quote-value.ts";
import { unseenFault, wideFault } from "./characters.ts";
import { parseHost } from "./parse-host.ts";
import { parseNetwork } from "./parse-network.ts";
import { parseUrl } from "./parse-url.ts";
import type { SelectorRemark, SelectorResult } from "./selector.ts";

function fault(code: string, message: string, hint: string): SelectorRemark {
  return { code, message, hint };
}

/** What no address, host or web address may hold. */
function characterFault(text: string): SelectorRemark | null {
  const quoted = quoteValue(text);
  if (text === "") return fault("empty-selector", "the selector is empty", "write an address, host or web address");
  const unseen = unseenFault(text);
  if (unseen !== null) return unseen;
  if (/\s/u.test(text)) return fault("bad-selector", `${quoted} holds a space`, "write one selector at a time");
  if (text.includes("\\"))
    return fault("bad-selector", `${quoted} holds a backslash`, "web addresses have forward slashes only");
  return wideFault(text);
}

function bracketFault(text: string): SelectorRemark {
  const plain = text.replaceAll(/[[\]]/gu, "");
  return fault(
    "bad-address",
    `${quoteValue(text)} is not an IP address: brackets belong into web addresses only`,
    `write ${plain}`,
  );
}

function zoneFault(text: string): SelectorRemark {
  const message = `${quoteValue(text)} names an interface of one machine behind the %`;
  return fault("bad-address", message, "such an address has no meaning outside that machine");
}

function hasManyColons(text: string): boolean {
  return text.split(":").length > 2;
}

/** Numbers at the end of the name: an address, well written or not, and never a host. */
function looksNumeric(text: string): boolean {
  return /^[0-9.]+(?:\/|$)/u.test(text) || /(?:^|\.)0x[0-9a-f]*(?:\.\d+)*$/iu.test(text) || /\.\d+$/u.test(text);
}

function colonFault(text: string): SelectorRemark {
  if (/:\d+$/u.test(text)) {
    return fault(
      "bad-host",
      `${quoteValue(text)} has a port`,
      `write the host alone, or the web address: http://${text}/`,
    );
  }
  const scheme = text.slice(0, text.indexOf(":"));
  return fault(
    "bad-url",
    `${quoteValue(text)} is not a web address: ${quoteValue(scheme)} is not read`,
    "only http:// and https:// addresses are read",
  );
}

function hostResult(text: string): SelectorResult {
  const host = parseHost(text);
  if (!("ascii" in host)) return host;
  const unicode = host.unicode === undefined ? {} : { unicode: host.unicode };
  return { selector: { kind: "host", value: host.ascii, asGiven: text, ...unicode }, warnings: host.warnings };
}

/**
 * Reads an IP address, a CIDR prefix, a host or domain, or a web address, and nothing that merely resembles one:
 * a letter that names the wrong address asks about the wrong person.
 */
export function parseSelector(text: string): SelectorResult {
  const bad = characterFault(text);
  if (bad !== null) return bad;
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(text)) return parseUrl(text);
  if (text.includes("@")) {
    return fault(
      "bad-selector",
      `${quoteValue(text)} is an e-mail address or hides a host behind an @`,
      "write the host alone",
    );
  }
  if (text.includes("[")) return bracketFault(text);
  if (hasManyColons(text)) return text.includes("%") ? zoneFault(text) : parseNetwork(text);
  if (text.includes(":")) return colonFault(text);
  if (looksNumeric(text)) return parseNetwork(text);
  if (text.includes("/")) {
    return fault(
      "bad-url",
      `${quoteValue(text)} has a path but no http://`,
      `write the whole web address: http://${text}`,
    );
  }
  return hostResult(text);
}
