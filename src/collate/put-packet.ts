import { paperPath } from "./batch-name.ts";
import { fileEntry } from "./file-entry.ts";
import type { FileStore } from "./file-store.ts";
import type { Journal } from "./journal.ts";
import { askedLine, deadlineLine, fileLine } from "./manifest-json.ts";
import type { MadePacket } from "./rendered-paper.ts";

/** Puts the papers of a request where they belong, and notes what the batch must remember of it. */
export function putPacket(packet: MadePacket, store: FileStore, journal: Journal): void {
  const paths = packet.papers.map(paperPath);
  refuseTwins(paths);
  const entries = packet.papers.map((paper) => fileEntry(paper, store.put(paperPath(paper), [paper.bytes])));
  store.closeFolders(paths);
  journal.note("R", packet.request);
  journal.note("A", askedLine(packet.asked));
  for (const deadline of packet.deadlines) journal.note("D", deadlineLine(deadline));
  for (const entry of entries) journal.note("F", fileLine(entry));
  journal.note("C", JSON.stringify(packet.kept));
  journal.note("E", JSON.stringify(packet.events));
}

function refuseTwins(paths: readonly string[]): void {
  const twin = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twin !== undefined) throw new Error(`two papers of the batch would have the path ${twin}`);
}
