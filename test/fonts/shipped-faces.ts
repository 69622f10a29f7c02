import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { FACE_FILES, SHAPER_FILE, SUBSETTER_FILE } from "../../src/fonts/face-files.ts";
import { type FontPrograms, loadTypefaces } from "../../src/fonts/load-typefaces.ts";
import type { Typefaces } from "../../src/fonts/typefaces.ts";
import type { FaceId } from "../../src/typeset/page.ts";

/** The faces that are shipped, read from the packages. */
export function shippedFaces(): Typefaces {
  const files = new Map(Object.entries(FACE_FILES).map(([face, file]) => [face as FaceId, read(file)]));
  return loadTypefaces(files, shippedPrograms());
}

/** HarfBuzz and its subsetter, read from the package. */
export function shippedPrograms(): FontPrograms {
  return { shaper: read(SHAPER_FILE), subsetter: read(SUBSETTER_FILE) };
}

function read(specifier: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(specifier));
}
