import { sha256Hex } from "../digest/sha256.ts";
import type { BatchFacts } from "./manifest.ts";
import type { PaperFacts } from "./rendered-paper.ts";

const FILE_ID = /^[a-z0-9][a-z0-9-]{0,199}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST_REFERENCE = 48;

/** The folder of a batch below the output folder: `REFERENCE/DATE-HASH8`. The same facts give the same folder. */
export function batchFolder(facts: BatchFacts): string {
  return `${referenceFolder(facts.reference)}/${batchName(facts)}`;
}

/** `DATE-HASH8`: the date of issue and eight digits of the hash of everything that the batch was made from. */
export function batchName(facts: BatchFacts): string {
  if (!ISO_DATE.test(facts.date)) {
    throw new Error(`a batch needs an ISO date of issue, not ${JSON.stringify(facts.date)}`);
  }
  return `${facts.date}-${hashOf(hashedFacts(facts)).slice(0, 8)}`;
}

/**
 * A reference as a folder name. Written with safe characters alone it stays as it is; otherwise a piece of its hash
 * follows, so that `A/1` and `A-1` do not share a folder.
 */
export function referenceFolder(reference: string): string {
  const safe = reference
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[-._]+/, "")
    .slice(0, LONGEST_REFERENCE)
    .replace(/[-._]+$/, "");
  if (safe === reference && safe !== "" && !DEVICE.test(safe)) {
    return safe;
  }
  return `${safe === "" ? "matter" : safe}-${hashOf(reference).slice(0, 6)}`.replace(DEVICE, "matter-$1$2");
}

/** The ending of what is no PDF. */
const ENDINGS: Readonly<Partial<Record<PaperFacts["kind"], string>>> = {
  calendar: "ics",
  findings: "json",
  "findings-table": "csv",
  "dates-table": "csv",
  "date-changes": "txt",
};
/** What stands at the top of the batch, for whoever opens it. */
const AT_THE_TOP: ReadonlySet<PaperFacts["kind"]> = new Set(["cover-sheet", "calendar", "dates-table", "date-changes"]);

/** Where a paper's file lies in the batch. Internal papers have a folder of their own, so that nobody serves them. */
export function paperPath({ id, packet, kind, audience }: PaperFacts): string {
  const name = `${fileId(id)}.${ENDINGS[kind] ?? "pdf"}`;
  if (packet !== null) return `${audience}/${fileId(packet)}/${name}`;
  return AT_THE_TOP.has(kind) ? name : `${audience}/${name}`;
}

function fileId(id: string): string {
  if (!FILE_ID.test(id) || DEVICE.test(id)) {
    throw new Error(`${JSON.stringify(id)} cannot name a file: ids hold lower-case letters, digits and hyphens`);
  }
  return id;
}

/** The facts in one fixed order, whatever order the keys came in. */
function hashedFacts(facts: BatchFacts): string {
  const { tool, zoneData, reference, date, state, finish, inputs, requests } = facts;
  const { registry, matter, templates, logo, fonts, data, docket, form, formMap, recorded } = inputs;
  const hashes = [registry, matter, templates, logo, fonts, data, docket, form, formMap, recorded];
  const finished = [finish.profile, finish.attachData, finish.links];
  const zones = zoneData === undefined ? [] : [zoneData];
  return JSON.stringify([tool.name, tool.version, reference, date, state, finished, hashes, requests, ...zones]);
}

function hashOf(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}
