import { Fault } from "../problem/fault.ts";
import { findHolders, type Holder } from "../registry/find-holders.ts";
import { parsePartialDate } from "../registry/partial-date.ts";
import type { Registry } from "../registry/registry.ts";
import { type AskedSelector, readAsked } from "./read-asked.ts";

/** What was asked and who answers to it, nearest first. */
export interface HolderAnswer {
  readonly selector: AskedSelector;
  readonly holders: readonly Holder[];
  /** What of the question may not be meant as it is written. */
  readonly warnings: readonly { readonly message: string; readonly hint: string }[];
  /** That the answer is for the domain of an e-mail address, or that the registry knows no holders by such a thing; or blank. */
  readonly note: string;
}

/**
 * Who may hold records about an address, prefix, host, domain, web address or e-mail address; at a date, or at any time.
 * The answer for any other identifier says that the registry knows no holders by it. Throws a `usage` fault where the text
 * is none, or the date is none.
 *
 * @param at `2016-06-01`, `2016-06` or `2016`
 */
export function holders(registry: Registry, text: string, at?: string): HolderAnswer {
  const read = readAsked(text);
  if (!("asked" in read)) throw new Fault("usage", `${read.message} (${read.hint})`);
  const day = at === undefined ? null : checkedDay(at);
  const found = read.searched === null ? [] : findHolders(registry, read.searched, day);
  return { selector: read.asked, holders: found, warnings: read.warnings, note: read.note };
}

function checkedDay(text: string): string {
  const read = parsePartialDate(text);
  if (!("first" in read)) throw new Fault("usage", `--at: ${read.message} (${read.hint})`);
  return text;
}
