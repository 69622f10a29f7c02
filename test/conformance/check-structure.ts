import { elementText, type FinishedFile } from "./finished-file.ts";
import { isBytes, nameOf, textOf, type Value } from "./pdf-values.ts";
import { dig, itemsOf, type Pdf, refAt } from "./read-pdf.ts";
import { below, type Element, nameElement } from "./structure-tree.ts";

/** Checks of the logical structure in itself (ISO 14289-1, 7.2 to 7.9). */

const STANDARD = new Set(
  "Document Part Sect Div BlockQuote H1 H2 H3 P L LI Lbl LBody Table Caption THead TBody TR TH TD Span Link Form Figure Note Reference".split(
    " ",
  ),
);

/** One Document; every element knows its parent and has a standard role, without a map that could hide another. */
export function oneTree({ pdf, root, elements }: FinishedFile): readonly string[] {
  const tree = dig(pdf, root, "StructTreeRoot");
  const rootRef = refAt(pdf, root, "StructTreeRoot");
  const top = elements().filter(({ above }) => above === null);
  return [
    ...(top.length === 1 && top[0]?.role === "Document" ? [] : ["the structure does not begin with one Document"]),
    ...(dig(pdf, tree, "RoleMap") === null ? [] : ["roles are mapped"]),
    ...elements().flatMap((element) => {
      const above = element.above?.ref ?? rootRef;
      return [
        ...(element.parent === above ? [] : [`${nameElement(element)} names another parent than the one it is in`]),
        ...(STANDARD.has(element.role) ? [] : [`${nameElement(element)} has no standard role`]),
      ];
    }),
  ];
}

const BLOCK = "Sect Div BlockQuote H1 H2 H3 P L Table Note Figure Form";
const INLINE = "Span Link Figure Note Reference Form";

/** The roles that an element may have below it. */
const BELOW: Readonly<Record<string, string>> = {
  Document: BLOCK,
  Part: BLOCK,
  Sect: BLOCK,
  Div: BLOCK,
  BlockQuote: BLOCK,
  Note: `${BLOCK} ${INLINE} Lbl`,
  L: "Caption L LI",
  LI: "Lbl LBody",
  Lbl: INLINE,
  LBody: `${BLOCK} ${INLINE}`,
  Table: "Caption THead TBody TR",
  THead: "TR",
  TBody: "TR",
  TR: "TH TD",
  TH: `${BLOCK} ${INLINE}`,
  TD: `${BLOCK} ${INLINE}`,
  Caption: `P ${INLINE}`,
  Form: "Lbl Span",
  Figure: "Caption Span",
};

/** Roles that hold other elements only, no content of their own. */
const HOLDERS = new Set("Document Part Sect Div L LI Table THead TBody TR".split(" "));

export function nesting({ elements }: FinishedFile): readonly string[] {
  return elements().flatMap((element) => {
    const allowed = new Set((BELOW[element.role] ?? INLINE).split(" "));
    const direct = element.kids.some((kid) => kid.kind !== "element");
    return [
      ...below(element)
        .filter(({ role }) => !allowed.has(role))
        .map((child) => `${nameElement(child)} stands in ${nameElement(element)}`),
      ...(HOLDERS.has(element.role) && direct ? [`${nameElement(element)} has content of its own`] : []),
      ...(HOLDERS.has(element.role) && element.kids.length === 0 ? [`${nameElement(element)} is empty`] : []),
    ];
  });
}

/** ISO 14289-1, 7.4: a letter has a heading, the first is the highest, and none goes down by more than one. */
export function headings({ elements }: FinishedFile): readonly string[] {
  const levels = elements().flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(levels.length > 0 ? [] : ["there is no heading"]),
    ...skips.map((level) => `a heading of level ${level} has none above it`),
  ];
}

/** A list says how its labels count; an item has a body, and its label before it. */
export function lists({ pdf, elements }: FinishedFile): readonly string[] {
  return elements().flatMap((element) => {
    const roles = below(element).map(({ role }) => role);
    if (element.role === "LI") {
      return roles.join(" ").replace(/^Lbl /, "") === "LBody"
        ? []
        : [`${nameElement(element)} holds ${roles.join(", ")}`];
    }
    const labelled = below(element).some((item) => below(item).some(({ role }) => role === "Lbl"));
    if (element.role !== "L" || !labelled) return [];
    const numbering = nameOf(attribute(pdf, element, "List", "ListNumbering"));
    return numbering !== null && numbering !== "None"
      ? []
      : [`${nameElement(element)} does not say how its labels count`];
  });
}

