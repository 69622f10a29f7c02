import { createHash } from "node:crypto";
import { FACE_FILES, SHAPER_FILE, SUBSETTER_FILE } from "../fonts/face-files.ts";
import { OPTIONAL_FACES } from "../fonts/optional-faces.ts";
import { readDependencyFile, readOptionalFile } from "../package-files.ts";
import { DEFLATER_FILE } from "../pdf/deflate.ts";
import { openPress, type Press } from "../pipeline/press.ts";
import type { FaceId } from "../typeset/page.ts";

/** The press with the fonts of the package, and with those of other scripts that are installed; made once for a batch. */
export function makePress(): Press {
  const faces = new Map<FaceId, Uint8Array>();
  for (const [face, specifier] of Object.entries(FACE_FILES)) faces.set(face as FaceId, readDependencyFile(specifier));
  for (const [face, { file }] of Object.entries(OPTIONAL_FACES)) {
    const bytes = readOptionalFile(file);
    if (bytes !== null) faces.set(face as FaceId, bytes);
  }
  return openPress({
    faces,
    programs: { shaper: readDependencyFile(SHAPER_FILE), subsetter: readDependencyFile(SUBSETTER_FILE) },
    deflater: readDependencyFile(DEFLATER_FILE),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  });
}
