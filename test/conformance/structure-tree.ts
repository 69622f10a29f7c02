import { type Dict, isDict, isRef, nameOf, numberOf, type Value } from "./pdf-values.ts";
import { dig, follow, itemsOf, type Pdf, refAt } from "./read-pdf.ts";

/** A piece of a page's content, an element or an annotation, as a child of an element. Pages and objects by number. */
export type Kid =
  | { readonly kind: "element"; readonly element: Element }
  | { readonly kind: "mark"; readonly page: number | null; readonly mcid: number }
  | { readonly kind: "object"; readonly page: number | null; readonly object: number | null };

export interface Element {
  readonly ref: number;
  readonly dict: Dict;
  readonly role: string;
  /** As the element itself says it. */
  readonly parent: number | null;
  /** The element that has it as a child; null for the root. */
  readonly above: Element | null;
  readonly kids: Kid[];
}

/** The elements below the root of the structure, each before its children, in reading order. */
export function readTree(pdf: Pdf): readonly Element[] {
  const root = dig(pdf, pdf.trailer, "Root", "StructTreeRoot");
  const found: Element[] = [];
  const seen = new Set<number>();
  const read = (value: Value, above: Element | null): Element | null => {
    const dict = follow(pdf, value);
    if (!isRef(value) || !isDict(dict) || seen.has(value.ref)) return null;
    seen.add(value.ref);
    const role = nameOf(dig(pdf, dict, "S")) ?? "";
    const element: Element = { ref: value.ref, dict, role, parent: refAt(pdf, dict, "P"), above, kids: [] };
    found.push(element);
    for (const kid of itemsOf(pdf, dict.get("K") ?? null)) addKid(element, kid);
    return element;
  };
  const addKid = (element: Element, kid: Value): void => {
    const page = refAt(pdf, element.dict, "Pg");
    if (typeof kid === "number") element.kids.push({ kind: "mark", page, mcid: kid });
    else if (nameOf(dig(pdf, kid, "Type")) === "MCR") {
      const mcid = numberOf(dig(pdf, kid, "MCID")) ?? -1;
      element.kids.push({ kind: "mark", page: refAt(pdf, kid, "Pg") ?? page, mcid });
    } else if (nameOf(dig(pdf, kid, "Type")) === "OBJR") {
      element.kids.push({ kind: "object", page: refAt(pdf, kid, "Pg") ?? page, object: refAt(pdf, kid, "Obj") });
    } else {
      const below = read(kid, element);
      if (below !== null) element.kids.push({ kind: "element", element: below });
    }
  };
  for (const top of itemsOf(pdf, dig(pdf, root, "K"))) read(top, null);
  return found;
}

/** The elements that are children of this one. */
export function below({ kids }: Element): readonly Element[] {
  return kids.flatMap((kid) => (kid.kind === "element" ? [kid.element] : []));
}

/** How a fault names an element. */
export function nameElement({ role, ref }: Element): string {
  return `${role} (object ${ref})`;
}
