import { type FinishedFile, sequenceText } from "./finished-file.ts";
import { isDict, isList, isRef, numberOf, type Value } from "./pdf-values.ts";
import { dig, itemsOf } from "./read-pdf.ts";
import { type Element, nameElement } from "./structure-tree.ts";

/** Checks of the content of pages against the structure. */

/** ISO 14289-1, 7.1: everything that is painted belongs to the structure or is an artifact. */
export function everythingMarked({ pages }: FinishedFile): readonly string[] {
  return pages().flatMap(({ ref, content }) => [
    ...content.outside.map((operator) => `page object ${ref} paints with ${operator} outside any mark`),
    ...content.nesting.map((what) => `page object ${ref}: ${what}`),
    ...content.sequences
      .filter(({ tag, mcid, type }) => (tag === "Artifact" ? type === null || mcid !== null : mcid === null))
      .map(({ tag }) => `page object ${ref} has a mark ${tag} that is neither content nor an artifact with a type`),
    ...content.sequences
      .filter(({ paints }) => paints === 0)
      .map(({ tag, mcid }) => `page object ${ref} has an empty mark ${tag} ${mcid ?? ""}`),
  ]);
}

/** What a letter's page is drawn with; nothing that hides, depends on a device or is unknown. */
const OPERATORS = new Set("BDC BT Do EMC ET Q Td TJ Tf Tj Ts cm f g q re rg Tr Tc Tw l m S w c h RG G Tm".split(" "));

/** ISO 19005-2, 6.2.2. */
export function operators({ pdf, pages }: FinishedFile): readonly string[] {
  return pages().flatMap(({ ref, dict, content, fonts }) => {
    const images = dig(pdf, dict, "Resources", "XObject");
    const shown = content.sequences.flatMap((sequence) => sequence.shown.map(({ font }) => font));
    return [
      ...[...content.operators].filter((each) => !OPERATORS.has(each)).map((each) => `page object ${ref} uses ${each}`),
      ...[...content.painted]
        .filter((name) => !isDict(images) || !images.has(name))
        .map((name) => `page object ${ref} paints ${name}, which it does not have`),
      ...[...new Set(shown)]
        .filter((name) => !fonts.has(name))
        .map((name) => `page object ${ref} sets text in ${name}, which it does not have`),
    ];
  });
}

/** Marks of a page are numbered once each, from 0; each is in the structure once. */
export function marksOwnedOnce({ pages, elements }: FinishedFile): readonly string[] {
  const owned = ownersOfMarks(elements());
  const faults: string[] = [];
  for (const { ref, content } of pages()) {
    const mcids = content.sequences.flatMap(({ mcid }) => mcid ?? []);
    if (mcids.some((mcid, index) => mcid !== index)) faults.push(`the marks of page object ${ref} are not 0, 1, 2, …`);
    for (const mcid of new Set(mcids)) {
      const count = owned.get(`${ref}/${mcid}`)?.length ?? 0;
      if (count !== 1) faults.push(`mark ${mcid} of page object ${ref} is ${count} times in the structure`);
      owned.delete(`${ref}/${mcid}`);
    }
  }
  return [...faults, ...[...owned.keys()].map((mark) => `the structure names a mark that does not exist: ${mark}`)];
}

/** By page object and mark. */
function ownersOfMarks(elements: readonly Element[]): Map<string, Element[]> {
  const owned = new Map<string, Element[]>();
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind !== "mark") continue;
      const key = `${kid.page}/${kid.mcid}`;
      owned.set(key, [...(owned.get(key) ?? []), element]);
    }
  }
  return owned;
}

/** `/H1 BDC` is content of an H1. */
export function tagsAreRoles({ pages, elements }: FinishedFile): readonly string[] {
  const owned = ownersOfMarks(elements());
  return pages().flatMap((page) =>
    page.content.sequences.flatMap((sequence) => {
      const [owner] = sequence.mcid === null ? [] : (owned.get(`${page.ref}/${sequence.mcid}`) ?? []);
      if (owner === undefined || owner.role === sequence.tag) return [];
      const text = JSON.stringify(sequenceText(page, sequence).slice(0, 30));
      return [`${text} is marked ${sequence.tag} and belongs to ${nameElement(owner)}`];
    }),
  );
}

/** The way back: from a page's mark, and from an annotation, to the element that owns it. */
export function parentTree({ pdf, root, pages, elements, annotations }: FinishedFile): readonly string[] {
  const tree = dig(pdf, root, "StructTreeRoot", "ParentTree");
  const numbers = itemsOf(pdf, dig(pdf, tree, "Nums"));
  const keys = numbers.filter((_, index) => index % 2 === 0).map((key) => numberOf(key) ?? -1);
  const at = (key: Value): Value => numbers[2 * keys.indexOf(numberOf(key) ?? -2) + 1] ?? null;
  const faults: string[] = [];
  const expect = (found: Value, owner: number | undefined, what: string): void => {
    if (!isRef(found) || found.ref !== owner) faults.push(`the parent tree does not lead from ${what} to its element`);
  };
  const owned = ownersOfMarks(elements());
  for (const { ref, dict, content } of pages()) {
    const owners = dig(pdf, at(dict.get("StructParents") ?? null));
    const marks = content.sequences.filter(({ mcid }) => mcid !== null).length;
    if (!isList(owners) || owners.length !== marks)
      faults.push(`the parent tree has not ${marks} marks of page object ${ref}`);
    (isList(owners) ? owners : []).forEach((owner, mcid) => {
      expect(owner, owned.get(`${ref}/${mcid}`)?.[0]?.ref, `mark ${mcid} of page object ${ref}`);
    });
  }
  const objects = ownersOfObjects(elements());
  for (const { ref, dict } of annotations()) {
    expect(at(dict.get("StructParent") ?? null), objects.get(ref)?.[0]?.ref, `annotation ${ref}`);
  }
  return [...faults, ...keyFaults(keys, pages().length + annotations().length, dig(pdf, root, "StructTreeRoot"), pdf)];
}

function keyFaults(keys: readonly number[], wanted: number, root: Value, pdf: FinishedFile["pdf"]): readonly string[] {
  const nextKey = numberOf(dig(pdf, root, "ParentTreeNextKey")) ?? 0;
  return [
    ...(keys.length === wanted
      ? []
      : [`the parent tree has ${keys.length} entries for ${wanted} pages and annotations`]),
    ...(keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? 0)) ? [] : ["its keys are not in order"]),
    ...(keys.every((key) => key < nextKey) ? [] : ["its next key is already taken"]),
  ];
}

/** Elements that have an annotation among their children, by annotation. */
export function ownersOfObjects(elements: readonly Element[]): ReadonlyMap<number, readonly Element[]> {
  const owned = new Map<number, Element[]>();
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.kind === "object" && kid.object !== null) {
        owned.set(kid.object, [...(owned.get(kid.object) ?? []), element]);
      }
    }
  }
  return owned;
}
