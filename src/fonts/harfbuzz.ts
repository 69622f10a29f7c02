import { instantiate, type WasmMemory, type WasmTable } from "../wasm/instantiate.ts";

/** The part of `harfbuzz.wasm` used here. Every number that is no count or code is an address in its memory. */
interface HarfBuzzExports {
  readonly memory: WasmMemory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_get_upem(face: number): number;
  hb_face_collect_unicodes(face: number, set: number): void;
  hb_face_reference_table(face: number, tag: number): number;
  hb_ot_name_get_utf16(face: number, id: number, language: number, size: number, text: number): number;
  hb_font_create(face: number): number;
  hb_font_get_h_extents(font: number, extents: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_font_get_glyph_h_advance(font: number, glyph: number): number;
  hb_ot_metrics_get_position_with_fallback(font: number, tag: number, position: number): void;
  hb_set_create(): number;
  hb_set_destroy(set: number): void;
  hb_set_get_population(set: number): number;
  hb_set_next_many(set: number, after: number, values: number, size: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_feature_from_string(text: number, length: number, feature: number): number;
  hb_buffer_create(): number;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  /** What it calls back, by number. */
  readonly __indirect_function_table: WasmTable;
  hb_draw_funcs_create(): number;
  hb_draw_funcs_set_move_to_func(pen: number, callback: number, userData: number, destroy: number): void;
  hb_draw_funcs_set_line_to_func(pen: number, callback: number, userData: number, destroy: number): void;
  hb_draw_funcs_set_quadratic_to_func(pen: number, callback: number, userData: number, destroy: number): void;
  hb_draw_funcs_set_cubic_to_func(pen: number, callback: number, userData: number, destroy: number): void;
  hb_draw_funcs_set_close_path_func(pen: number, callback: number, userData: number, destroy: number): void;
  hb_font_draw_glyph(font: number, glyph: number, pen: number, drawData: number): void;
}

/** HarfBuzz in a memory of its own. Addresses of one are worth nothing in another. */
export interface HarfBuzz {
  readonly hb: HarfBuzzExports;
  /** Memory as it is now: to be asked for again after any call that may take memory. */
  readonly bytes: () => Uint8Array;
  readonly words: () => Int32Array;
  /** Room for `size` bytes at any time, the same room at each call: what stands there is read or passed on at once. */
  readonly room: (size: number) => number;
  /** A language by its BCP 47 tag, for HarfBuzz. */
  readonly language: (tag: string) => number;
}

const PAGE = 65_536;
const SMALLEST_ROOM = 1024;

/** From the bytes of `harfbuzz.wasm`. */
export function openHarfBuzz(wasm: Uint8Array): HarfBuzz {
  let memory: WasmMemory | null = null;
  const resize = (size: number) => (memory === null ? 0 : growTo(memory, size >>> 0));
  const hb = instantiate(wasm, importsOf(resize)) as HarfBuzzExports;
  memory = hb.memory;
  hb.__wasm_call_ctors();
  let bytes = new Uint8Array(hb.memory.buffer);
  let words = new Int32Array(hb.memory.buffer);
  const languages = new Map<string, number>();
  const room = createRoom(hb);
  const opened: HarfBuzz = {
    hb,
    bytes: () => {
      if (bytes.buffer !== hb.memory.buffer) bytes = new Uint8Array(hb.memory.buffer);
      return bytes;
    },
    words: () => {
      if (words.buffer !== hb.memory.buffer) words = new Int32Array(hb.memory.buffer);
      return words;
    },
    room,
    language: (tag) => {
      const known = languages.get(tag);
      if (known !== undefined) return known;
      const language = hb.hb_language_from_string(putAscii(opened, tag), tag.length);
      languages.set(tag, language);
      return language;
    },
  };
  return opened;
}

/** Writes ASCII into the common room. */
export function putAscii({ bytes, room }: HarfBuzz, text: string): number {
  const at = room(text.length);
  const memory = bytes();
  for (let index = 0; index < text.length; index++) memory[at + index] = text.charCodeAt(index);
  return at;
}

/** A tag of four letters as OpenType's 32-bit number. */
export function tagNumber(tag: string): number {
  let number = 0;
  for (const character of tag) number = (number << 8) | character.charCodeAt(0);
  return number >>> 0;
}

/**
 * What the module asks of its host: memory, by a fifth more than it needs, so that many small requests do not copy all
 * of it each time. The rest belongs to a C program that ends or sets timers, which HarfBuzz does not.
 */
function importsOf(resize: (size: number) => number): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const unexpected = (name: string) => () => {
    throw new Error(`HarfBuzz failed (${name})`);
  };
  return {
    env: {
      emscripten_resize_heap: resize,
      _abort_js: unexpected("abort"),
      _setitimer_js: unexpected("setitimer"),
      _emscripten_runtime_keepalive_clear: () => {},
    },
    wasi_snapshot_preview1: { proc_exit: unexpected("exit") },
  };
}

function growTo(memory: WasmMemory, size: number): number {
  const now = memory.buffer.byteLength;
  for (const wanted of [Math.max(size, now * 1.2), size]) {
    try {
      memory.grow(Math.ceil((wanted - now) / PAGE));
      return 1;
    } catch {
      // Less may still be there.
    }
  }
  return 0;
}

function createRoom(hb: HarfBuzzExports): (size: number) => number {
  let held = SMALLEST_ROOM;
  let at = hb.malloc(held);
  return (size) => {
    if (size <= held) return at;
    hb.free(at);
    held = size * 2;
    at = hb.malloc(held);
    return at;
  };
}
