import { type PDFContext, type PDFDict, PDFName, PDFNumber, type PDFRef } from "pdf-lib";
import type { OutlineEntry } from "../typeset/page.ts";
import { pdfText } from "./pdf-values.ts";

interface Bookmark {
  readonly entry: OutlineEntry | null;
  readonly ref: PDFRef;
  readonly children: Bookmark[];
}

/** Adds the bookmarks, nested by level. `pages[n]` is page n + 1. Null if there are none. */
export function addOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly PDFRef[],
): PDFRef | null {
  if (entries.length === 0) return null;
  const root = nest(context, entries);
  writeBookmark(context, root, pages);
  return root.ref;
}

/** A level that is skipped is no fault: a bookmark goes below the last one of any higher level. */
function nest(context: PDFContext, entries: readonly OutlineEntry[]): Bookmark {
  const root: Bookmark = { entry: null, ref: context.nextRef(), children: [] };
  const open: Bookmark[] = [root];
  for (const entry of entries) {
    while ((open.at(-1)?.entry?.level ?? 0) >= entry.level) open.pop();
    const bookmark: Bookmark = { entry, ref: context.nextRef(), children: [] };
    open.at(-1)?.children.push(bookmark);
    open.push(bookmark);
  }
  return root;
}

function writeBookmark(context: PDFContext, { entry, ref, children }: Bookmark, pages: readonly PDFRef[]): PDFDict {
  const dict = entry === null ? context.obj({ Type: "Outlines" }) : targetOf(context, entry, pages);
  context.assign(ref, dict);
  const written = children.map((child) => writeBookmark(context, child, pages));
  written.forEach((child, index) => {
    child.set(PDFName.of("Parent"), ref);
    link(child, "Prev", children[index - 1]);
    link(child, "Next", children[index + 1]);
  });
  link(dict, "First", children[0]);
  link(dict, "Last", children.at(-1));
  if (children.length > 0) dict.set(PDFName.of("Count"), PDFNumber.of(countOf(children)));
  return dict;
}

function link(dict: PDFDict, key: string, bookmark: Bookmark | undefined): void {
  if (bookmark !== undefined) dict.set(PDFName.of(key), bookmark.ref);
}

function countOf(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, bookmark) => sum + 1 + countOf(bookmark.children), 0);
}

function targetOf(context: PDFContext, { title, page, y }: OutlineEntry, pages: readonly PDFRef[]): PDFDict {
  const target = pages[page - 1];
  if (target === undefined) throw new Error(`the bookmark ${JSON.stringify(title)} points at page ${page}`);
  return context.obj({ Title: pdfText(title), Dest: [target, "XYZ", null, Math.round(y * 1000) / 1000, null] });
}
