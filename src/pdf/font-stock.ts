import type { Typefaces } from "../fonts/typefaces.ts";
import type { FaceId, TypesetLetter } from "../typeset/page.ts";
import { BASE_REPERTOIRES, FORM_FACE } from "./base-repertoire.ts";
import { type FontParts, makeFontParts } from "./font-objects.ts";
import type { CodeEntry } from "./glyph-codes.ts";
import type { PdfMeans } from "./pdf-means.ts";
import {
  fontFromPrepared,
  makeStockedFont,
  makeStockedForm,
  type StockedFont,
  type StockedForm,
} from "./stocked-font.ts";

/** Made when first asked for. */
export interface FontStock {
  /** Null where the face has no base subset. */
  base(face: FaceId): StockedFont | null;
  /** A subset of what the bases lack. Letters that lack the same, such as one tick box, share the work. */
  own(face: FaceId, entries: readonly CodeEntry[]): FontParts;
  form(): StockedForm;
}

/** How many subsets are remembered: a batch in a few scripts has fewer, one in many must not fill the memory. */
const MOST_CUT = 64;

const stocks = new WeakMap<Typefaces, WeakMap<PdfMeans, FontStock>>();

/** The stock of a press: remembered as long as its faces and means are, and a pure function of both. */
export function fontStock(faces: Typefaces, means: PdfMeans): FontStock {
  const ofFaces = stocks.get(faces) ?? new WeakMap<PdfMeans, FontStock>();
  const stock = ofFaces.get(means) ?? createStock(faces, means);
  stocks.set(faces, ofFaces.set(means, stock));
  return stock;
}

function createStock(faces: Typefaces, means: PdfMeans): FontStock {
  const made = new Map<FaceId, StockedFont>();
  const cut = new Map<string, FontParts>();
  let form: StockedForm | undefined;
  const prepared = (use: FaceId | "form"): StockedForm | null => {
    const found = means.prepared.find((font) => font.use === use);
    return found ? { base: fontFromPrepared(found, faces), widths: found.widths } : null;
  };
  return {
    base: (face) => {
      if (!BASE_REPERTOIRES.has(face)) return null;
      const font = made.get(face) ?? prepared(face)?.base ?? makeStockedFont(faces, means, face);
      made.set(face, font);
      return font;
    },
    own: (face, entries) => {
      const key = `${face} ${entries.map(({ glyph, text }) => `${glyph}${text}`).join(" ")}`;
      const parts = cut.get(key) ?? makeFontParts(faces, means, face, entries);
      if (cut.size >= MOST_CUT) cut.clear();
      cut.set(key, parts);
      return parts;
    },
    form: () => {
      form ??= prepared("form") ?? makeStockedForm(faces, means);
      return form;
    },
  };
}

/** The base subsets that a letter has: those of the faces it shows, and that of its form. Depends on it alone. */
export function basesOf(letter: TypesetLetter, stock: FontStock): ReadonlyMap<FaceId, StockedFont> {
  const chosen = new Map<FaceId, StockedFont>();
  if (isTypedIn(letter)) chosen.set(FORM_FACE, stock.form().base);
  for (const { items } of letter.pages) {
    for (const item of items) {
      const base = item.kind === "text" && !chosen.has(item.face) ? stock.base(item.face) : null;
      if (base !== null && item.kind === "text") chosen.set(item.face, base);
    }
  }
  return chosen;
}

function isTypedIn({ pages }: TypesetLetter): boolean {
  return pages.some(({ items }) =>
    items.some((item) => item.kind === "field" && (item.type === "text" || item.type === "date")),
  );
}
