import { type PDFContext, type PDFDict, PDFName, type PDFObject, type PDFRef } from "pdf-lib";
import type { StructureNode, TypesetLetter } from "../typeset/page.ts";
import type { DrawnPage } from "./drawing.ts";
import { findListNumberings, type ListNumbering } from "./list-numbering.ts";
import { pdfAscii, pdfText } from "./pdf-values.ts";
import { type Kid, orderStructure } from "./structure-order.ts";
import { findTableHeaders, nameElements } from "./table-headers.ts";

/** The objects that the structure tree points at, in the order of the pages. */
export interface Targets {
  readonly pages: readonly PDFRef[];
  /** For each page, its annotations: links and fields. */
  readonly annotations: readonly (readonly PDFRef[])[];
}

/**
 * Adds the logical structure: what a screen reader reads, and in which order. The keys of its parent tree are
 * `pageKey` and `annotationKeys`.
 */
export function addStructure(
  context: PDFContext,
  letter: TypesetLetter,
  drawn: readonly DrawnPage[],
  targets: Targets,
): PDFRef {
  const { structure } = letter;
  const root = context.nextRef();
  const refs = structure.map(() => context.nextRef());
  const ids = nameElements(structure);
  const headers = findTableHeaders(structure, ids);
  const kids = orderStructure(structure, drawn);
  const lists = findListNumberings(structure, letter.pages);
  const shown = new Set([0, ...kids.flat().flatMap((kid) => (kid.kind === "node" ? [kid.node] : []))]);
  structure.forEach((node, index) => {
    if (!shown.has(index)) return;
    const facts = { id: ids.get(index), headers: headers.get(index) ?? [], numbering: lists.get(index) };
    const element = elementOf(context, node, facts);
    element.set(PDFName.of("P"), refs[node.parent] ?? root);
    addKids(context, element, kids[index] ?? [], refs, targets);
    context.assign(refs[index] ?? root, element);
  });
  const parents = parentTree(context, drawn, refs);
  const tree = {
    Type: "StructTreeRoot",
    K: refs.slice(0, 1),
    ParentTree: context.register(context.obj({ Nums: parents })),
  };
  const dict = context.obj({ ...tree, ParentTreeNextKey: drawn.length + annotationKeys(drawn).flat().length });
  if (ids.size > 0) dict.set(PDFName.of("IDTree"), context.register(idTree(context, ids, refs)));
  context.assign(root, dict);
  return root;
}

/** Where a page's content is found in the parent tree (`StructParents`). */
export function pageKey(page: number): number {
  return page;
}

/** For each page, where its annotations are found in the parent tree (`StructParent`): after the pages, in their order. */
export function annotationKeys(drawn: readonly DrawnPage[]): readonly (readonly number[])[] {
  let key = drawn.length;
  return drawn.map(({ annotations }) => annotations.map(() => key++));
}

/** What an element says that is not in its node. */
interface ElementFacts {
  readonly id: string | undefined;
  readonly headers: readonly string[];
  readonly numbering: ListNumbering | undefined;
}

function elementOf(context: PDFContext, node: StructureNode, facts: ElementFacts): PDFDict {
  const element = context.obj({ Type: "StructElem", S: node.role });
  if (node.lang !== undefined) element.set(PDFName.of("Lang"), pdfText(node.lang));
  if (node.alt !== undefined) element.set(PDFName.of("Alt"), pdfText(node.alt));
  if (node.actualText !== undefined) element.set(PDFName.of("ActualText"), pdfText(node.actualText));
  if (facts.id !== undefined) element.set(PDFName.of("ID"), pdfAscii(facts.id));
  const attributes = attributesOf(context, node, facts);
  if (attributes !== null) element.set(PDFName.of("A"), attributes);
  return element;
}

function attributesOf(context: PDFContext, { scope }: StructureNode, facts: ElementFacts): PDFDict | null {
  if (facts.numbering !== undefined) return context.obj({ O: "List", ListNumbering: facts.numbering });
  if (scope === undefined && facts.headers.length === 0) return null;
  const attributes = context.obj({ O: "Table" });
  if (scope !== undefined) attributes.set(PDFName.of("Scope"), PDFName.of(scope));
  if (facts.headers.length > 0) attributes.set(PDFName.of("Headers"), context.obj(facts.headers.map(pdfAscii)));
  return attributes;
}

/** `Pg` names the page of the first piece; a piece of another page names its own. */
function addKids(
  context: PDFContext,
  element: PDFDict,
  kids: readonly Kid[],
  refs: readonly PDFRef[],
  targets: Targets,
) {
  if (kids.length === 0) return;
  const first = kids.find((kid) => kid.kind !== "node");
  const home = first?.kind === "mark" || first?.kind === "annotation" ? first.page : -1;
  const homeRef = targets.pages[home];
  if (homeRef !== undefined) element.set(PDFName.of("Pg"), homeRef);
  const objects = kids.map((kid) => kidObject(context, kid, home, refs, targets));
  const [only] = objects;
  element.set(PDFName.of("K"), objects.length === 1 && only !== undefined ? only : context.obj(objects));
}

function kidObject(
  context: PDFContext,
  kid: Kid,
  home: number,
  refs: readonly PDFRef[],
  { pages, annotations }: Targets,
): PDFObject {
  if (kid.kind === "node") return known(refs[kid.node]);
  const page = known(pages[kid.page]);
  if (kid.kind === "annotation") {
    return context.obj({ Type: "OBJR", Pg: page, Obj: known(annotations[kid.page]?.[kid.index]) });
  }
  return kid.page === home ? context.obj(kid.index) : context.obj({ Type: "MCR", Pg: page, MCID: kid.index });
}

/** For each page the owners of its pieces, then for each annotation its owner. */
function parentTree(context: PDFContext, drawn: readonly DrawnPage[], refs: readonly PDFRef[]): PDFObject[] {
  const numbers: PDFObject[] = [];
  drawn.forEach(({ marks }, page) => {
    const owners = marks.map((node) => known(refs[node]));
    numbers.push(context.obj(pageKey(page)), context.register(context.obj(owners)));
  });
  const keys = annotationKeys(drawn);
  drawn.forEach(({ annotations }, page) => {
    annotations.forEach(({ node }, index) => {
      if (node !== null) numbers.push(context.obj(known(keys[page]?.[index])), known(refs[node]));
    });
  });
  return numbers;
}

function idTree(context: PDFContext, ids: ReadonlyMap<number, string>, refs: readonly PDFRef[]): PDFDict {
  const names: PDFObject[] = [];
  for (const [node, id] of ids) names.push(pdfAscii(id), known(refs[node]));
  return context.obj({ Names: names });
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the structure points at something that is not in the letter");
  return value;
}
