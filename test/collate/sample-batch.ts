import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BatchFacts } from "../../src/collate/manifest.ts";
import { type RecordedInput, recordedHash } from "../../src/collate/recorded-inputs.ts";
import type { MadePacket, RenderedPaper } from "../../src/collate/rendered-paper.ts";

const HASH = "0123456789abcdef".repeat(4);

/** The inputs that the sample keeps. */
export const RECORDED: readonly RecordedInput[] = [
  { path: "inputs/inputs.json", bytes: new TextEncoder().encode("{}") },
  { path: "inputs/matter.yaml", bytes: new TextEncoder().encode("reference: CASE-1") },
];

export const FACTS: BatchFacts = {
  tool: { name: "duces", version: "0.1.0" },
  zoneData: "2026f",
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
    recorded: recordedHash(RECORDED),
  },
  requests: ["acme-records", "beta-records"],
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

/** The papers of one request as a packet. */
export function packetOf(request: string, papers: readonly RenderedPaper[]): MadePacket {
  const [custodian = ""] = request.split("-");
  return {
    request,
    papers: papers.filter(({ packet }) => packet === request),
    asked: { id: request, addressee: HASH, from: "2016-05-01", to: "2016-11-30", selectors: ["a.example"], items: [] },
    deadlines: [{ request, kind: "respond-by", date: "2026-03-16", reason: "reply due (planned)" }],
    events: `BEGIN:VEVENT ${request}`,
    kept: {
      ...{
        id: request,
        number: "CASE-1-R01",
        custodian,
        name: custodian,
        instrument: "records",
        address: ["1 Street"],
        delivery: "by post",
      },
      ...{
        enclosures: [],
        bcc: [],
        respondBy: "March 16, 2026",
        pages: { served: 3, parties: 0 },
        state: "draft",
        findings: [],
        toAdd: "",
        urgency: null,
      },
    },
  };
}

/** Runs `use` with an empty folder of its own, which is removed afterwards. */
export async function withFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "duces-test-")));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
