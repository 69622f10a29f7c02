import { quoteValue } from "../problem/quote-value.ts";
import { parseHost } from "./parse-host.ts";
import { parseNetwork } from "./parse-network.ts";
import type { SelectorRemark, SelectorResult } from "./selector.ts";

const URL_PARTS = /^(https?):\/\/([^/?#]*)([^#]*)(#.*)?$/iu;
const AUTHORITY = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/u;
const PORT = /^[1-9]\d{0,4}$/u;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: "80", https: "443" };

function fault(message: string, hint: string): SelectorRemark {
  return { code: "bad-url", message, hint };
}

interface UrlHost {
  readonly text: string;
  readonly unicode?: string;
  readonly warnings: readonly SelectorRemark[];
}

function urlHost(text: string): UrlHost | SelectorRemark {
  const bracketed = /^\[(.*)\]$/u.exec(text)?.[1];
  if (bracketed === undefined && !/(?:^|\.)(?:\d+|0x[0-9a-f]*)$/iu.test(text)) {
    const host = parseHost(text);
    if (!("ascii" in host)) return host;
    const unicode = host.unicode === undefined ? {} : { unicode: host.unicode };
    return { text: host.ascii, ...unicode, warnings: host.warnings };
  }
  if (bracketed !== undefined && !bracketed.includes(":"))
    return fault(
      `${quoteValue(text)} has brackets around what is no IPv6 address`,
      "brackets are for IPv6 addresses only",
    );
  const result = parseNetwork(bracketed ?? text);
  if (!("selector" in result)) return result;
  const { value, network } = result.selector;
  return { text: network?.bytes.length === 16 ? `[${value}]` : value, warnings: result.warnings };
}

/** Characters beyond ASCII are written as a browser sends them. */
function encodedPath(path: string): string {
  return path.replace(/[^\u0021-\u007e]/gu, (character) => encodeURIComponent(character));
}

const FRAGMENT: SelectorRemark = {
  code: "url-fragment",
  message: "the part of the web address from # on is never sent to a server, and is left out",
  hint: "delete it",
};

function portPart(port: string | undefined, scheme: string): string | null {
  if (port === undefined) return "";
  if (!PORT.test(port) || Number(port) > 65535) return null;
  return port === DEFAULT_PORTS[scheme] ? "" : `:${port}`;
}

/** Reads a web address. Its path stays as given: servers tell `/A` from `/a`. */
export function parseUrl(text: string): SelectorResult {
  const parts = URL_PARTS.exec(text);
  if (parts === null)
    return fault(`${quoteValue(text)} is not a web address`, "only http:// and https:// addresses are read");
  const [scheme, authority, path] = [(parts[1] ?? "").toLowerCase(), parts[2] ?? "", parts[3] ?? ""];
  if (authority.includes("@")) {
    return fault(
      `${quoteValue(text)} names a user before the @; the host is what follows it`,
      "delete the part up to the @ after you have checked which host is meant",
    );
  }
  const pieces = AUTHORITY.exec(authority);
  const port = portPart(pieces?.[2], scheme);
  if (pieces === null || port === null)
    return fault(`${quoteValue(text)} has no valid port`, "a port is a number from 1 to 65535");
  const host = urlHost(pieces[1] ?? "");
  if (!("text" in host)) return host;
  const value = `${scheme}://${host.text}${port}${encodedPath(path)}`;
  const unicode = host.unicode === undefined ? {} : { unicode: `${scheme}://${host.unicode}${port}${path}` };
  const fragment = parts[4] === undefined ? [] : [FRAGMENT];
  return {
    selector: { kind: "url", value, asGiven: text, host: host.text, ...unicode },
    warnings: [...host.warnings, ...fragment],
  };
}
