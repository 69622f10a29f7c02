import { PDFArray, PDFDict, PDFHexString, PDFNumber, PDFRef } from "pdf-lib";
import {
  type Broken,
  drop,
  editStream,
  isKind,
  kidsOf,
  listAt,
  name,
  number,
  refAt,
  setKids,
  sub,
  text,
} from "./break-file.ts";

/** A way to break a letter, and the check that must see it. */
export interface PlantedFault {
  readonly what: string;
  readonly check: string;
  readonly plant: (file: Broken) => void;
  /** The fault is something that nothing refers to, and stays. */
  readonly loose?: true;
  /** It is planted in the letter that carries its data. */
  readonly carries?: true;
}

const paragraphWithLink = ({ element, document }: Broken): PDFDict =>
  element("P", (each) =>
    kidsOf(each).some((kid) => {
      const below = document.context.lookup(kid);
      return below instanceof PDFDict && below.get(name("S")) === name("Link");
    }),
  );

const parents = ({ catalog }: Broken): PDFArray => listAt(sub(catalog, "StructTreeRoot", "ParentTree"), "Nums");

const formFont = ({ catalog }: Broken): PDFDict => sub(catalog, "AcroForm", "DR", "Font");

const outlineItem = ({ catalog }: Broken): PDFDict => sub(catalog, "Outlines", "First");

const attributes = (element: PDFDict): PDFDict => sub(element, "A");

function retag(elements: readonly PDFDict[], role: string): void {
  for (const element of elements) element.set(name("S"), name(role));
}

function script(file: Broken): PDFDict {
  return file.document.context.obj({ S: "JavaScript", JS: text("app.alert(1)") });
}

const PAGES_OF_GOOD_LETTER = 5;

/** Those that the reference validator does not see; it was tried with each. */
export const UNSEEN_BY_VALIDATOR: readonly PlantedFault[] = [
  {
    what: "the children of a paragraph in reverse order",
    check: "text",
    plant: (file) => {
      const paragraph = paragraphWithLink(file);
      setKids(paragraph, kidsOf(paragraph).reverse());
    },
  },
  {
    what: "ToUnicode maps e to x",
    check: "text",
    plant: ({ font }) =>
      editStream(font(), "ToUnicode", (map) => map.replace(/^(<[0-9a-f]{4}> ?)<0065>/gim, "$1<0078>")),
  },
  {
    what: "headings tagged P",
    check: "tagsAreRoles",
    plant: ({ elements }) => {
      for (const role of ["H1", "H2"]) retag(elements(role), "P");
    },
  },
  {
    what: "lists tagged P",
    check: "tagsAreRoles",
    plant: ({ elements }) => {
      for (const role of ["L", "LI", "Lbl", "LBody"]) retag(elements(role), role === "L" ? "P" : "Span");
    },
  },
  {
    what: "two pieces of content with one number",
    check: "marksOwnedOnce",
    plant: ({ editContent }) => editContent(1, (content) => content.replace("<</MCID 5>>", "<</MCID 4>>")),
  },
  {
    what: "the parent tree turned by one",
    check: "parentTree",
    plant: (file) => {
      const owners = parents(file).lookup(1, PDFArray);
      const [first, ...others] = owners.asArray();
      for (const [index, owner] of [...others, first].entries()) if (owner !== undefined) owners.set(index, owner);
    },
  },
  {
    what: "a link without its area",
    check: "ownersOfAnnotations",
    plant: ({ element }) => {
      const link = element("Link");
      setKids(
        link,
        kidsOf(link).filter((kid) => !isKind(link, kid, "OBJR")),
      );
    },
  },
  {
    what: "a cell that names a header which is none",
    check: "tables",
    plant: ({ element, document }) =>
      attributes(element("TD")).set(name("Headers"), document.context.obj([text("nowhere")])),
  },
  {
    what: "no tree of identifiers",
    check: "idTree",
    plant: ({ catalog }) => drop(sub(catalog, "StructTreeRoot"), "IDTree"),
  },
  {
    what: "another title in Info than in XMP",
    check: "infoIsXmp",
    plant: ({ document }) =>
      document.context.lookup(document.context.trailerInfo.Info, PDFDict).set(name("Title"), text("Other")),
  },
  {
    what: "a bookmark to a page that is not in the file",
    check: "outline",
    plant: (file) => {
      const lost = file.document.context.register(file.document.context.obj({ Type: "Page" }));
      listAt(outlineItem(file), "Dest").set(0, lost);
    },
  },
  {
    what: "the form lacks the font in which it is typed",
    check: "formFont",
    plant: (file) => drop(formFont(file), "Form"),
  },
];

