import { paperPath } from "./batch-name.ts";
import { fileEntry } from "./file-entry.ts";
import type { FileStore } from "./file-store.ts";
import type { Journal, JournalLine } from "./journal.ts";
import type { FileEntry } from "./manifest.ts";
import { askedLine, deadlineLine, fileLine } from "./manifest-json.ts";
import type { MadePacket } from "./rendered-paper.ts";

/** Puts the papers of a request where they belong, and notes what the batch must remember of it. */
export function putPacket(packet: MadePacket, store: FileStore, journal: Journal): void {
  const paths = packet.papers.map(paperPath);
  refuseTwins(paths);
  const entries = packet.papers.map((paper) => fileEntry(paper, store.put(paperPath(paper), [paper.bytes])));
  store.closeFolders(paths);
  for (const [kind, text] of packetLines(packet, entries)) journal.note(kind, text);
}

/** What is noted of a packet, line by line. Whoever reads such lines compares them with those that are due. */
export function packetLines(
  { request, asked, deadlines, kept, events }: Omit<MadePacket, "papers">,
  files: readonly FileEntry[],
): readonly JournalLine[] {
  return [
    ["R", request],
    ["A", askedLine(asked)],
    ...deadlines.map((deadline): JournalLine => ["D", deadlineLine(deadline)]),
    ...files.map((file): JournalLine => ["F", fileLine(file)]),
    ["C", JSON.stringify(kept)],
    ["E", JSON.stringify(events)],
  ];
}

function refuseTwins(paths: readonly string[]): void {
  const twin = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twin !== undefined) throw new Error(`two papers of the batch would have the path ${twin}`);
}
