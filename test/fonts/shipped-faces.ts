import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { FACE_FILES, SUBSETTER_FILE } from "../../src/fonts/face-files.ts";
import { loadTypefaces } from "../../src/fonts/load-typefaces.ts";
import type { Typefaces } from "../../src/fonts/typefaces.ts";
import type { FaceId } from "../../src/typeset/page.ts";

/** The faces that are shipped, read from the packages. */
export function shippedFaces(): Typefaces {
  const files = new Map(Object.entries(FACE_FILES).map(([face, file]) => [face as FaceId, read(file)]));
  return loadTypefaces(files, read(SUBSETTER_FILE));
}

function read(specifier: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(specifier));
}
