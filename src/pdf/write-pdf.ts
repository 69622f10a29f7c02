import { PDFContext, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { TypesetLetter } from "../typeset/page.ts";
import { drawPage } from "./draw-page.ts";
import type { DrawnPage } from "./drawing.ts";
import type { FileFacts } from "./file-facts.ts";
import { addInfo, addMetadata, outputIntent } from "./file-objects.ts";
import { addLinkAnnotation } from "./link-objects.ts";
import { addOutline } from "./outline-objects.ts";
import { addResources, createResources } from "./page-resources.ts";
import { flateStream, type PdfMeans } from "./pdf-means.ts";
import { latin1, pdfText } from "./pdf-values.ts";
import { serializePdf } from "./serialize-pdf.ts";
import { addStructure, linkKeys, pageKey } from "./structure-objects.ts";

/** What the file says of itself beside the letter's title and language. `date` is the ISO date of issue. */
export interface PdfAbout {
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly date: string;
}

const MAKER = "duces";

/** The letter as a tagged PDF 1.7. The same letter gives the same bytes, wherever and after whatever it is written. */
export function writePdf(letter: TypesetLetter, faces: Typefaces, means: PdfMeans, about: PdfAbout): Uint8Array {
  const context = PDFContext.create();
  const used = createResources(faces);
  const drawn = letter.pages.map((page) => drawPage(page, letter.structure, used));
  const resources = addResources(context, means, faces, used);
  const tree = context.nextRef();
  const links = addLinks(context, drawn);
  const pages = drawn.map((page, number) =>
    addPage(context, means, page, { number, tree, resources, links: links[number] ?? [] }),
  );
  const box = context.obj([0, 0, letter.sheet.width, letter.sheet.height]);
  context.assign(tree, context.obj({ Type: "Pages", Kids: pages, Count: pages.length, MediaBox: box }));
  const structure = addStructure(context, letter, drawn, { pages, links });
  const facts: FileFacts = { ...about, title: letter.title, lang: letter.lang, maker: MAKER };
  const root = addCatalog(context, letter, pages, {
    Pages: tree,
    StructTreeRoot: structure,
    Metadata: addMetadata(context, facts),
    OutputIntents: context.obj([outputIntent(context, means)]),
  });
  return serializePdf(context, means, { root, info: addInfo(context, facts) });
}

function addLinks(context: PDFContext, drawn: readonly DrawnPage[]): PDFRef[][] {
  const keys = linkKeys(drawn);
  return drawn.map(({ links }, page) =>
    links.map((link, index) => addLinkAnnotation(context, link, keys[page]?.[index] ?? 0)),
  );
}

/** What a page refers to beside its content. */
interface PageParts {
  readonly number: number;
  readonly tree: PDFRef;
  readonly resources: PDFRef;
  readonly links: readonly PDFRef[];
}

/** Every page names its resources itself: PDF/A does not let it inherit them (ISO 19005-2, 6.2.2). */
function addPage(context: PDFContext, means: PdfMeans, drawn: DrawnPage, parts: PageParts): PDFRef {
  const content = context.register(flateStream(context, means, latin1(drawn.content)));
  const page = context.obj({
    Type: "Page",
    Parent: parts.tree,
    Contents: content,
    Resources: parts.resources,
    StructParents: pageKey(parts.number),
    Tabs: "S",
  });
  if (parts.links.length > 0) page.set(PDFName.of("Annots"), context.obj([...parts.links]));
  return context.register(page);
}

function addCatalog(
  context: PDFContext,
  letter: TypesetLetter,
  pages: readonly PDFRef[],
  parts: Readonly<Record<string, PDFObject>>,
): PDFRef {
  const catalog = context.obj({
    Type: "Catalog",
    ...parts,
    Lang: pdfText(letter.lang),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
  });
  const outline = addOutline(context, letter.outline, pages);
  if (outline !== null) catalog.set(PDFName.of("Outlines"), outline);
  return context.register(catalog);
}