const FILE_FAULTS: readonly PlantedFault[] = [
  { what: "no language", check: "catalog", plant: ({ catalog }) => drop(catalog, "Lang") },
  {
    what: "not said to be tagged",
    check: "catalog",
    plant: ({ catalog, document }) => sub(catalog, "MarkInfo").set(name("Marked"), document.context.obj(false)),
  },
  { what: "the title is not shown", check: "catalog", plant: ({ catalog }) => drop(catalog, "ViewerPreferences") },
  { what: "a page that is not walked by its structure", check: "catalog", plant: ({ page }) => drop(page(2), "Tabs") },
  { what: "no output intent", check: "outputIntent", plant: ({ catalog }) => drop(catalog, "OutputIntents") },
  {
    what: "a profile of colours cut short",
    check: "outputIntent",
    plant: ({ catalog }) =>
      editStream(listAt(catalog, "OutputIntents").lookup(0, PDFDict), "DestOutputProfile", (profile) =>
        profile.slice(0, -9),
      ),
  },
  {
    what: "an object that nothing refers to",
    check: "objects",
    loose: true,
    plant: ({ document }) => document.context.register(document.context.obj({ Type: "Lost" })),
  },
  {
    what: "a reference that leads nowhere",
    check: "objects",
    plant: ({ catalog }) => catalog.set(name("PieceInfo"), PDFRef.of(9999)),
  },
  {
    what: "encrypted",
    check: "frame",
    plant: ({ document }) => {
      document.context.trailerInfo.Encrypt = document.context.register(
        document.context.obj({ Filter: "Standard", V: 1 }),
      );
    },
  },
  {
    what: "no identifier in the trailer",
    check: "frame",
    plant: ({ document }) => {
      delete document.context.trailerInfo.ID;
    },
  },
  {
    what: "a stream said to be compressed by LZW",
    check: "filters",
    plant: ({ page, document }) => {
      const stream = document.context.lookup(refAt(page(1), "Contents"));
      if (stream !== undefined && "dict" in stream && stream.dict instanceof PDFDict)
        stream.dict.set(name("Filter"), name("LZWDecode"));
    },
  },
  {
    what: "a script that runs when the file is opened",
    check: "forbidden",
    plant: (file) => file.catalog.set(name("OpenAction"), script(file)),
  },
  {
    what: "a script behind a field",
    check: "forbidden",
    plant: (file) => file.annotation("Widget", "Tx").set(name("AA"), file.document.context.obj({ K: script(file) })),
  },
  {
    what: "appearances to be drawn anew",
    check: "forbidden",
    plant: ({ catalog, document }) => sub(catalog, "AcroForm").set(name("NeedAppearances"), document.context.obj(true)),
  },
  {
    what: "a link that starts a program",
    check: "forbidden",
    plant: ({ annotation, document }) =>
      annotation("Link").set(
        name("A"),
        document.context.obj({ S: "Launch", URI: text("https://example.com/"), F: text("a.exe") }),
      ),
  },
  {
    what: "a picture to be interpolated",
    check: "forbidden",
    plant: ({ page, document }) => {
      const picture = document.context.lookup(refAt(sub(page(1), "Resources", "XObject"), "I1"));
      if (picture !== undefined && "dict" in picture && picture.dict instanceof PDFDict)
        picture.dict.set(name("Interpolate"), document.context.obj(true));
    },
  },
  { what: "no XMP", check: "claims", plant: ({ catalog }) => drop(catalog, "Metadata") },
  {
    what: "XMP that does not claim PDF/UA",
    check: "claims",
    plant: ({ catalog }) => editStream(catalog, "Metadata", (xmp) => xmp.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  },
  {
    what: "XMP that claims PDF/A-3",
    check: "claims",
    plant: ({ catalog }) => editStream(catalog, "Metadata", (xmp) => xmp.replace("part>2<", "part>3<")),
  },
  {
    what: "XMP that does not describe the schema of PDF/UA",
    check: "claims",
    plant: ({ catalog }) =>
      editStream(catalog, "Metadata", (xmp) =>
        xmp.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ""),
      ),
  },
  {
    what: "another date in XMP than in Info",
    check: "infoIsXmp",
    plant: ({ catalog }) => editStream(catalog, "Metadata", (xmp) => xmp.replace("2026-03-02", "2026-03-03")),
  },
  {
    what: "a file attached without a word about it",
    check: "attachments",
    plant: ({ catalog, document: { context } }) => {
      const file = context.register(context.flateStream("a,b", { Type: "EmbeddedFile" }));
      const spec = context.register(
        context.obj({ Type: "Filespec", F: text("a.csv"), UF: text("a.csv"), EF: { F: file } }),
      );
      catalog.set(name("Names"), context.obj({ EmbeddedFiles: { Names: [text("a.csv"), spec] } }));
    },
  },
];

