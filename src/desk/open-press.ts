import { sha256 } from "../digest/sha256.ts";
import { FACE_FILES, SHAPER_FILE, SUBSETTER_FILE } from "../fonts/face-files.ts";
import { OPTIONAL_FACES } from "../fonts/optional-faces.ts";
import { DEFLATER_FILE } from "../pdf/deflate.ts";
import { makePress, type Press } from "../pipeline/press.ts";
import type { FaceId } from "../typeset/page.ts";
import type { World } from "../world.ts";

/** The press with the fonts of the package, and with those of other scripts that are installed; made once for a batch. */
export function openPress(world: World): Press {
  const faces = new Map<FaceId, Uint8Array>();
  for (const [face, specifier] of Object.entries(FACE_FILES)) faces.set(face as FaceId, required(world, specifier));
  for (const [face, { file }] of Object.entries(OPTIONAL_FACES)) {
    const bytes = world.module(file);
    if (bytes !== null) faces.set(face as FaceId, bytes);
  }
  return makePress({
    faces,
    programs: { shaper: required(world, SHAPER_FILE), subsetter: required(world, SUBSETTER_FILE) },
    deflater: required(world, DEFLATER_FILE),
    sha256: world.sha256 ?? sha256,
  });
}

function required(world: World, specifier: string): Uint8Array {
  const bytes = world.module(specifier);
  if (bytes === null) throw new Error(`${specifier} is missing: the program was not installed whole`);
  return bytes;
}
