import { instantiate, type WasmMemory } from "../wasm/instantiate.ts";
import { tagNumber } from "./harfbuzz.ts";

/** Cuts a TrueType file down to some of its glyphs. */
export interface Subsetter {
  /** Keeps the file in the subsetter's memory; the function returned may be called any number of times. */
  open(font: Uint8Array): Cut;
}

/** @param characters `keep`: with the table from characters to glyphs, without which nobody can type in the face. */
export type Cut = (glyphs: Iterable<number>, characters?: "keep" | "drop") => Uint8Array;

/** The part of `harfbuzz-subset.wasm` used here; the module imports nothing. */
interface HarfBuzzSubset {
  readonly memory: WasmMemory;
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_preprocess(face: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

// From hb.h and hb-subset.h.
const MEMORY_MODE_WRITABLE = 2;
const NO_HINTING = 0x1;
const RETAIN_GIDS = 0x2;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLE_TAG = 3;

/** A PDF needs outlines and widths only (ISO 32000-1, 9.9): text is in the ToUnicode map, layout is done. */
const DROPPED = ["BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "gasp", "name", "post"];
const CHARACTERS = "cmap";

/** From the bytes of `harfbuzz-subset.wasm`. */
export function createSubsetter(wasm: Uint8Array): Subsetter {
  const hb = instantiate(wasm) as HarfBuzzSubset;
  hb._initialize();
  return { open: (font) => openFont(hb, font) };
}

/** To prepare a face for cutting takes as long as what it saves in so many cuts; the subsets are the same. */
const CUTS_BEFORE_PREPARING = 50;

function openFont(hb: HarfBuzzSubset, font: Uint8Array): Cut {
  const pointer = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, pointer);
  const blob = hb.hb_blob_create(pointer, font.length, MEMORY_MODE_WRITABLE, 0, 0);
  let face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  let cuts = 0;
  return (glyphs, characters = "drop") => {
    if (++cuts === CUTS_BEFORE_PREPARING) {
      const plain = face;
      face = hb.hb_subset_preprocess(plain);
      hb.hb_face_destroy(plain);
    }
    return cut(hb, face, glyphs, characters === "keep" ? DROPPED : [...DROPPED, CHARACTERS]);
  };
}

function cut(hb: HarfBuzzSubset, face: number, glyphs: Iterable<number>, tables: readonly string[]): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GIDS | NO_LAYOUT_CLOSURE);
  const dropped = hb.hb_subset_input_set(input, DROP_TABLE_TAG);
  for (const table of tables) hb.hb_set_add(dropped, tagNumber(table));
  const wanted = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error("HarfBuzz could not subset the face");
  return takeFile(hb, subset);
}

function takeFile(hb: HarfBuzzSubset, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  return bytes;
}
