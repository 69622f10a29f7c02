import { FACE_FILES, SUBSETTER_FILE } from "../fonts/face-files.ts";
import { readDependencyFile } from "../package-files.ts";
import { openPress, type Press } from "../pipeline.ts";
import type { FaceId } from "../typeset/page.ts";

/** The press with the fonts of the package: made once for a batch. */
export async function makePress(): Promise<Press> {
  const faces = Object.entries(FACE_FILES) as readonly (readonly [FaceId, string])[];
  return openPress({
    faces: new Map(faces.map(([face, specifier]) => [face, readDependencyFile(specifier)])),
    subsetter: readDependencyFile(SUBSETTER_FILE),
  });
}
