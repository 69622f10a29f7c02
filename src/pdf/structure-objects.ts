import { type PDFContext, PDFName, type PDFRef } from "pdf-lib";
import type { StructureNode, TypesetLetter } from "../typeset/page.ts";
import type { DrawnPage } from "./drawing.ts";
import { findListNumberings, type ListNumbering } from "./list-numbering.ts";
import { pdfAscii, pdfText } from "./pdf-values.ts";
import { type Kid, orderStructure } from "./structure-order.ts";
import { findTableHeaders, nameElements } from "./table-headers.ts";
import { WrittenObject } from "./written-object.ts";

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
    const parent = refs[node.parent] ?? root;
    const text = elementText(node, facts, parent, kidsText(kids[index] ?? [], refs, targets));
    context.assign(refs[index] ?? root, new WrittenObject(text));
  });
  const parents = parentTree(context, drawn, refs);
  const tree = {
    Type: "StructTreeRoot",
    K: refs.slice(0, 1),
    ParentTree: context.register(parents),
  };
  const dict = context.obj({ ...tree, ParentTreeNextKey: drawn.length + annotationKeys(drawn).flat().length });
  if (ids.size > 0) dict.set(PDFName.of("IDTree"), context.register(idTree(ids, refs)));
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

function elementText(node: StructureNode, facts: ElementFacts, parent: PDFRef, kids: string): string {
  const lang = node.lang === undefined ? "" : `/Lang${pdfText(node.lang)}`;
  const alt = node.alt === undefined ? "" : `/Alt${pdfText(node.alt)}`;
  const actual = node.actualText === undefined ? "" : `/ActualText${pdfText(node.actualText)}`;
  const id = facts.id === undefined ? "" : `/ID${pdfAscii(facts.id)}`;
  return `<</Type/StructElem/S/${node.role}${lang}${alt}${actual}${id}${attributesText(node, facts)}/P ${parent}${kids}>>`;
}

function attributesText({ scope }: StructureNode, { headers, numbering }: ElementFacts): string {
  if (numbering !== undefined) return `/A<</O/List/ListNumbering/${numbering}>>`;
  if (scope === undefined && headers.length === 0) return "";
  const named = headers.length === 0 ? "" : `/Headers[${headers.map(pdfAscii).join("")}]`;
  return `/A<</O/Table${scope === undefined ? "" : `/Scope/${scope}`}${named}>>`;
}

/** `Pg` names the page of the first piece; a piece of another page names its own. */
function kidsText(kids: readonly Kid[], refs: readonly PDFRef[], targets: Targets): string {
  if (kids.length === 0) return "";
  const first = kids.find((kid) => kid.kind !== "node");
  const home = first?.kind === "mark" || first?.kind === "annotation" ? first.page : -1;
  const page = targets.pages[home];
  const texts = kids.map((kid) => kidText(kid, home, refs, targets));
  const list = texts.length === 1 ? ` ${texts[0]}` : `[${texts.join(" ")}]`;
  return `${page === undefined ? "" : `/Pg ${page}`}/K${list}`;
}

function kidText(kid: Kid, home: number, refs: readonly PDFRef[], { pages, annotations }: Targets): string {
  if (kid.kind === "node") return known(refs[kid.node]).toString();
  const page = known(pages[kid.page]);
  if (kid.kind === "annotation") return `<</Type/OBJR/Pg ${page}/Obj ${known(annotations[kid.page]?.[kid.index])}>>`;
  return kid.page === home ? `${kid.index}` : `<</Type/MCR/Pg ${page}/MCID ${kid.index}>>`;
}

/** For each page the owners of its pieces, then for each annotation its owner. */
function parentTree(context: PDFContext, drawn: readonly DrawnPage[], refs: readonly PDFRef[]): WrittenObject {
  const pages = drawn.map(({ marks }, page) => {
    const owners = new WrittenObject(`[${marks.map((node) => known(refs[node])).join(" ")}]`);
    return `${pageKey(page)} ${context.register(owners)}`;
  });
  const keys = annotationKeys(drawn);
  const owners = drawn.flatMap(({ annotations }, page) =>
    annotations.flatMap(({ node }, index) =>
      node === null ? [] : [`${known(keys[page]?.[index])} ${known(refs[node])}`],
    ),
  );
  return new WrittenObject(`<</Nums[${[...pages, ...owners].join(" ")}]>>`);
}

function idTree(ids: ReadonlyMap<number, string>, refs: readonly PDFRef[]): WrittenObject {
  const names = [...ids].map(([node, id]) => `${pdfAscii(id)}${known(refs[node])}`);
  return new WrittenObject(`<</Names[${names.join(" ")}]>>`);
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the structure points at something that is not in the letter");
  return value;
}
