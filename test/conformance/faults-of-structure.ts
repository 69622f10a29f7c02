import { type Broken, drop, kidsOf, name, refAt, setKids, sub, text } from "./break-file.ts";
import { attributes, type PlantedFault, retag } from "./planted-fault.ts";

export const STRUCTURE_FAULTS: readonly PlantedFault[] = [
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
    plant: (file) => {
      retag(file.elements("H2"), "H3");
      editAll(file, (content) => content.replaceAll("/H2<<", "/H3<<"));
    },
  },
  {
    what: "no heading at all",
    check: "headings",
    plant: (file) => {
      for (const role of ["H1", "H2", "H3"]) retag(file.elements(role), "P");
      editAll(file, (content) => content.replace(/\/H\d<</g, "/P<<"));
      drop(file.catalog, "Outlines");
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
    what: "a name from right to left that says itself from left to right",
    check: "text",
    plant: ({ element }) =>
      element("Span", (each) => each.has(name("ActualText"))).set(name("ActualText"), text("– 1")),
  },
  {
    what: "a row in place of a table",
    check: "nesting",
    plant: ({ element }) => retag([element("TBody")], "TR"),
  },
];

/** Edits every page, whether or not it has what is to be changed. */
function editAll({ document, editContent }: Broken, edit: (content: string) => string): void {
  for (let page = 1; page <= document.getPageCount(); page++) editContent(page, (content) => `${edit(content)}\n`);
}
