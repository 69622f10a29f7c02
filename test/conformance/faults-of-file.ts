import { PDFDict, PDFRef } from "pdf-lib";
import { type Broken, drop, editStream, listAt, name, refAt, sub, text } from "./break-file.ts";
import type { PlantedFault } from "./planted-fault.ts";

function script(file: Broken): PDFDict {
  return file.document.context.obj({ S: "JavaScript", JS: text("app.alert(1)") });
}

export const FILE_FAULTS: readonly PlantedFault[] = [
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
    what: "a profile of colors cut short",
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

/** In a letter that carries its data. */
export const DATA_FAULTS: readonly PlantedFault[] = [
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
