import { BUDGETS } from "../budget/budgets.ts";
import { type Dictionary, isKind, type PdfObject } from "../read-back/pdf-object.ts";
import { unreadable } from "../read-back/unreadable.ts";
import { type FormSource, lookUp } from "./form-source.ts";

const { fields: MOST_FIELDS, pages: MOST_PAGES, treeDepth: DEEPEST, appearance: LONGEST_APPEARANCE } = BUDGETS.form;

/** One of the two trees of a form: its pages, its fields. */
interface Tree {
  readonly source: FormSource;
  /** `its page tree` */
  readonly called: string;
  readonly most: number;
  readonly met: Set<number>;
}

/**
 * Throws `Unreadable` unless the pages and the fields of a form are trees: what fills it climbs from the leaves to the
 * root and down again, and would do so without end.
 */
export function requireTrees(source: FormSource): void {
  const catalog = dictionaryAt(source, source.trailer.entries.get("Root"), "its catalog");
  const pages: Tree = { source, called: "its page tree", most: MOST_PAGES, met: new Set() };
  requireTree(pages, catalog.entries.get("Pages"), null, 0);
  const form = lookUp(source, catalog.entries.get("AcroForm"));
  if (form === null) return;
  const fields: Tree = { source, called: "its tree of fields", most: MOST_FIELDS, met: new Set() };
  for (const field of listAt(source, dictionaryAt(source, form, "its form").entries.get("Fields"))) {
    requireTree(fields, field, null, 0);
  }
}

/** @param above the number of the object that holds the node */
function requireTree(tree: Tree, node: PdfObject | undefined, above: number | null, depth: number): void {
  const { source, called, most, met } = tree;
  if (!isKind(node ?? null, "reference") || node === undefined) return unreadable(`${called} holds something else`);
  const { number } = node as Extract<PdfObject, { kind: "reference" }>;
  if (met.has(number)) unreadable(`object ${number} stands twice in ${called}`);
  met.add(number);
  if (met.size > most) unreadable(`${called} has more than ${most} parts`);
  if (depth > DEEPEST) unreadable(`${called} is more than ${DEEPEST} levels deep`);
  const { entries } = dictionaryAt(source, node, `object ${number} of ${called}`);
  requireParent(entries.get("Parent"), above, number);
  requireShort(source, entries.get("DA"), number);
  for (const kid of listAt(source, entries.get("Kids"))) requireTree(tree, kid, number, depth + 1);
}

function requireParent(parent: PdfObject | undefined, above: number | null, number: number): void {
  const stated = parent !== undefined && isKind(parent, "reference") ? parent.number : null;
  if (stated !== above) unreadable(`object ${number} names another parent than it has`);
}

/** How the text of a field looks is a line of operators, which is searched for its font. */
function requireShort(source: FormSource, appearance: PdfObject | undefined, number: number): void {
  const operators = lookUp(source, appearance);
  if (isKind(operators, "string") && operators.bytes.length > LONGEST_APPEARANCE) {
    unreadable(`object ${number} says in ${operators.bytes.length} bytes how its text looks`);
  }
}

function dictionaryAt(source: FormSource, object: PdfObject | undefined, what: string): Dictionary {
  const found = lookUp(source, object);
  return isKind(found, "dictionary") ? found : unreadable(`${what} is missing`);
}

function listAt(source: FormSource, object: PdfObject | undefined): readonly PdfObject[] {
  const found = lookUp(source, object);
  if (found === null) return [];
  return isKind(found, "list") ? found.items : unreadable("a list of parts is none");
}
