import { ownersOfObjects } from "./check-marks.ts";
import type { Annotation, FinishedFile } from "./finished-file.ts";
import { isBytes, nameOf, numberOf, textOf, type Value } from "./pdf-values.ts";
import { dig, itemsOf, type Pdf } from "./read-pdf.ts";
import { nameElement } from "./structure-tree.ts";

/** Checks of links and of the areas of fields (ISO 14289-1, 7.18; ISO 19005-2, 6.3). */

const ROLES: Readonly<Record<string, string>> = { Link: "Link", Widget: "Form" };
const PRINT = 4;
/** Invisible, hidden, no view, toggle no view. */
const UNSEEN = 1 + 2 + 32 + 256;

export function annotations(file: FinishedFile): readonly string[] {
  return file.annotations().flatMap((annotation) => {
    const { ref, dict } = annotation;
    const flags = numberOf(dict.get("F") ?? null) ?? 0;
    const kind = nameOf(dict.get("Subtype") ?? null) ?? "";
    return [
      ...(ROLES[kind] === undefined ? [`annotation ${ref} is a ${kind}`] : []),
      ...((flags & PRINT) !== 0 && (flags & UNSEEN) === 0 ? [] : [`annotation ${ref} is not both seen and printed`]),
      ...(dict.has("C") || dict.has("IC") || dict.has("CA") ? [`annotation ${ref} has a color of its own`] : []),
      ...(isOnPage(file, annotation) ? [] : [`annotation ${ref} has no area on its page`]),
      ...(kind === "Link" ? linkFaults(file.pdf, annotation) : []),
    ];
  });
}

function isOnPage({ pdf, pages }: FinishedFile, { page, dict }: Annotation): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(pdf, dict.get("Rect") ?? null);
  const holder = pages().find(({ ref }) => ref === page)?.dict ?? null;
  const box = dig(pdf, holder, "MediaBox") ?? dig(pdf, holder, "Parent", "MediaBox");
  const [, , width = 0, height = 0] = numbers(pdf, box);
  return left >= 0 && bottom >= 0 && left < right && bottom < top && right <= width && top <= height;
}

function numbers(pdf: Pdf, value: Value): readonly number[] {
  return itemsOf(pdf, value).flatMap((item) => numberOf(item) ?? []);
}

function linkFaults(pdf: Pdf, { ref, dict }: Annotation): readonly string[] {
  const target = dig(pdf, dict, "A", "URI");
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(pdf, dict.get("Rect") ?? null);
  const points = numbers(pdf, dict.get("QuadPoints") ?? null);
  const within = points.every((point, index) =>
    index % 2 === 0 ? point >= left && point <= right : point >= bottom && point <= top,
  );
  return [
    ...((textOf(dict.get("Contents") ?? null) ?? "").trim() === "" ? [`link ${ref} has no words`] : []),
    ...(isBytes(target) && /^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(target.bytes)
      ? []
      : [`link ${ref} leads to no address`]),
    ...(points.length > 0 && points.length % 8 === 0 && within ? [] : [`link ${ref} has no areas within its own`]),
  ];
}

/** Each annotation is in the structure once, below an element of its kind; each such element has one. */
export function ownersOfAnnotations({ pdf, elements, annotations: all }: FinishedFile): readonly string[] {
  const owners = ownersOfObjects(elements());
  const known = new Map(all().map((annotation) => [annotation.ref, annotation]));
  const lone = [...owners.keys()].filter((object) => !known.has(object));
  const empty = elements().filter((element) => {
    const objects = element.kids.filter((kid) => kid.kind === "object").length;
    if (element.role === "Link") return objects === 0;
    return element.role === "Form" && objects !== 1 && !isPrinted(pdf, element.dict);
  });
  return [
    ...all().flatMap(({ ref, dict, page }) => {
      const role = ROLES[nameOf(dict.get("Subtype") ?? null) ?? ""];
      const found = owners.get(ref) ?? [];
      const there = found[0]?.kids.find((kid) => kid.kind === "object" && kid.object === ref);
      return [
        ...(found.length === 1 ? [] : [`annotation ${ref} is ${found.length} times in the structure`]),
        ...(found.every((owner) => owner.role === role) ? [] : [`annotation ${ref} is not in a ${role}`]),
        ...(there?.kind === "object" && there.page !== page ? [`annotation ${ref} is said to be on another page`] : []),
      ];
    }),
    ...lone.map((object) => `the structure names object ${object}, which is no annotation of a page`),
    ...empty.map((element) => `${nameElement(element)} has no annotation`),
  ];
}

/** A form that is printed, not live, says so by an attribute (ISO 32000-1, table 348). */
function isPrinted(pdf: Pdf, element: Value): boolean {
  return itemsOf(pdf, dig(pdf, element, "A")).some((each) => nameOf(dig(pdf, each, "O")) === "PrintField");
}
