import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { DrawnEvent, DrawnPage } from "../../src/pdf/drawing.ts";
import { findListNumberings } from "../../src/pdf/list-numbering.ts";
import { orderStructure } from "../../src/pdf/structure-order.ts";
import { findTableHeaders, nameElements } from "../../src/pdf/table-headers.ts";
import type { StructureNode } from "../../src/typeset/page.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { readObjects, streamText, write } from "./read-back.ts";
import { content, place, sampleLetter } from "./sample-letter.ts";

const faces = shippedFaces();
const objects = await readObjects(write(sampleLetter(faces), faces));

function lookup(object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? objects.get(object) : object;
}

function dictOf(object: PDFObject | undefined): PDFDict {
  const found = lookup(object);
  assert.instance(found, PDFDict);
  return found as PDFDict;
}

function entry(object: PDFObject | undefined, key: string): PDFObject | undefined {
  return lookup(dictOf(object).get(PDFName.of(key)));
}

function items(object: PDFObject | undefined): PDFObject[] {
  const found = lookup(object);
  if (found instanceof PDFArray) return found.asArray();
  return object === undefined ? [] : [object];
}

function ofType(type: string): [PDFRef, PDFDict][] {
  return [...objects].flatMap(([ref, object]) =>
    object instanceof PDFDict && object.get(PDFName.of("Type")) === PDFName.of(type)
      ? [[ref, object] as [PDFRef, PDFDict]]
      : [],
  );
}

const root = ofType("StructTreeRoot")[0]?.[1];
const numbers = items(entry(entry(root, "ParentTree"), "Nums"));

function inParentTree(key: PDFObject | undefined): PDFObject | undefined {
  const at = numbers.findIndex((item, index) => index % 2 === 0 && String(item) === String(key));
  return numbers[at + 1];
}

test("every piece of content has the tag of the element that owns it, and is owned once", () => {
  let seen = 0;
  for (const [pageRef, page] of ofType("Page")) {
    const stream = entry(page, "Contents");
    assert.instance(stream, PDFRawStream);
    const marks = [...streamText(stream as PDFRawStream).matchAll(/\/(\w+)<<\/MCID (\d+)>>BDC/g)];
    const owners = items(inParentTree(entry(page, "StructParents")));
    assert.is(owners.length, marks.length);
    marks.forEach((mark, index) => {
      const element = dictOf(owners[index]);
      assert.is(Number(mark[2]), index);
      assert.is(entry(element, "S"), PDFName.of(mark[1] ?? ""));
      assert.is(claims(element, pageRef, index), 1);
      seen++;
    });
  }
  assert.is(seen, 14);
});

/** How often an element says that a piece of a page is its. */
function claims(element: PDFDict, page: PDFRef, mcid: number): number {
  return items(element.get(PDFName.of("K"))).filter((kid) => {
    if (kid instanceof PDFNumber) return kid.asNumber() === mcid && element.get(PDFName.of("Pg")) === page;
    const dict = lookup(kid);
    if (!(dict instanceof PDFDict) || entry(dict, "Type") !== PDFName.of("MCR")) return false;
    return String(entry(dict, "MCID")) === String(mcid) && dict.get(PDFName.of("Pg")) === page;
  }).length;
}

test("every annotation is in one element of its kind, and says so", () => {
  const annotations = ofType("Annot");
  const kinds = annotations.map(([, annotation]) => String(entry(annotation, "Subtype")));
  assert.equal(kinds.sort(), ["/Link", "/Link", "/Widget"]);
  for (const [ref, annotation] of annotations) {
    const owner = dictOf(inParentTree(entry(annotation, "StructParent")));
    const role = entry(annotation, "Subtype") === PDFName.of("Link") ? "Link" : "Form";
    assert.is(entry(owner, "S"), PDFName.of(role));
    const pointers = ofType("StructElem").flatMap(([, element]) =>
      items(element.get(PDFName.of("K"))).filter(
        (kid) => lookup(kid) instanceof PDFDict && dictOf(kid).get(PDFName.of("Obj")) === ref,
      ),
    );
    assert.is(pointers.length, 1);
    assert.ok(items(owner.get(PDFName.of("K"))).some((kid) => pointers.includes(kid)));
  }
});

test("every identifier is in the ID tree, and every header that a cell names exists", () => {
  const elements = ofType("StructElem");
  const ids = new Map(
    elements.flatMap(([ref, element]) =>
      element.has(PDFName.of("ID")) ? [[String(entry(element, "ID")), ref] as const] : [],
    ),
  );
  assert.is(ids.size, 3);
  const names = items(entry(entry(root, "IDTree"), "Names"));
  assert.equal(names.map(String), [...ids].flat().map(String));
  const named = elements.flatMap(([, element]) =>
    element.has(PDFName.of("A")) ? items(entry(entry(element, "A"), "Headers")) : [],
  );
  assert.is(named.length, 3);
  for (const header of named) assert.ok(ids.has(String(header)), String(header));
});

