import { PDFArray, PDFDict, PDFNumber } from "pdf-lib";
import { drop, editStream, listAt, name, number, sub } from "./break-file.ts";
import { formFont, type PlantedFault } from "./planted-fault.ts";

export const CONTENT_FAULTS: readonly PlantedFault[] = [
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

export const FONT_FAULTS: readonly PlantedFault[] = [
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
