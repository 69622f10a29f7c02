import type { Field, PageBreak, ParagraphRole } from "./letter.ts";

/** What attributes may say whose values are a closed list. */

export const PARAGRAPH_ROLES: readonly ParagraphRole[] = [
  "body",
  "date",
  "delivery",
  "salutation",
  "status",
  "caption",
  "small",
  "center",
];

export const FIELD_TYPES: readonly Field["type"][] = ["text", "date", "checkbox", "signature"];

/** Of a header cell: the direction in which it heads. */
export const SCOPES: readonly ("row" | "col")[] = ["row", "col"];

/** Of a page break: at once, or only if what follows, up to the next page break, does not fit below. */
export const BREAKS: readonly PageBreak["when"][] = ["always", "needed"];

/** How a link may begin. */
export const LINK_STARTS: readonly string[] = ["https://", "http://", "mailto:"];

export function isLinkTarget(href: string): boolean {
  return LINK_STARTS.some((start) => href.startsWith(start));
}