test("parents and children agree", () => {
  for (const [ref, element] of ofType("StructElem")) {
    const kids = items(element.get(PDFName.of("K"))).filter(
      (kid) => kid instanceof PDFRef && ofType("StructElem").some(([other]) => other === kid),
    );
    for (const kid of kids) assert.is(dictOf(kid).get(PDFName.of("P")), ref);
  }
});

function page(...events: readonly [DrawnEvent["kind"], number, number][]): DrawnPage {
  return {
    content: "",
    marks: [],
    annotations: [],
    events: events.map(([kind, node, index]) => ({ kind, node, index })),
  };
}

const PARAGRAPH: readonly StructureNode[] = [
  { role: "Document", parent: -1 },
  { role: "P", parent: 0 },
  { role: "Link", parent: 1 },
  { role: "P", parent: 0 },
];

test("children stand in the order in which they are drawn", () => {
  const [document, first, link, second] = orderStructure(PARAGRAPH, [
    page(["mark", 1, 0], ["mark", 2, 1], ["annotation", 2, 0], ["mark", 1, 2]),
    page(["mark", 1, 0], ["mark", 3, 1]),
  ]);
  assert.equal(document, [
    { kind: "node", node: 1 },
    { kind: "node", node: 3 },
  ]);
  assert.equal(first, [
    { kind: "mark", page: 0, index: 0 },
    { kind: "node", node: 2 },
    { kind: "mark", page: 0, index: 2 },
    { kind: "mark", page: 1, index: 0 },
  ]);
  assert.equal(link, [
    { kind: "mark", page: 0, index: 1 },
    { kind: "annotation", page: 0, index: 0 },
  ]);
  assert.equal(second, [{ kind: "mark", page: 1, index: 1 }]);
});

test("what shows nothing keeps its place in the structure", () => {
  const cells: StructureNode[] = [0, 0, 0].map((parent) => ({ role: "TD", parent }));
  const [row] = orderStructure([{ role: "TR", parent: -1 }, ...cells], [page(["mark", 1, 0], ["mark", 3, 1])]);
  assert.equal(
    row?.map((kid) => (kid.kind === "node" ? kid.node : "?")),
    [1, 2, 3],
  );
  const [empty] = orderStructure([{ role: "TR", parent: -1 }, ...cells], [page()]);
  assert.equal(empty?.length, 3);
});

test("a link, a field or a span that shows nothing is left out", () => {
  for (const role of ["Link", "Form", "Span"] as const) {
    const structure: StructureNode[] = [
      { role: "Document", parent: -1 },
      { role, parent: 0 },
    ];
    assert.equal(orderStructure(structure, [page()])[0], []);
    assert.is(orderStructure(structure, [page(["mark", 1, 0])])[0]?.length, 1);
  }
});

test("a list says how it is numbered, by its first label", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["1.", "Decimal"],
    ["(a)", "LowerAlpha"],
    ["B.", "UpperAlpha"],
    ["(i)", "LowerRoman"],
    ["I.", "UpperRoman"],
    ["Request 3.", "Decimal"],
    ["•", "Disc"],
    ["–", "Disc"],
  ];
  const structure: StructureNode[] = [
    { role: "Document", parent: -1 },
    { role: "L", parent: 0 },
    { role: "LI", parent: 1 },
    { role: "Lbl", parent: 2 },
    { role: "LI", parent: 1 },
    { role: "Lbl", parent: 4 },
    { role: "L", parent: 0 },
  ];
  for (const [label, numbering] of cases) {
    const labels = [place(faces, label, 0, 0, content(3)), place(faces, "7.", 0, 0, content(5))];
    assert.equal([...findListNumberings(structure, [{ number: 1, items: labels }])], [[1, numbering]], label);
  }
});

test("a node that stands before its parent is a bug of ours", () => {
  const structure: StructureNode[] = [
    { role: "Document", parent: -1 },
    { role: "P", parent: 1 },
  ];
  assert.throws(() => orderStructure(structure, [page()]), /structure node 1/);
});

test("data cells name the headers above and beside them; two rows of heads both count", () => {
  const structure: StructureNode[] = [
    { role: "Table", parent: -1 },
    { role: "THead", parent: 0 },
    { role: "TR", parent: 1 },
    { role: "TH", parent: 2, scope: "Column" },
    { role: "TH", parent: 2, scope: "Column" },
    { role: "TR", parent: 1 },
    { role: "TH", parent: 5, scope: "Column" },
    { role: "TH", parent: 5, scope: "Column" },
    { role: "TBody", parent: 0 },
    { role: "TR", parent: 8 },
    { role: "TH", parent: 9, scope: "Row" },
    { role: "TD", parent: 9 },
    { role: "Note", parent: 0 },
  ];
  const ids = nameElements(structure);
  assert.equal([...ids.keys()], [3, 4, 6, 7, 10, 12]);
  assert.equal([...ids.values()].toSorted(), [...ids.values()]);
  const headers = findTableHeaders(structure, ids);
  assert.equal(headers.get(10), ["e000003", "e000006"]);
  assert.equal(headers.get(11), ["e000004", "e000007", "e000010"]);
  assert.is(headers.get(3), undefined);
});

test.run();
