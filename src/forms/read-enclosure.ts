import { type Dictionary, isKind, type PdfObject } from "../read-back/pdf-object.ts";
import type { Inflate } from "../read-back/pdf-text.ts";
import { Unreadable } from "../read-back/unreadable.ts";
import { activeContent } from "./active-content.ts";
import { type FormSource, lookUp, readFormSource } from "./form-source.ts";
import { requireTrees } from "./form-structure.ts";

/** A link that only opens a web page when somebody clicks on it: word processors make one of every address. */
const LINK = "an action (URI)";

/**
 * How many pages a PDF has that is sent along as it is, or why it cannot be: damaged, protected, beyond the budget of forms,
 * or with something in it that acts by itself. The fault follows the name of the file in a sentence.
 */
export function readEnclosure(
  bytes: Uint8Array,
  inflate: Inflate,
): { readonly pages: number } | { readonly fault: string } {
  try {
    const source = readFormSource(bytes, inflate);
    const acting = new Set(activeContent(source).flatMap(({ what }) => (what === LINK ? [] : [what])));
    if (acting.size > 0) return { fault: `holds ${[...acting].join(", ")}: what is served may not act by itself` };
    requireTrees(source);
    const pages = countPages(source);
    return pages === 0 ? { fault: "has no page" } : { pages };
  } catch (caught) {
    if (!(caught instanceof Unreadable)) throw caught;
    return { fault: `cannot be read as a PDF: ${caught.message}` };
  }
}

/** The leaves of the page tree, which was found to be one: the count that a file states of itself may be any. */
function countPages(source: FormSource): number {
  const catalog = lookUp(source, source.trailer.entries.get("Root"));
  return isKind(catalog, "dictionary") ? leavesOf(source, catalog.entries.get("Pages")) : 0;
}

function leavesOf(source: FormSource, node: PdfObject | undefined): number {
  const found = lookUp(source, node);
  if (!isKind(found, "dictionary")) return 0;
  const kids = kidsOf(source, found);
  return kids === null ? 1 : kids.reduce<number>((sum, kid) => sum + leavesOf(source, kid), 0);
}

function kidsOf(source: FormSource, { entries }: Dictionary): readonly PdfObject[] | null {
  const kids = lookUp(source, entries.get("Kids"));
  return isKind(kids, "list") ? kids.items : null;
}
