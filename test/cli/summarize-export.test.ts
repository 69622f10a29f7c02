import { test } from "uvu";
import * as assert from "uvu/assert";
import { countPapers } from "../../src/batch/check-papers.ts";
import { summarizeExport } from "../../src/cli/summarize-export.ts";
import type { FileEntry } from "../../src/collate/manifest.ts";

const paper = (kind: string, audience: string) => ({ kind, audience, pages: 1 }) as FileEntry;
const PACKET = [paper("letter", "served"), paper("attachment-a", "served"), paper("attachment-a", "parties")];

function told(files: readonly FileEntry[]): string {
  const rest = { what: "written", folder: "/out/a", files: 3, kept: 0, state: "final", older: [], first: "a" } as const;
  return summarizeExport({ ...rest, counts: countPapers(files) }, "/out").join("\n");
}

test("what an export tells says how many subpoenas lack the court's form", () => {
  assert.match(told(PACKET), "missing from 1 subpoena packet:");
  assert.match(told([...PACKET, ...PACKET, ...PACKET, paper("form", "served")]), "missing from 2 subpoena packets:");
  assert.not.match(told([...PACKET, paper("form", "served")]), "court's own form");
  assert.not.match(told([paper("letter", "served")]), "court's own form");
});

test.run();