/** The value of an attribute, of the class of attributes that `owner` names. */
function attribute(pdf: Pdf, { dict }: Element, owner: string, key: string): Value {
  const all = itemsOf(pdf, dict.get("A") ?? null);
  return dig(pdf, all.find((each) => nameOf(dig(pdf, each, "O")) === owner) ?? null, key);
}

function cellsOf(row: Element): readonly Element[] {
  return below(row).filter(({ role }) => role === "TH" || role === "TD");
}

/** ISO 14289-1, 7.5: rows of one length; every header cell has a scope, every data cell names headers that exist. */
export function tables({ pdf, elements }: FinishedFile): readonly string[] {
  const ids = new Map(elements().flatMap((each) => (each.dict.has("ID") ? [[idOf(pdf, each), each] as const] : [])));
  return elements().flatMap((element) => {
    if (element.role === "Table") return shapeFaults(element);
    if (element.role === "TH") {
      const scope = nameOf(attribute(pdf, element, "Table", "Scope"));
      return scope === "Row" || scope === "Column" ? [] : [`${nameElement(element)} has no scope`];
    }
    if (element.role !== "TD") return [];
    const headers = itemsOf(pdf, attribute(pdf, element, "Table", "Headers")).map((id) => textOf(id) ?? "");
    return [
      ...(headers.length > 0 ? [] : [`${nameElement(element)} names no headers`]),
      ...headers
        .filter((id) => ids.get(id)?.role !== "TH")
        .map((id) => `${nameElement(element)} names the header ${id}, which is none`),
    ];
  });
}

function shapeFaults(table: Element): readonly string[] {
  const parts = below(table).map(({ role }) => role);
  const rows = below(table).flatMap((part) =>
    part.role === "TR" ? [part] : below(part).filter(({ role }) => role === "TR"),
  );
  const heads = below(table).filter(({ role }) => role === "THead");
  const widths = new Set(rows.map((row) => cellsOf(row).length));
  const inHead = heads.flatMap(below).flatMap(below);
  return [
    ...(parts.includes("TBody") ? [] : [`${nameElement(table)} has no TBody`]),
    ...(widths.size === 1 ? [] : [`${nameElement(table)} has rows of different lengths`]),
    ...(inHead.every(({ role }) => role === "TH") ? [] : [`${nameElement(table)} has data in its head`]),
    ...(rows.some((row) => cellsOf(row).some(({ role }) => role === "TH"))
      ? []
      : [`${nameElement(table)} has no headers`]),
  ];
}

function idOf(pdf: Pdf, { dict }: Element): string {
  return textOf(dig(pdf, dict, "ID")) ?? "";
}

/** Every identifier is in the tree of identifiers, in order of bytes, and leads to its element. */
export function idTree({ pdf, root, elements }: FinishedFile): readonly string[] {
  const wanted = elements().flatMap((element) =>
    element.dict.has("ID") ? [`${idOf(pdf, element)} → ${element.ref}`] : [],
  );
  const names = itemsOf(pdf, dig(pdf, root, "StructTreeRoot", "IDTree", "Names"));
  const found = names.flatMap((name, index) => {
    const target = names[index + 1] ?? null;
    return isBytes(name)
      ? [`${name.bytes} → ${target !== null && typeof target === "object" && "ref" in target ? target.ref : "?"}`]
      : [];
  });
  const sorted = [...wanted].sort();
  const doubles = sorted.filter((id, index) => id.split(" ")[0] === sorted[index - 1]?.split(" ")[0]);
  return [
    ...(found.join() === sorted.join()
      ? []
      : ["the tree of identifiers does not list the identifiers of the elements"]),
    ...doubles.map((id) => `two elements have the identifier ${id}`),
  ];
}

/** A figure has words; a note has an identifier; what makes sense only with content has some; languages are tags. */
export function meaning(file: FinishedFile): readonly string[] {
  const { pdf, elements } = file;
  return elements().flatMap((element) => {
    const { role, dict, kids } = element;
    const lang = textOf(dig(pdf, dict, "Lang"));
    return [
      ...(role === "Figure" && (textOf(dig(pdf, dict, "Alt")) ?? "").trim() === ""
        ? [`${nameElement(element)} has no words`]
        : []),
      ...(role === "Note" && !dict.has("ID") ? [`${nameElement(element)} has no identifier`] : []),
      ...(/^(Link|Span|Form|Figure|H\d|P|Lbl)$/.test(role) && kids.length === 0
        ? [`${nameElement(element)} is empty`]
        : []),
      ...(lang === null || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)
        ? []
        : [`${nameElement(element)} has the language ${lang}`]),
      ...(/^H\d$/.test(role) && elementText(file, element).trim() === ""
        ? [`${nameElement(element)} says nothing`]
        : []),
    ];
  });
}
