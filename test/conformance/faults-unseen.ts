import { PDFArray, PDFDict } from "pdf-lib";
import { type Broken, drop, editStream, isKind, kidsOf, listAt, name, setKids, sub, text } from "./break-file.ts";
import { attributes, formFont, outlineItem, type PlantedFault, retag } from "./planted-fault.ts";

const paragraphWithLink = ({ element, document }: Broken): PDFDict =>
  element("P", (each) =>
    kidsOf(each).some((kid) => {
      const below = document.context.lookup(kid);
      return below instanceof PDFDict && below.get(name("S")) === name("Link");
    }),
  );

const parents = ({ catalog }: Broken): PDFArray => listAt(sub(catalog, "StructTreeRoot", "ParentTree"), "Nums");

/** Those that the reference validator passes; `test/verapdf` shows it where batches are judged. */
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
