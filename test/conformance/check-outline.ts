import { elementText, type FinishedFile } from "./finished-file.ts";
import { isRef, numberOf, textOf, type Value } from "./pdf-values.ts";
import { dig, itemsOf, refAt } from "./read-pdf.ts";

interface Bookmark {
  readonly ref: number;
  readonly dict: Value;
  readonly below: readonly Bookmark[];
}

/** Bookmarks lead to pages of the file and say what its headings say; their chains are whole. */
export function outline(file: FinishedFile): readonly string[] {
  const { pdf, root, pages } = file;
  const top = dig(pdf, root, "Outlines");
  const faults: string[] = [];
  const bookmarks = chain(file, top, faults, new Set());
  const all = flat(bookmarks);
  for (const { ref, dict } of all) {
    const [target = null, view = null] = itemsOf(pdf, dig(pdf, dict, "Dest"));
    if (!isRef(target) || !pages().some((page) => page.ref === target.ref))
      faults.push(`bookmark ${ref} leads to no page`);
    if (view === null || dig(pdf, dict, "A") !== null) faults.push(`bookmark ${ref} says not where on the page`);
  }
  const count = numberOf(dig(pdf, top, "Count"));
  if (all.length > 0 && count !== all.length) faults.push(`the outline counts ${count} bookmarks, not ${all.length}`);
  return [...faults, ...titleFaults(file, all)];
}

/** What a heading says is said by a bookmark, in the same order; bookmarks may say more. */
function titleFaults(file: FinishedFile, bookmarks: readonly Bookmark[]): readonly string[] {
  const titles = bookmarks.map(({ dict }) => squeeze(textOf(dig(file.pdf, dict, "Title")) ?? ""));
  const headings = file
    .elements()
    .filter(({ role }) => /^H\d$/.test(role))
    .map((each) => squeeze(elementText(file, each)));
  const faults = titles.flatMap((title, index) => (title === "" ? [`bookmark ${index + 1} has no title`] : []));
  return titles.join("\n") === headings.join("\n")
    ? faults
    : [...faults, "the bookmarks do not say what the headings say"];
}

function squeeze(text: string): string {
  return text.replaceAll("\u2011", "-").replace(/\s+/g, "");
}

function flat(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.flatMap((each) => [each, ...flat(each.below)]);
}

function chain(file: FinishedFile, holder: Value, faults: string[], seen: Set<number>): readonly Bookmark[] {
  const { pdf } = file;
  const found: Bookmark[] = [];
  let previous: number | null = null;
  for (let ref = refAt(pdf, holder, "First"); ref !== null && !seen.has(ref); ) {
    seen.add(ref);
    const dict = pdf.objects.get(ref) ?? null;
    if (refAt(pdf, dict, "Prev") !== previous) faults.push(`bookmark ${ref} does not follow the one before it`);
    found.push({ ref, dict, below: chain(file, dict, faults, seen) });
    previous = ref;
    ref = refAt(pdf, dict, "Next");
  }
  if (previous !== refAt(pdf, holder, "Last")) faults.push("a chain of bookmarks does not end where it should");
  return found;
}
