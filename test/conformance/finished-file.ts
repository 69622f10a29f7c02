import { type FontFacts, fontDicts, readFont } from "./font-facts.ts";
import { type PageContent, readContent, type Sequence } from "./page-content.ts";
import { type Dict, isDict, isStream, textOf, type Value } from "./pdf-values.ts";
import { decoded, dig, itemsOf, type Pdf, readPdf, refAt } from "./read-pdf.ts";
import { type Element, readTree } from "./structure-tree.ts";

/** A page, by its object. */
export interface PageFacts {
  readonly ref: number;
  readonly dict: Dict;
  readonly content: PageContent;
  /** Fonts by the names that the content uses. */
  readonly fonts: ReadonlyMap<string, FontFacts>;
}

/** A file as the checks see it. What is costly or may not be readable is read when it is first asked for. */
export interface FinishedFile {
  readonly pdf: Pdf;
  readonly root: Value;
  readonly pages: () => readonly PageFacts[];
  readonly elements: () => readonly Element[];
  /** By object number. */
  readonly fonts: () => ReadonlyMap<number, FontFacts>;
  /** Annotations of all pages, with their objects and pages. */
  readonly annotations: () => readonly Annotation[];
}

export interface Annotation {
  readonly ref: number;
  readonly page: number;
  readonly dict: Dict;
}

export function openFile(bytes: Uint8Array): FinishedFile {
  const pdf = readPdf(bytes);
  const root = dig(pdf, pdf.trailer, "Root");
  const fonts = once(() => new Map(fontDicts(pdf).map(([ref, dict]) => [ref, readFont(pdf, dict)])));
  const pages = once(() => pageRefs(pdf, root).flatMap((ref) => readPage(pdf, ref, fonts())));
  return {
    ...{ pdf, root, fonts, pages },
    elements: once(() => readTree(pdf)),
    annotations: once(() => pages().flatMap((page) => annotationsOf(pdf, page))),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function pageRefs(pdf: Pdf, root: Value): readonly number[] {
  const found: number[] = [];
  const visit = (holder: Value): void => {
    for (const kid of itemsOf(pdf, dig(pdf, holder, "Kids"))) {
      if (dig(pdf, kid, "Kids") !== null) visit(kid);
      else if (typeof kid === "object" && kid !== null && "ref" in kid) found.push(kid.ref);
    }
  };
  visit(dig(pdf, root, "Pages"));
  return found;
}

function readPage(pdf: Pdf, ref: number, fonts: ReadonlyMap<number, FontFacts>): readonly PageFacts[] {
  const dict = pdf.objects.get(ref) ?? null;
  const stream = dig(pdf, dict, "Contents");
  if (!isDict(dict) || !isStream(stream)) throw new Error(`page object ${ref} has no content of its own`);
  const content = readContent(Buffer.from(decoded(stream)).toString("latin1"));
  const named = dig(pdf, dict, "Resources", "Font");
  const used = new Map<string, FontFacts>();
  for (const name of isDict(named) ? named.keys() : []) {
    const font = fonts.get(refAt(pdf, named, name) ?? -1);
    if (font !== undefined) used.set(name, font);
  }
  return [{ ref, dict, content, fonts: used }];
}

function annotationsOf(pdf: Pdf, page: PageFacts): readonly Annotation[] {
  return itemsOf(pdf, page.dict.get("Annots") ?? null).flatMap((value) => {
    const dict = dig(pdf, value);
    const ref = typeof value === "object" && value !== null && "ref" in value ? value.ref : -1;
    return isDict(dict) ? [{ ref, page: page.ref, dict }] : [];
  });
}

/** The text of a piece of content, by the ToUnicode maps of its fonts. */
export function sequenceText({ fonts }: PageFacts, { shown }: Sequence): string {
  return shown
    .map(({ font, bytes }) => {
      const facts = fonts.get(font);
      return (
        facts
          ?.codes(bytes)
          .map((code) => facts.texts?.get(code) ?? "")
          .join("") ?? ""
      );
    })
    .join("");
}

/** The text of an element and of all below it, in the order of the structure; what it says of itself stands for both. */
export function elementText(file: FinishedFile, element: Element): string {
  const said = textOf(dig(file.pdf, element.dict, "ActualText"));
  if (said !== null) return said;
  const kids = element.kids.map((kid) => {
    if (kid.kind === "element") return elementText(file, kid.element);
    if (kid.kind === "object") return "";
    const page = file.pages().find(({ ref }) => ref === kid.page);
    const sequence = page?.content.sequences.find(({ mcid }) => mcid === kid.mcid);
    return page !== undefined && sequence !== undefined ? sequenceText(page, sequence) : "";
  });
  return kids.join("");
}
