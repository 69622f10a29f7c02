import { BUDGETS } from "../budget/budgets.ts";
import { parseJson } from "../budget/parse-json.ts";
import type { Problem } from "../problem/problem.ts";
import { MANIFEST } from "../schema/generated/manifest-validators.js";
import { batchName } from "./batch-name.ts";
import { MANIFEST_SCHEMA, type Manifest } from "./manifest.ts";
import { askedLine, deadlineLine, fileLine, manifestJson } from "./manifest-json.ts";
import { isDayOfIssue, notADay } from "./shard-head.ts";
import { textLines, utf8 } from "./text-lines.ts";

const OLDER = "the checksums still say whether its files are as they were: sha256sum -c SHA256SUMS";

/** A manifest, or why there is none that can be trusted. */
export interface ReadManifest {
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
}

/** Reads the bytes of a manifest.json. One that is not, to the byte, what this program writes is a problem, never trusted. */
export function readManifest(bytes: Uint8Array): ReadManifest {
  const value = parsed(new TextDecoder().decode(bytes));
  const version = versionOf(value);
  if (version > MANIFEST_SCHEMA) {
    return refused("newer-manifest", "manifest.json was written by a newer version of duces", "update duces");
  }
  if (version < MANIFEST_SCHEMA) {
    return refused("older-manifest", "manifest.json was written by an earlier version of duces", OLDER);
  }
  if (!MANIFEST.validate(value)) return changed();
  const manifest = value as Manifest;
  if (!isDayOfIssue(manifest.date)) return refused("bad-date", `manifest.json: ${notADay(manifest.date)}`);
  return nameOf(manifest) === manifest.batch && isWrittenAs(manifest, bytes) ? { manifest, problems: [] } : changed();
}

/** What a batch is and which requests it holds, from the beginning of its manifest; null where it is none of ours. */
export function readManifestHead(
  content: Iterable<Uint8Array>,
): Pick<Manifest, "reference" | "batch" | "requests"> | null {
  const value = parsed(headText(content));
  if (typeof value !== "object" || value === null || versionOf(value) !== MANIFEST_SCHEMA) return null;
  const { reference, batch, requests }: Partial<Manifest> = value;
  const isSound = typeof reference === "string" && typeof batch === "string" && areTexts(requests);
  return isSound ? { reference, batch, requests } : null;
}

/** The text of a manifest before the list of what is asked, as JSON; blank where it is longer than any. */
function headText(content: Iterable<Uint8Array>): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of textLines(content, BUDGETS.manifest.headLine)) {
    if (line.startsWith('  "asked": [')) break;
    length += line.length + 1;
    if (length > BUDGETS.manifest.headLength || line.length > BUDGETS.manifest.headLine) return "";
    lines.push(line);
  }
  return `${lines.join("\n").replace(/,$/, "")}\n}`;
}

/** Whether bytes are, piece by piece, what this program writes for a manifest. */
function isWrittenAs(manifest: Manifest, bytes: Uint8Array): boolean {
  const lists = {
    asked: each(manifest.asked, askedLine),
    deadlines: each(manifest.deadlines, deadlineLine),
    files: each(manifest.files, fileLine),
  };
  let at = 0;
  for (const piece of utf8(manifestJson(manifest, lists))) {
    for (let index = 0; index < piece.length; index++, at++) if (piece[index] !== bytes[at]) return false;
  }
  return at === bytes.length;
}

/** One after another: all lines at once are the manifest once more. */
function* each<Entry>(entries: readonly Entry[], lineOf: (entry: Entry) => string): Generator<string> {
  for (const entry of entries) yield lineOf(entry);
}

function changed(): ReadManifest {
  return refused("changed-manifest", "manifest.json was changed since the export");
}

function refused(code: string, message: string, hint?: string): ReadManifest {
  const problem: Problem = { code, severity: "error", message };
  return { manifest: null, problems: [hint === undefined ? problem : { ...problem, hint }] };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text, BUDGETS.manifest);
  } catch {
    return null;
  }
}

function nameOf(manifest: Manifest): string | null {
  try {
    return batchName(manifest);
  } catch {
    return null;
  }
}

/** The version of the form that a manifest says it has; ours where it says none, for another check to refuse. */
function versionOf(value: unknown): number {
  const version = typeof value === "object" && value !== null && "schema" in value ? value.schema : null;
  return typeof version === "number" ? version : MANIFEST_SCHEMA;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