const FONT_FAULTS: readonly PlantedFault[] = [
  {
    what: "a font that is not in the file",
    check: "fontsEmbedded",
    plant: ({ font }) => drop(sub(descendant(font()), "FontDescriptor"), "FontFile2"),
  },
  { what: "a font without ToUnicode", check: "fontsEmbedded", plant: ({ font }) => drop(font(), "ToUnicode") },
  {
    what: "a font without the tag of a subset",
    check: "fontsEmbedded",
    plant: ({ font }) => {
      const plain = name("SourceSerif4-Regular");
      font().set(name("BaseFont"), plain);
      descendant(font()).set(name("BaseFont"), plain);
      sub(descendant(font()), "FontDescriptor").set(name("FontName"), plain);
    },
  },
  {
    what: "the font of the form is not in the file",
    check: "formFont",
    plant: (file) => drop(sub(formFont(file), "Form", "FontDescriptor"), "FontFile2"),
  },
  {
    what: "a width that is not the font's",
    check: "widths",
    plant: ({ font }) => {
      const widths = listAt(descendant(font()), "W").lookup(1, PDFArray);
      widths.set(9, number(widths.lookup(9, PDFNumber).asNumber() + 40));
    },
  },
  {
    what: "a width in the form's font that is not the font's",
    check: "widths",
    plant: (file) => listAt(sub(formFont(file), "Form"), "Widths").set(40, number(77)),
  },
  {
    what: "codes that show .notdef",
    check: "codesShown",
    plant: ({ font }) => editStream(descendant(font()), "CIDToGIDMap", (map) => "\0".repeat(map.length)),
  },
  {
    what: "codes that stand for no text",
    check: "codesShown",
    plant: ({ font }) =>
      editStream(font(), "ToUnicode", (map) =>
        map.replace(/^<[0-9a-f]{4}> ?<0065>\n/gim, "").replace(/\d+ beginbfchar/g, "1 beginbfchar"),
      ),
  },
];

function descendant(font: PDFDict): PDFDict {
  return listAt(font, "DescendantFonts").lookup(0, PDFDict);
}

const CONTENT_FAULTS: readonly PlantedFault[] = [
  {
    what: "an artifact that is not marked",
    check: "everythingMarked",
    plant: ({ editContent }) =>
      editContent(1, (content) => content.replace(/\/Artifact ?<<[^>]*>>BDC\n([\s\S]*?)EMC\n/, "$1")),
  },
  {
    what: "content marked as an artifact",
    check: "marksOwnedOnce",
    plant: ({ editContent }) =>
      editContent(1, (content) => content.replace(/\/P<<\/MCID 4>>BDC/, "/Artifact <</Type/Layout>>BDC")),
  },
  {
    what: "content marked as something else",
    check: "tagsAreRoles",
    plant: ({ editContent }) => editContent(1, (content) => content.replace(/\/H2<</, "/P<<")),
  },
  {
    what: "a mark that is never closed",
    check: "everythingMarked",
    plant: ({ editContent }) => editContent(2, (content) => content.replace(/EMC\n$/, "")),
  },
  {
    what: "a state of graphics that is not on the page",
    check: "operators",
    plant: ({ editContent }) => editContent(1, (content) => content.replace(/BDC\n/, "BDC\n/G1 gs\n")),
  },
  {
    what: "text in a font that the page has not",
    check: "operators",
    plant: ({ editContent }) => editContent(2, (content) => content.replace(/\/\w+ ([\d.]+) Tf/, "/F99 $1 Tf")),
  },
  {
    what: "a word that another word has replaced",
    check: "text",
    plant: ({ editContent }) =>
      editContent(2, (content) =>
        content.replace(/(\/P<<\/MCID \d+>>BDC\n[^<]*\[<)([0-9a-f]{4})([0-9a-f]{4})/, "$1$3$2"),
      ),
  },
  {
    what: "a line that is missing",
    check: "text",
    plant: ({ editContent }) => editContent(2, (content) => content.replace(/\[<[0-9a-f]{40}[^\]]*\]TJ\n/, "")),
  },
];

