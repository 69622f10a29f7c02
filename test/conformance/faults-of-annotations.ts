import { PDFHexString } from "pdf-lib";
import { drop, isKind, kidsOf, listAt, name, number, setKids, sub, text } from "./break-file.ts";
import { outlineItem, type PlantedFault, retag } from "./planted-fault.ts";

export const ANNOTATION_FAULTS: readonly PlantedFault[] = [
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
    what: "a field that sends what is typed",
    check: "forbidden",
    plant: ({ annotation, document }) => annotation("Widget").set(name("A"), document.context.obj({ S: "SubmitForm" })),
  },
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
