import { hostCovers, networkContains } from "../selector/contains.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import type { ParsedSelector } from "../selector/selector.ts";

/** How a selector of the registry answers one that is asked about: the very same, a wider one, or a narrower one. */
export interface SelectorMatch {
  readonly kind: "same" | "covers" | "within";
  /** Fixed bits or labels in common: of two that cover, the greater is nearer. */
  readonly closeness: number;
}

function labels(host: string): number {
  return host.split(".").length;
}

function hostMatch(known: string, asked: string): SelectorMatch | null {
  if (known === asked) return { kind: "same", closeness: labels(known) };
  if (hostCovers(known, asked)) return { kind: "covers", closeness: labels(known) };
  return hostCovers(asked, known) ? { kind: "within", closeness: labels(asked) } : null;
}

/** An empty path is the path `/`. */
function comparableUrl(url: string): string {
  return /^https?:\/\/[^/?]+$/u.test(url) ? `${url}/` : url;
}

function hostOf(selector: ParsedSelector): string | null {
  if (selector.kind === "host") return selector.value;
  return selector.host ?? null;
}

function byName(known: ParsedSelector, asked: ParsedSelector): SelectorMatch | null {
  const [knownHost, askedHost] = [hostOf(known), hostOf(asked)];
  if (knownHost === null || askedHost === null) return null;
  const sameUrl =
    known.kind === "url" && asked.kind === "url" && comparableUrl(known.value) === comparableUrl(asked.value);
  if (sameUrl) return { kind: "same", closeness: labels(knownHost) };
  const match = hostMatch(knownHost, askedHost);
  if (match === null || known.kind === asked.kind) return known.kind === "url" && asked.kind === "url" ? null : match;
  if (match.kind !== "same") return known.kind === "url" && match.kind === "covers" ? null : match;
  return { ...match, kind: known.kind === "host" ? "covers" : "within" };
}

/** The network of an address, a prefix, or a web address whose host is an address. */
function networkOf(selector: ParsedSelector) {
  if (selector.network !== undefined || selector.host === undefined) return selector.network;
  const host = parseSelector(selector.host.replaceAll(/[[\]]/gu, ""));
  return "selector" in host ? host.selector.network : undefined;
}

/** Whether and how a selector of the registry answers the one asked about; null where they have nothing in common. */
export function matchSelector(known: ParsedSelector, asked: ParsedSelector): SelectorMatch | null {
  const [outer, inner] = [networkOf(known), networkOf(asked)];
  if (outer === undefined || inner === undefined) return byName(known, asked);
  if (known.kind === "url" && asked.kind === "url") return byName(known, asked);
  if (networkContains(outer, inner)) {
    return { kind: outer.length === inner.length ? "same" : "covers", closeness: outer.length };
  }
  return networkContains(inner, outer) ? { kind: "within", closeness: inner.length } : null;
}
