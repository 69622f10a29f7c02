import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BatchFacts } from "../../src/export/manifest.ts";
import type { RenderedPaper } from "../../src/export/rendered-paper.ts";

const HASH = "0123456789abcdef".repeat(4);

export const FACTS: BatchFacts = {
  tool: { name: "duces", version: "0.1.0" },
  reference: "CASE-1",
  date: "2026-03-02",
  state: "draft",
  finish: { profile: "service", attachData: false, links: true },
  inputs: {
    registry: HASH,
    matter: HASH,
    templates: HASH,
    logo: null,
    fonts: HASH,
    data: HASH,
    docket: HASH,
    form: null,
    formMap: null,
  },
  requests: ["acme-records", "beta-records"],
  deadlines: [
    { request: "acme-records", kind: "respond-by", date: "2026-03-16", reason: "reply asked for (planned)" },
    { request: "beta-records", kind: "respond-by", date: "2026-03-16", reason: "reply asked for (planned)" },
  ],
};

/** A paper whose bytes are the words given: export/ does not look into PDFs. */
export function paper(custodian: string, kind: "letter" | "review", words: string): RenderedPaper {
  return {
    id: `${custodian}-records-${kind}`,
    packet: `${custodian}-records`,
    custodian,
    instrument: "records",
    kind,
    audience: kind === "letter" ? "served" : "internal",
    state: "draft",
    pages: 3,
    bytes: new TextEncoder().encode(words),
    origin: { record: HASH, matter: HASH, template: HASH },
    warnings: kind === "review" ? ["=cmd|'/c calc'!A1", 'says "no", twice'] : [],
  };
}

export const COVER: RenderedPaper = {
  id: "cover-sheet",
  packet: null,
  custodian: null,
  instrument: null,
  kind: "cover-sheet",
  audience: "internal",
  state: "draft",
  pages: 1,
  bytes: new TextEncoder().encode("cover"),
  origin: null,
  warnings: [],
};

const CALENDAR: RenderedPaper = {
  ...COVER,
  id: "deadlines",
  kind: "calendar",
  pages: 0,
  bytes: new TextEncoder().encode("BEGIN:VCALENDAR"),
};

export const PAPERS: readonly RenderedPaper[] = [
  paper("acme", "letter", "letter to acme"),
  paper("acme", "review", "review of acme"),
  paper("beta", "letter", "letter to beta"),
  paper("beta", "review", "review of beta"),
  COVER,
  CALENDAR,
];

/** Runs `use` with an empty folder of its own, which is removed afterwards. */
export async function withFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "duces-test-")));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
