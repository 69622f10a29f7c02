import { BUDGETS } from "../budget/budgets.ts";
import type { PdfFile } from "./pdf-file.ts";
import {
  asCount,
  asDictionary,
  asList,
  asName,
  asNumber,
  asStream,
  type Dictionary,
  isKind,
  type PdfObject,
} from "./pdf-object.ts";
import { unreadable } from "./unreadable.ts";

/** A page as far as its text goes. */
export interface PageFacts {
  readonly resources: Dictionary;
  /** Left, bottom, right, top, in points. */
  readonly box: readonly number[];
  /** Its operators, unpacked when they are asked for. */
  readonly content: () => Uint8Array;
}

/** What a page takes from the nodes above it unless it says otherwise. */
interface Inherited {
  readonly resources: Dictionary | null;
  readonly box: readonly number[] | null;
}

const { pages: MOST_PAGES, pageDepth: DEEPEST, stream: LONGEST_CONTENT } = BUDGETS.paper;

export function readPages(file: PdfFile, catalog: Dictionary): readonly PageFacts[] {
  const pages: PageFacts[] = [];
  const root = asDictionary(file.resolve(catalog.entries.get("Pages")), "the page tree");
  addPages(file, root, { resources: null, box: null }, { pages, met: new Set() }, 0);
  const count = asCount(file.resolve(root.entries.get("Count")), "the number of pages");
  if (count !== pages.length) unreadable(`it says that it has ${count} pages, and has ${pages.length}`);
  return pages;
}

/** What was read of a page tree. */
interface FoundPages {
  readonly pages: PageFacts[];
  readonly met: Set<Dictionary>;
}

function addPages(file: PdfFile, node: Dictionary, above: Inherited, found: FoundPages, depth: number): void {
  const { pages, met } = found;
  if (met.has(node)) unreadable("a part of its page tree stands in it twice");
  met.add(node);
  if (depth > DEEPEST || pages.length > MOST_PAGES) unreadable("its page tree does not end");
  const { entries } = node;
  const own = file.resolve(entries.get("Resources"));
  const box = file.resolve(entries.get("MediaBox"));
  const inherited: Inherited = {
    resources: own === null ? above.resources : asDictionary(own, "a page's resources"),
    box: box === null ? above.box : asList(box, "a page's size").map((edge) => asNumber(edge, "a page's edge")),
  };
  const type = asName(file.resolve(entries.get("Type")), "the type of a page");
  if ((file.resolve(entries.get("Rotate")) ?? 0) !== 0) unreadable("a page is turned");
  if (type === "Page") {
    pages.push(pageFacts(file, node, inherited));
    return;
  }
  if (type !== "Pages") unreadable("its page tree holds something else");
  for (const kid of asList(file.resolve(entries.get("Kids")), "the page tree's children")) {
    addPages(file, asDictionary(file.resolve(kid), "a page"), inherited, found, depth + 1);
  }
}

function pageFacts(file: PdfFile, page: Dictionary, { resources, box }: Inherited): PageFacts {
  if (resources === null || box?.length !== 4) return unreadable("a page has no resources, or no size");
  const contents = file.resolve(page.entries.get("Contents"));
  const streams = isKind(contents, "list") ? contents.items : [contents];
  return { resources, box, content: () => joined(unpackedParts(file, streams)) };
}

function unpackedParts(file: PdfFile, streams: readonly PdfObject[]): readonly Uint8Array[] {
  let length = 0;
  return streams.map((part) => {
    const content = file.decode(asStream(file.resolve(part), "a page's content"));
    length += content.length;
    return length > LONGEST_CONTENT ? unreadable("a page has more content than is read") : content;
  });
}

/** An operator may not run on from one stream to the next: a line end stands between them. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}
