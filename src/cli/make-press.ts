import { FACE_FILES, SUBSETTER_FILE } from "../fonts/face-files.ts";
import { readDependencyFile } from "../package-files.ts";
import { openPress, type Press } from "../pipeline.ts";
import type { FaceId } from "../typeset/page.ts";

/** The press with the fonts of the package, made once for a batch. */
export function makePress(): Press {
  const faces = Object.entries(FACE_FILES).map(
    ([face, specifier]) => [face as FaceId, readDependencyFile(specifier)] as const,
  );
  return openPress({ faces: new Map(faces), subsetter: readDependencyFile(SUBSETTER_FILE) });
}
