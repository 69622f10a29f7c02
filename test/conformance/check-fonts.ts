import type { FinishedFile, PageFacts } from "./finished-file.ts";
import type { FontFacts } from "./font-facts.ts";
import { nameOf, numberOf, type Value } from "./pdf-values.ts";
import { dig, type Pdf } from "./read-pdf.ts";

/** Checks of fonts (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21). */

/** Every font is in the file, as a subset under a name of its own. */
export function fontsEmbedded({ pdf, fonts }: FinishedFile): readonly string[] {
  return [...fonts()].flatMap(([ref, font]) => {
    const inner = nameOf(dig(pdf, font.inner, "BaseFont"));
    const described = nameOf(dig(pdf, font.descriptor, "FontName"));
    const tables = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"].filter((table) => !font.program?.tables.has(table));
    return [
      ...(font.program === null
        ? [`font ${ref} (${font.name}) is not embedded`]
        : tables.map((each) => `font ${ref} has no ${each}`)),
      ...(/^[A-Z]{6}\+[A-Za-z0-9-]+$/.test(font.name) ? [] : [`font ${ref} has no tag of six letters: ${font.name}`]),
      ...(inner === font.name && described === font.name ? [] : [`font ${ref} has several names`]),
      ...descriptorFaults(pdf, ref, font),
      ...(font.composite ? compositeFaults(pdf, ref, font) : simpleFaults(pdf, ref, font)),
    ];
  });
}

const DESCRIBED = ["Flags", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"];

function descriptorFaults(pdf: Pdf, ref: number, { descriptor, composite }: FontFacts): readonly string[] {
  const flags = numberOf(dig(pdf, descriptor, "Flags")) ?? 0;
  return [
    ...DESCRIBED.filter((key) => numberOf(dig(pdf, descriptor, key)) === null).map(
      (key) => `font ${ref} has no ${key}`,
    ),
    ...((flags & 36) === (composite ? 4 : 32)
      ? []
      : [`font ${ref} is not said to be ${composite ? "" : "non"}symbolic`]),
    ...((numberOf(dig(pdf, descriptor, "StemV")) ?? 0) > 0 ? [] : [`font ${ref} has stems of no width`]),
  ];
}

function compositeFaults(pdf: Pdf, ref: number, { dict, inner, texts }: FontFacts): readonly string[] {
  return [
    ...(nameOf(dig(pdf, dict, "Encoding")) === "Identity-H" ? [] : [`font ${ref} has not the encoding Identity-H`]),
    ...(dig(pdf, inner, "CIDToGIDMap") === null ? [`font ${ref} does not map codes to glyphs`] : []),
    ...(dig(pdf, inner, "CIDSystemInfo", "Registry") === null ? [`font ${ref} has no system of codes`] : []),
    ...(texts === null ? [`font ${ref} has no ToUnicode`] : textFaults(ref, texts)),
  ];
}

/** Codes stand for text, not for marks of byte order, private characters or nothing but a zero. */
function textFaults(ref: number, texts: ReadonlyMap<number, string>): readonly string[] {
  return [...texts].flatMap(([code, text]) =>
    /[\0\ufeff\ufffe\uffff\ue000-\uf8ff\ufffd]/.test(text) ? [`font ${ref} maps code ${code} to no text`] : [],
  );
}

function simpleFaults(pdf: Pdf, ref: number, { dict, texts }: FontFacts): readonly string[] {
  const encoded = nameOf(dig(pdf, dict, "Encoding")) === "WinAnsiEncoding";
  return encoded || texts !== null ? [] : [`font ${ref} does not say what its codes stand for`];
}

/** Of what is shown: a glyph, not .notdef, as wide as the font has it, and a text. */
export function codesShown({ pages }: FinishedFile): readonly string[] {
  const faults = new Set<string>();
  for (const page of pages()) {
    for (const [font, codes] of codesOf(page)) {
      for (const code of codes)
        for (const what of codeFaults(font, code)) faults.add(`${font.name}, code ${code}: ${what}`);
    }
  }
  return [...faults];
}

function codesOf({ content, fonts }: PageFacts): ReadonlyMap<FontFacts, ReadonlySet<number>> {
  const found = new Map<FontFacts, Set<number>>();
  for (const { shown } of content.sequences) {
    for (const { font, bytes } of shown) {
      const facts = fonts.get(font);
      if (facts === undefined) continue;
      const codes = found.get(facts) ?? new Set();
      for (const code of facts.codes(bytes)) codes.add(code);
      found.set(facts, codes);
    }
  }
  return found;
}

function codeFaults({ program, texts, glyph, composite }: FontFacts, code: number): readonly string[] {
  const shown = glyph(code);
  if (shown === 0) return ["shows .notdef"];
  const text = texts?.get(code);
  const blank = text !== undefined && /^\s*$/.test(text);
  return [
    ...(composite && text === undefined ? ["stands for no text"] : []),
    ...(program !== null && shown >= program.glyphs ? [`shows glyph ${shown}, which the font has not`] : []),
    ...(program !== null && shown < program.glyphs && !blank && !program.hasOutline(shown) ? ["shows nothing"] : []),
  ];
}

/** The widths that a font states are those of its program, to a unit of a thousandth (6.2.11.5), for all its codes. */
export function widths({ pdf, fonts }: FinishedFile): readonly string[] {
  return [...fonts()].flatMap(([ref, font]) => {
    const { program, width, glyph } = font;
    if (program === null) return [];
    return statedCodes(pdf, font)
      .filter((code) => Math.abs((width(code) ?? -1) - program.advance(glyph(code))) > 1)
      .map(
        (code) =>
          `font ${ref} (${font.name}) states the width ${width(code)} of code ${code}, not ${program.advance(glyph(code))}`,
      );
  });
}

function statedCodes(pdf: Pdf, { composite, texts, dict, glyph }: FontFacts): readonly number[] {
  if (composite) return [...(texts?.keys() ?? [])];
  const first = at(dig(pdf, dict, "FirstChar"));
  const all = Array.from({ length: at(dig(pdf, dict, "LastChar")) - first + 1 }, (_, index) => first + index);
  return all.filter((code) => glyph(code) !== 0);
}

function at(value: Value): number {
  return numberOf(value) ?? 0;
}
