import type { Annotation, FinishedFile } from "./finished-file.ts";
import { isDict, isStream, nameOf, numberOf, textOf, type Value } from "./pdf-values.ts";
import { dig, itemsOf, type Pdf, refAt } from "./read-pdf.ts";

/** Checks of fields that can be filled in (ISO 19005-2, 6.3.3 and 6.4; ISO 14289-1, 7.18.1 and 7.18.4). */

function widgets({ annotations }: FinishedFile): readonly Annotation[] {
  return annotations().filter(({ dict }) => nameOf(dict.get("Subtype") ?? null) === "Widget");
}

/** The form lists its fields, each once, by a name of its own and with words for a screen reader. */
export function fields(file: FinishedFile): readonly string[] {
  const { pdf, root } = file;
  const form = dig(pdf, root, "AcroForm");
  const listed = itemsOf(pdf, dig(pdf, form, "Fields")).map((value) => (isRefTo(value) ? value.ref : -1));
  const found = widgets(file);
  const names = found.map(({ dict }) => textOf(dict.get("T") ?? null) ?? "");
  return [
    ...(form !== null && listed.length === 0 ? ["there is a form without fields"] : []),
    ...listed.filter((ref) => !found.some((each) => each.ref === ref)).map((ref) => `field ${ref} is on no page`),
    ...found.flatMap(({ ref, dict }, index) => [
      ...(listed.filter((each) => each === ref).length === 1 ? [] : [`field ${ref} is not once in the form`]),
      ...(/^(Tx|Btn|Sig)$/.test(nameOf(dict.get("FT") ?? null) ?? "") ? [] : [`field ${ref} has no type`]),
      ...((textOf(dict.get("TU") ?? null) ?? "").trim() === "" ? [`field ${ref} has no words`] : []),
      ...(names[index] !== "" && names.indexOf(names[index] ?? "") === index
        ? []
        : [`field ${ref} has no name of its own`]),
      ...(refAt(pdf, dict, "P") === null || isAmong(file, ref, refAt(pdf, dict, "P"))
        ? []
        : [`field ${ref} names another page`]),
    ]),
  ];
}

function isRefTo(value: Value): value is { readonly ref: number } {
  return typeof value === "object" && value !== null && "ref" in value;
}

function isAmong({ annotations }: FinishedFile, ref: number, page: number | null): boolean {
  return annotations().some((each) => each.ref === ref && each.page === page);
}

/** Each looks as it says: a normal state and no other; a box has both its states, and is in the one it names. */
export function appearances(file: FinishedFile): readonly string[] {
  const { pdf } = file;
  return widgets(file).flatMap(({ ref, dict }) => {
    const looks = dig(pdf, dict, "AP");
    const normal = dig(pdf, looks, "N");
    const states = nameOf(dict.get("FT") ?? null) === "Btn";
    if (!isDict(looks) || [...looks.keys()].join() !== "N") return [`field ${ref} has not exactly a normal appearance`];
    if (!states) return streamFaults(pdf, ref, normal);
    const state = nameOf(dict.get("AS") ?? null) ?? "";
    const known = isDict(normal) ? [...normal.keys()] : [];
    return [
      ...(known.length === 2 && known.includes("Off") ? [] : [`box ${ref} has not two states`]),
      ...(known.includes(state) ? [] : [`box ${ref} is in the state ${state}, which it has not`]),
      ...(nameOf(dict.get("V") ?? null) === state ? [] : [`box ${ref} looks other than it is`]),
      ...known.flatMap((key) => streamFaults(pdf, ref, dig(pdf, normal, key))),
    ];
  });
}

function streamFaults(pdf: Pdf, ref: number, value: Value): readonly string[] {
  const form = isStream(value) && nameOf(dig(pdf, value, "Subtype")) === "Form" && isDict(dig(pdf, value, "Resources"));
  return form ? [] : [`field ${ref} has an appearance that is no form`];
}

/** What is typed has a font, which the form has and which is embedded. */
export function formFont(file: FinishedFile): readonly string[] {
  const { pdf, root } = file;
  const form = dig(pdf, root, "AcroForm");
  const typed = widgets(file).filter(({ dict }) => nameOf(dict.get("FT") ?? null) === "Tx");
  const sources = [form, ...typed.map(({ dict }) => dict)].map((holder) => textOf(dig(pdf, holder, "DA")));
  if (typed.length === 0) return [];
  const missing = sources.slice(1).filter((own) => own === null && sources[0] === null);
  return [
    ...missing.map(() => "a field does not say in which font it is typed"),
    ...sources.flatMap((appearance) => (appearance === null ? [] : fontFaults(file, appearance))),
  ];
}

function fontFaults({ pdf, root, fonts }: FinishedFile, appearance: string): readonly string[] {
  const [, name = "", size = ""] = /^\/(\S+) ([\d.]+) Tf\b/.exec(appearance) ?? [];
  const font = fonts().get(refAt(pdf, dig(pdf, root, "AcroForm", "DR", "Font"), name) ?? -1);
  if (font === undefined) return [`fields are typed in ${name || "no font"}, which the form does not have`];
  const letters = [..."AZaz09,.-"].map((letter) => letter.charCodeAt(0));
  const blank = letters.filter((code) => font.composite || font.glyph(code) === 0 || (font.width(code) ?? 0) === 0);
  return [
    ...(font.program === null ? [`the font ${name} of the form is not embedded`] : []),
    ...(Number(size) > 0 ? [] : ["fields are typed in no size"]),
    ...(font.program !== null && blank.length > 0 ? [`the font ${name} of the form cannot type`] : []),
    ...(numberOf(dig(pdf, font.dict, "FirstChar")) === null
      ? [`the font ${name} of the form is not a simple one`]
      : []),
  ];
}