const STRUCTURE_FAULTS: readonly PlantedFault[] = [
  { what: "a list tagged P, its items not", check: "nesting", plant: ({ element }) => retag([element("L")], "P") },
  { what: "a picture without words", check: "meaning", plant: ({ element }) => drop(element("Figure"), "Alt") },
  {
    what: "a language that is none",
    check: "meaning",
    plant: ({ element }) => element("Span", (each) => each.has(name("Lang"))).set(name("Lang"), text("Russian!")),
  },
  {
    what: "a level of headings that is skipped",
    check: "headings",
    plant: ({ element, elements, editContent }) => {
      retag(elements("H2"), "H3");
      retag([element("H1")], "H1");
      editAll(editContent, (content) => content.replaceAll("/H2<<", "/H3<<"));
    },
  },
  {
    what: "no heading at all",
    check: "headings",
    plant: ({ elements, editContent, catalog }) => {
      for (const role of ["H1", "H2", "H3"]) retag(elements(role), "P");
      editAll(editContent, (content) => content.replace(/\/H\d<</g, "/P<<"));
      drop(catalog, "Outlines");
    },
  },
  {
    what: "an element that names another parent",
    check: "oneTree",
    plant: ({ elements }) => {
      const [one, other] = elements("TR");
      const cell = elements("TD")[0];
      if (one !== undefined && other !== undefined) cell?.set(name("P"), refAt(one, "P"));
    },
  },
  {
    what: "a role mapped to another",
    check: "oneTree",
    plant: ({ catalog, document }) =>
      sub(catalog, "StructTreeRoot").set(name("RoleMap"), document.context.obj({ H2: "P" })),
  },
  { what: "a role that is none", check: "oneTree", plant: ({ element }) => retag([element("Table")], "Grid") },
  {
    what: "a header cell without a scope",
    check: "tables",
    plant: ({ element }) => drop(attributes(element("TH")), "Scope"),
  },
  { what: "a header cell tagged as data", check: "tables", plant: ({ element }) => retag([element("TH")], "TD") },
  {
    what: "a row that lacks a cell",
    check: "tables",
    plant: ({ elements }) => {
      const row = elements("TR")[2];
      if (row !== undefined) setKids(row, kidsOf(row).slice(1));
    },
  },
  { what: "a data cell without headers", check: "tables", plant: ({ element }) => drop(element("TD"), "A") },
  {
    what: "two elements with one identifier",
    check: "idTree",
    plant: ({ elements }) => {
      const [one, other] = elements("TH");
      const id = one?.get(name("ID"));
      if (id !== undefined) other?.set(name("ID"), id);
    },
  },
  { what: "a list that does not say how it counts", check: "lists", plant: ({ element }) => drop(element("L"), "A") },
  {
    what: "a label after what it labels",
    check: "lists",
    plant: ({ element }) => {
      const item = element("LI");
      setKids(item, kidsOf(item).reverse());
    },
  },
  {
    what: "an item without a body",
    check: "lists",
    plant: ({ element }) => setKids(element("LI"), kidsOf(element("LI")).slice(0, 1)),
  },
  {
    what: "a paragraph that has lost its content",
    check: "marksOwnedOnce",
    plant: ({ element }) => drop(element("P"), "K"),
  },
  {
    what: "two blocks in the wrong order",
    check: "text",
    plant: ({ element }) => {
      const document = element("Document");
      const [first, second, ...others] = kidsOf(document);
      setKids(
        document,
        [second, first, ...others].filter((kid) => kid !== undefined),
      );
    },
  },
  {
    what: "a row in place of a table",
    check: "nesting",
    plant: ({ element }) => retag([element("TBody")], "TR"),
  },
];

/** Edits every page, whether or not it has what is to be changed. */
function editAll(editContent: Broken["editContent"], edit: (content: string) => string): void {
  for (let page = 1; page <= PAGES_OF_GOOD_LETTER; page++) editContent(page, (content) => `${edit(content)}\n`);
}

