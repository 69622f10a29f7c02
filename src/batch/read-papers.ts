import { join } from "node:path";
import { BUDGETS } from "../budget/budgets.ts";
import { paperPath } from "../collate/batch-name.ts";
import { fileEntry } from "../collate/file-entry.ts";
import type { FileEntry } from "../collate/manifest.ts";
import type { ForetoldPacket } from "../desk/foretell-packet.ts";
import type { PacketMeans } from "../desk/make-packet.ts";
import { hashOf } from "../files/file-hash.ts";
import { readBelow } from "../files/read-below.ts";
import type { Problem } from "../problem/problem.ts";

/** The papers of a packet as they lie on the disk. */
export interface PapersFound {
  /** As the manifest must list them; those that are not there are left out. */
  readonly entries: readonly FileEntry[];
  /** What is not there, and what is not the paper that it is called or not its recipient's. */
  readonly problems: readonly Problem[];
}

/**
 * Reads every paper that a packet must have, under the one path that it can have, and has it judged as an export judges its
 * own. Where the papers lie, and what they are called, is asked of nobody.
 *
 * @param name what messages call the folder
 */
export function readPapers(
  folder: string,
  name: string,
  { papers, request }: ForetoldPacket,
  { readPaper }: Pick<PacketMeans, "readPaper">,
): PapersFound {
  const entries: FileEntry[] = [];
  const problems: Problem[] = [];
  for (const { paper, pages } of papers) {
    const path = paperPath({ ...paper, pages: 0 });
    const found = readBelow(folder, path, BUDGETS.paper.bytes);
    if (found.kind === "refused") {
      problems.push(notThere(join(name, path), found));
      continue;
    }
    const read = readPaper({ ...paper, bytes: found.bytes }, [request]);
    if (paper.kind !== "form" && read.dated !== null && read.dated !== request.issued)
      problems.push(otherDay(join(name, path), read.dated, request.issued));
    if (read.unmarked.length > 0) problems.push(noDraft(join(name, path), read.unmarked));
    problems.push(
      ...read.problems.map((problem) => ({ ...problem, message: `${join(name, path)}: ${problem.message}` })),
    );
    const printed = { ...paper, pages: pages ?? read.pages };
    entries.push(fileEntry(printed, { path, ...hashOf([found.bytes]) }));
  }
  return { entries, problems };
}

/** A form is the court's own file, and says of itself when that was made. */
function otherDay(path: string, dated: string, issued: string): Problem {
  const message = `${path} is dated ${dated}, and the batch says that it was issued on ${issued}`;
  return { code: "other-day", severity: "error", message };
}

function noDraft(path: string, pages: readonly number[]): Problem {
  const which = pages.length === 1 ? `page ${pages[0]} of it lacks` : `pages ${pages.join(", ")} of it lack`;
  const message = `${path} is a draft by the batch, and ${which} the draft mark`;
  return { code: "unmarked-draft", severity: "error", message };
}

function notThere(path: string, { why, detail }: Extract<ReturnType<typeof readBelow>, { kind: "refused" }>): Problem {
  const message = why === "missing" ? `${path} is missing` : `${path} cannot be read as a paper (${detail || why})`;
  return { code: why === "missing" ? "missing-file" : "unreadable-file", severity: "error", message };
}
