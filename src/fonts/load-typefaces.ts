import type { FaceId } from "../typeset/page.ts";
import { createFormFont } from "./form-font.ts";
import { createOutliner } from "./glyph-outlines.ts";
import { openHarfBuzz } from "./harfbuzz.ts";
import { type LoadedFace, loadFace } from "./load-face.ts";
import { OPTIONAL_FACES } from "./optional-faces.ts";
import { createShaper, PLAIN, shapeText } from "./shape-text.ts";
import { needsNoGlyph, printedAs } from "./special-characters.ts";
import { createSubsetter } from "./subsetter.ts";
import type { Typefaces } from "./typefaces.ts";

/** The bytes of HarfBuzz's two programs (`face-files.ts` names their files). */
export interface FontPrograms {
  /** `harfbuzz.wasm`. */
  readonly shaper: Uint8Array;
  /** `harfbuzz-subset.wasm`. */
  readonly subsetter: Uint8Array;
}

/**
 * The faces of a letter from the bytes of their files (`face-files.ts` names them). Each file is read on first use.
 *
 * @param files TrueType files; asking for a face that is not among them throws, but for whether an optional one covers
 * a character
 * @param programs HarfBuzz and its subsetter, each started on first use
 */
export function loadTypefaces(files: ReadonlyMap<FaceId, Uint8Array>, programs: FontPrograms): Typefaces {
  const shaper = once(() => createShaper(openHarfBuzz(programs.shaper)));
  const face = onceEach((id) => loadFace(shaper().harfBuzz, fileOf(files, id), !id.startsWith("mono")));
  const cutters = once(() => createSubsetter(programs.subsetter));
  const cutter = onceEach((id) => cutters().open(fileOf(files, id)));
  const outliner = once(() => createOutliner(shaper().harfBuzz));
  const formFont = onceEach((id) => createFormFont(face(id), cutter(id)));
  return {
    shape: (text, id, features, manner = PLAIN) => shapeText(shaper(), face(id).font, text, features, manner),
    covers: (id, codePoint) => !isAbsent(files, id) && coversCodePoint(face(id), codePoint),
    metrics: (id) => face(id).metrics,
    describe: (id) => face(id).description,
    advanceOf: (id, glyph) => (face(id).font.advanceOf(glyph) * 1000) / face(id).font.unitsPerEm,
    outline: (id, glyph) => ({
      path: outliner()(face(id).font, glyph),
      unitsPerEm: face(id).font.unitsPerEm,
    }),
    subset: (id, glyphs) => cutter(id)(glyphs),
    formFont: (id, also) => (also ? createFormFont(face(id), cutter(id), also) : formFont(id)),
  };
}

/** Optional faces may be missing; they cover nothing then. */
function isAbsent(files: ReadonlyMap<FaceId, Uint8Array>, id: FaceId): boolean {
  return id in OPTIONAL_FACES && !files.has(id);
}

function coversCodePoint(face: LoadedFace, codePoint: number): boolean {
  if (isControl(codePoint) || isOverride(codePoint)) return false;
  return needsNoGlyph(codePoint) || face.covered.has(printedAs(codePoint));
}

/** Some faces map controls to a blank; on paper they are always a fault. */
function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
}

/** Embeddings, overrides and isolates of direction: with them a page shows another text than it holds. */
function isOverride(codePoint: number): boolean {
  return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
}

function fileOf(files: ReadonlyMap<FaceId, Uint8Array>, id: FaceId): Uint8Array {
  const file = files.get(id);
  if (file === undefined) throw new Error(`the face ${id} was not given`);
  return file;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function onceEach<Value>(make: (id: FaceId) => Value): (id: FaceId) => Value {
  const made = new Map<FaceId, Value>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}
