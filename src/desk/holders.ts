import { Fault } from "../problem/fault.ts";
import { findHolders, type Holder } from "../registry/find-holders.ts";
import { parsePartialDate } from "../registry/partial-date.ts";
import type { Registry } from "../registry/registry.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import type { ParsedSelector } from "../selector/selector.ts";

/** What was asked and who answers to it, nearest first. */
export interface HolderAnswer {
  readonly selector: ParsedSelector;
  readonly holders: readonly Holder[];
  /** What of the question may not be meant as it is written. */
  readonly warnings: readonly { readonly message: string; readonly hint: string }[];
}

/**
 * Who may hold records about an address, prefix, host, domain or web address; at a date, or at any time. Throws a `usage`
 * fault where the text is none of these, or the date is none.
 *
 * @param at `2016-06-01`, `2016-06` or `2016`
 */
export function holders(registry: Registry, text: string, at?: string): HolderAnswer {
  const read = parseSelector(text);
  if (!("selector" in read)) throw new Fault("usage", `${read.message} (${read.hint})`);
  const day = at === undefined ? null : checkedDay(at);
  return { selector: read.selector, holders: findHolders(registry, read.selector, day), warnings: read.warnings };
}

function checkedDay(text: string): string {
  const read = parsePartialDate(text);
  if (!("first" in read)) throw new Fault("usage", `--at: ${read.message} (${read.hint})`);
  return text;
}
