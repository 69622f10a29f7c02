import { sha256Hex } from "../digest/sha256.ts";
import type { NewEntry } from "../docket/add-entry.ts";
import type { World } from "../world.ts";
import type { DocketFile } from "./case-files.ts";
import type { Agenda } from "./open-agenda.ts";
import { type Opened, refused } from "./opened.ts";
import { isThere, readInput } from "./read-input.ts";

/** A copy of a paper that went out: where it is kept, its bytes, and the entry that names it. */
export interface SentCopy {
  /** As the docket's own file is named: from the same folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entry: NewEntry;
}

const FOLDER = "sent";
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * The copy of what went out, in the folder `sent` beside the docket, under a name that says day, matter, request and
 * event. A name that another file has gets a number: nothing is overwritten.
 */
export function sentCopy(
  world: World,
  { frame }: Pick<Agenda, "frame">,
  docket: Pick<DocketFile, "name">,
  entry: NewEntry,
  file: string,
): Opened<SentCopy> {
  const { file: input, problems } = readInput(world, file);
  if (input === null) return refused(problems);
  if (!PDF.every((byte, at) => input.bytes[at] === byte)) {
    const message = `${file} is no PDF`;
    const hint = "keep the copy that went out as a PDF: scan it, or print it into one";
    return refused([{ code: "no-pdf", severity: "error", message, hint }]);
  }
  const sha256 = sha256Hex(input.bytes);
  const stem = `${entry.date}-${frame.matter}-${entry.request}-${entry.event}`;
  const folder = docket.name.replace(/[^/\\]*$/, "");
  const path = freePath(world, folder, stem, input.bytes);
  return {
    value: { name: `${folder}${path}`, bytes: input.bytes, entry: { ...entry, file: path, sha256 } },
    problems,
    texts: new Map(),
  };
}

/** The first name that no other file has; that of the same bytes is the same copy. */
function freePath(world: World, folder: string, stem: string, bytes: Uint8Array): string {
  for (let number = 1; ; number += 1) {
    const path = `${FOLDER}/${stem}${number === 1 ? "" : `-${number}`}.pdf`;
    if (!isThere(world, `${folder}${path}`) || holds(world, `${folder}${path}`, bytes)) return path;
  }
}

function holds(world: World, name: string, bytes: Uint8Array): boolean {
  const found = world.file(name, bytes.length);
  return found.kind === "read" && sha256Hex(found.bytes) === sha256Hex(bytes);
}
