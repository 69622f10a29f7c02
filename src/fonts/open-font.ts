import { type HarfBuzz, tagNumber } from "./harfbuzz.ts";

/** A font file in HarfBuzz's memory. Lengths are in units of the font. */
export interface OpenFont {
  /** Address of the font, for shaping. */
  readonly pointer: number;
  readonly unitsPerEm: number;
  readonly extents: { readonly ascender: number; readonly descender: number };
  /** Code points that have a glyph. */
  readonly codePoints: () => Iterable<number>;
  /** Zero where there is none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /** A metric by its tag in MVAR, made up by HarfBuzz where the font does not say. */
  readonly metric: (tag: string) => number;
  /** An entry of the `name` table, in English. */
  readonly name: (id: number) => string;
  /** A copy of a table; null where the font has none. */
  readonly table: (tag: string) => Uint8Array | null;
}

/** From hb.h. */
const MEMORY_MODE_READONLY = 1;

/** Copies the file; it stays until the memory of this HarfBuzz goes. */
export function openFont(harfBuzz: HarfBuzz, file: Uint8Array): OpenFont {
  const { hb, bytes, words, room } = harfBuzz;
  const at = hb.malloc(file.length);
  bytes().set(file, at);
  const blob = hb.hb_blob_create(at, file.length, MEMORY_MODE_READONLY, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  const font = hb.hb_font_create(face);
  /** What HarfBuzz writes as one 32-bit number at an address. */
  const answer = (ask: (to: number) => unknown): number => {
    const to = room(4);
    words()[to / 4] = 0;
    ask(to);
    return words()[to / 4] ?? 0;
  };
  return {
    pointer: font,
    unitsPerEm: hb.hb_face_get_upem(face),
    extents: extentsOf(harfBuzz, font),
    codePoints: () => codePointsOf(harfBuzz, face),
    glyphOf: (codePoint) => answer((to) => hb.hb_font_get_nominal_glyph(font, codePoint, to)),
    advanceOf: (glyph) => hb.hb_font_get_glyph_h_advance(font, glyph),
    metric: (tag) => answer((to) => hb.hb_ot_metrics_get_position_with_fallback(font, tagNumber(tag), to)),
    name: (id) => nameOf(harfBuzz, face, id),
    table: (tag) => tableOf(harfBuzz, face, tag),
  };
}

/** Size of `hb_font_extents_t`: ascender, descender, line gap and nine words in reserve. */
const EXTENTS = 48;

function extentsOf({ hb, words, room }: HarfBuzz, font: number): OpenFont["extents"] {
  const to = room(EXTENTS);
  hb.hb_font_get_h_extents(font, to);
  const [ascender = 0, descender = 0] = words().subarray(to / 4);
  return { ascender, descender };
}

/** `HB_SET_VALUE_INVALID`, from which a set is read from its beginning. */
const BEFORE_FIRST = -1;

function codePointsOf({ hb, words, room }: HarfBuzz, face: number): Iterable<number> {
  const set = hb.hb_set_create();
  hb.hb_face_collect_unicodes(face, set);
  const count = hb.hb_set_get_population(set);
  const to = room(count * 4);
  hb.hb_set_next_many(set, BEFORE_FIRST, to, count);
  hb.hb_set_destroy(set);
  return words().slice(to / 4, to / 4 + count);
}

function nameOf({ hb, bytes, words, room, language }: HarfBuzz, face: number, id: number): string {
  const english = language("en");
  const length = hb.hb_ot_name_get_utf16(face, id, english, 0, 0);
  const size = room(4 + (length + 1) * 2);
  words()[size / 4] = length + 1;
  hb.hb_ot_name_get_utf16(face, id, english, size, size + 4);
  return new TextDecoder("utf-16le").decode(bytes().slice(size + 4, size + 4 + length * 2));
}

function tableOf({ hb, bytes }: HarfBuzz, face: number, tag: string): Uint8Array | null {
  const blob = hb.hb_face_reference_table(face, tagNumber(tag));
  const length = hb.hb_blob_get_length(blob);
  const at = hb.hb_blob_get_data(blob, 0);
  const table = length === 0 ? null : bytes().slice(at, at + length);
  hb.hb_blob_destroy(blob);
  return table;
}
