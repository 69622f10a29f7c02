import { PDFContext, type PDFDict, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { TypesetLetter } from "../typeset/page.ts";
import { addAnnotations } from "./annotation-objects.ts";
import { type Attachment, addAttachments } from "./attachment-objects.ts";
import { drawPage } from "./draw-page.ts";
import type { DrawnPage } from "./drawing.ts";
import type { FileFacts } from "./file-facts.ts";
import { addInfo, addMetadata, outputIntent } from "./file-objects.ts";
import { addFormObjects } from "./form-objects.ts";
import { addOutline } from "./outline-objects.ts";
import { addResources, createResources } from "./page-resources.ts";
import { flateStream, type PdfMeans } from "./pdf-means.ts";
import { latin1, pdfText } from "./pdf-values.ts";
import { serializePdf } from "./serialize-pdf.ts";
import { addStructure, pageKey } from "./structure-objects.ts";
import { type Live, withoutAnnotations } from "./without-annotations.ts";

/** What the file says of itself beside the letter's title and language. `date` is the ISO date of issue. */
export interface PdfAbout {
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly date: string;
}

/** What of the file is live, and the files that it carries. */
export interface PdfExtras extends Live {
  readonly attachments: readonly Attachment[];
}

const MAKER = "duces";

/**
 * The letter as a tagged PDF 1.7, which conforms to PDF/UA-1 and to PDF/A-2a, or 3a where it carries files. The same
 * letter gives the same bytes, wherever and after whatever it is written.
 */
export function writePdf(
  whole: TypesetLetter,
  faces: Typefaces,
  means: PdfMeans,
  about: PdfAbout,
  extras: PdfExtras,
): Uint8Array {
  const letter = withoutAnnotations(whole, extras);
  const context = PDFContext.create();
  const used = createResources(letter, faces, means);
  const drawn = letter.pages.map((page) => drawPage(page, letter.structure, used));
  const resources = addResources(context, means, faces, used);
  const tree = context.nextRef();
  const pages = drawn.map(() => context.nextRef());
  const annotations = addAnnotations(context, means, drawn, pages);
  drawn.forEach((page, number) => {
    const parts = { number, tree, resources, annotations: annotations[number] ?? [] };
    context.assign(pages[number] ?? tree, pageObject(context, means, page, parts));
  });
  const box = context.obj([0, 0, letter.sheet.width, letter.sheet.height]);
  context.assign(tree, context.obj({ Type: "Pages", Kids: pages, Count: pages.length, MediaBox: box }));
  const structure = addStructure(context, letter, drawn, { pages, annotations });
  const facts = factsOf(letter, about, extras);
  const form = addFormObjects(context, means, faces, drawn, annotations);
  const root = addCatalog(context, letter, pages, {
    Pages: tree,
    StructTreeRoot: structure,
    Metadata: addMetadata(context, facts),
    OutputIntents: context.obj([outputIntent(context, means)]),
    ...(form === null ? {} : { AcroForm: form }),
    ...addAttachments(context, means, extras.attachments, about.date),
  });
  return serializePdf(context, means, { root, info: addInfo(context, facts) });
}

function factsOf({ title, lang }: TypesetLetter, about: PdfAbout, { attachments }: PdfExtras): FileFacts {
  return { ...about, title, lang, archivePart: attachments.length > 0 ? 3 : 2, maker: MAKER };
}

/** What a page refers to beside its content. */
interface PageParts {
  readonly number: number;
  readonly tree: PDFRef;
  readonly resources: PDFRef;
  readonly annotations: readonly PDFRef[];
}

/** Every page names its resources itself: PDF/A does not let it inherit them (ISO 19005-2, 6.2.2). */
function pageObject(context: PDFContext, means: PdfMeans, drawn: DrawnPage, parts: PageParts): PDFDict {
  const content = context.register(flateStream(context, means, latin1(drawn.content)));
  const page = context.obj({
    Type: "Page",
    Parent: parts.tree,
    Contents: content,
    Resources: parts.resources,
    StructParents: pageKey(parts.number),
    Tabs: "S",
  });
  if (parts.annotations.length > 0) page.set(PDFName.of("Annots"), context.obj([...parts.annotations]));
  return page;
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