const ANNOTATION_FAULTS: readonly PlantedFault[] = [
  {
    what: "a link without words",
    check: "annotations",
    plant: ({ annotation }) => drop(annotation("Link"), "Contents"),
  },
  {
    what: "a link without areas",
    check: "annotations",
    plant: ({ annotation }) => drop(annotation("Link"), "QuadPoints"),
  },
  {
    what: "a link that is a script",
    check: "annotations",
    plant: ({ annotation }) => sub(annotation("Link"), "A").set(name("URI"), text("javascript:alert\\(1\\)")),
  },
  {
    what: "a link that is not printed",
    check: "annotations",
    plant: ({ annotation }) => annotation("Link").set(name("F"), number(0)),
  },
  {
    what: "a field that is hidden",
    check: "annotations",
    plant: ({ annotation }) => annotation("Widget").set(name("F"), number(6)),
  },
  {
    what: "a link beside its page",
    check: "annotations",
    plant: ({ annotation, document }) => annotation("Link").set(name("Rect"), document.context.obj([700, 10, 720, 20])),
  },
  {
    what: "a link that says it is another",
    check: "parentTree",
    plant: ({ annotation }) => annotation("Link").set(name("StructParent"), number(0)),
  },
  {
    what: "a field that the structure does not have",
    check: "ownersOfAnnotations",
    plant: ({ element }) => drop(element("Form"), "K"),
  },
  {
    what: "a field in a paragraph in place of a form",
    check: "ownersOfAnnotations",
    plant: ({ element }) => retag([element("Form")], "Span"),
  },
  {
    what: "a link that is twice in the structure",
    check: "ownersOfAnnotations",
    plant: ({ element }) => {
      const link = element("Link");
      const area = kidsOf(link).find((kid) => isKind(link, kid, "OBJR"));
      if (area !== undefined) setKids(link, [...kidsOf(link), area]);
    },
  },
  {
    what: "a page that has lost its links",
    check: "ownersOfAnnotations",
    plant: ({ document }) => {
      const page = document.getPages().find(({ node }) => node.has(name("Annots")));
      page?.node.delete(name("Annots"));
    },
  },
  { what: "a field without words", check: "fields", plant: ({ annotation }) => drop(annotation("Widget"), "TU") },
  {
    what: "two fields of one name",
    check: "fields",
    plant: ({ annotation }) => {
      const twin = annotation("Widget", "Tx").get(name("T"));
      if (twin !== undefined) annotation("Widget", "Btn").set(name("T"), twin);
    },
  },
  {
    what: "a field that the form does not list",
    check: "fields",
    plant: ({ catalog }) => listAt(sub(catalog, "AcroForm"), "Fields").remove(0),
  },
  {
    what: "an appearance for when the box is pressed",
    check: "appearances",
    plant: ({ annotation }) => {
      const looks = sub(annotation("Widget", "Btn"), "AP");
      const normal = looks.get(name("N"));
      if (normal !== undefined) looks.set(name("D"), normal);
    },
  },
  {
    what: "a box in a state that it has not",
    check: "appearances",
    plant: ({ annotation }) => annotation("Widget", "Btn").set(name("AS"), name("On")),
  },
  {
    what: "a field without a look",
    check: "appearances",
    plant: ({ annotation }) => drop(annotation("Widget", "Tx"), "AP"),
  },
  {
    what: "bookmarks in the wrong order",
    check: "outline",
    plant: (file) => {
      const item = outlineItem(file);
      item.set(name("Title"), PDFHexString.fromText("Background of another matter"));
    },
  },
  {
    what: "an outline that counts wrong",
    check: "outline",
    plant: ({ catalog }) => sub(catalog, "Outlines").set(name("Count"), number(1)),
  },
];

/** In a letter that carries its data. */
const DATA_FAULTS: readonly PlantedFault[] = [
  {
    what: "a file carried that is not said to be a source",
    check: "attachments",
    carries: true,
    plant: ({ catalog }) => drop(listAt(catalog, "AF").lookup(0, PDFDict), "AFRelationship"),
  },
  {
    what: "a file carried that is not associated with the letter",
    check: "attachments",
    carries: true,
    plant: ({ catalog }) => drop(catalog, "AF"),
  },
  {
    what: "a file carried that is not as long as it says",
    check: "attachments",
    carries: true,
    plant: ({ catalog }) =>
      editStream(sub(listAt(catalog, "AF").lookup(0, PDFDict), "EF"), "F", (content) => `${content}more`),
  },
  {
    what: "a file carried in a letter that claims PDF/A-2",
    check: "claims",
    carries: true,
    plant: ({ catalog }) => editStream(catalog, "Metadata", (xmp) => xmp.replace("part>3<", "part>2<")),
  },
];

/** All of them. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...UNSEEN_BY_VALIDATOR,
  ...FILE_FAULTS,
  ...FONT_FAULTS,
  ...CONTENT_FAULTS,
  ...STRUCTURE_FAULTS,
  ...ANNOTATION_FAULTS,
  ...DATA_FAULTS,
];

/** Damage to the bytes, which no reader of objects should survive. */
export const DAMAGED_BYTES: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ["the end is cut off", (bytes) => bytes.slice(0, -40)],
  ["a byte too many after the header", (bytes) => Buffer.concat([bytes.slice(0, 9), Buffer.from(" "), bytes.slice(9)])],
  ["something was added to it", (bytes) => Buffer.concat([bytes, Buffer.from("\n% more\nstartxref\n0\n%%EOF\n")])],
];
