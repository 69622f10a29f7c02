import type { Problem } from "../problem/problem.ts";
import { batchName } from "./batch-name.ts";
import { MANIFEST_SCHEMA, type Manifest } from "./manifest.ts";
import { askedLine, deadlineLine, fileLine, manifestJson } from "./manifest-json.ts";
import { readChunks, readRegularFile } from "./read-file.ts";
import { linesOf, utf8 } from "./text-lines.ts";

/** More than the manifest of 100,000 requests has, and less than the longest text that can be held. */
const LARGEST_MANIFEST = 500_000_000;
const SHA256 = /^[0-9a-f]{64}$/;
/** Relative, with `/`, no empty, `.` or `..` part, nothing hidden. */
const PATH = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;
const OLDER = "the checksums still say whether its files are as they were: sha256sum -c SHA256SUMS";

type Fields = { readonly [key: string]: unknown };

/** Reads manifest.json of a batch. A manifest that is not exactly as this program writes it is a problem, never trusted. */
export function readManifest(path: string): {
  readonly manifest: Manifest | null;
  readonly problems: readonly Problem[];
} {
  const found = readRegularFile(path, LARGEST_MANIFEST);
  if (found.kind === "refused") {
    return found.why === "missing"
      ? refused("no-manifest", "there is no manifest.json: not a batch folder, or an export that was interrupted")
      : refused("unreadable-manifest", `manifest.json cannot be read as a plain file (${found.detail})`);
  }
  const value = parsed(new TextDecoder().decode(found.bytes));
  if (isNewer(value)) {
    return refused("newer-manifest", "manifest.json was written by a newer version of duces", "update duces");
  }
  if (isOlder(value)) {
    return refused("older-manifest", "manifest.json was written by an earlier version of duces", OLDER);
  }
  if (!isManifest(value) || nameOf(value) !== value.batch || !isWrittenAs(value, found.bytes)) {
    return refused("changed-manifest", "manifest.json was changed since the export");
  }
  return { manifest: value, problems: [] };
}

/** What a batch is and which requests it holds, from the beginning of its manifest; null where there is none of ours. */
export function readManifestHead(path: string): Pick<Manifest, "reference" | "batch" | "requests"> | null {
  const lines: string[] = [];
  for (const line of linesOf(readChunks(path) ?? [])) {
    if (line.startsWith('  "asked": [')) break;
    lines.push(line);
  }
  const value = parsed(`${lines.join("\n").replace(/,$/, "")}\n}`);
  if (!isFields(value) || value.schema !== MANIFEST_SCHEMA) return null;
  const { reference, batch, requests } = value;
  const isSound = typeof reference === "string" && typeof batch === "string" && areTextsIn(requests);
  return isSound ? { reference, batch, requests: requests as readonly string[] } : null;
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
    if (Buffer.compare(piece, bytes.subarray(at, at + piece.length)) !== 0) return false;
    at += piece.length;
  }
  return at === bytes.length;
}

/** One after another: all lines at once are the manifest once more. */
function* each<Entry>(entries: readonly Entry[], lineOf: (entry: Entry) => string): Generator<string> {
  for (const entry of entries) yield lineOf(entry);
}

function refused(code: string, message: string, hint?: string): { manifest: null; problems: readonly Problem[] } {
  const problem: Problem = { code, severity: "error", message };
  return { manifest: null, problems: [hint === undefined ? problem : { ...problem, hint }] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
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

function isNewer(value: unknown): boolean {
  return isFields(value) && typeof value.schema === "number" && value.schema > MANIFEST_SCHEMA;
}

function isOlder(value: unknown): boolean {
  return isFields(value) && typeof value.schema === "number" && value.schema < MANIFEST_SCHEMA;
}

function isManifest(value: unknown): value is Manifest {
  return (
    isFields(value) &&
    value.schema === MANIFEST_SCHEMA &&
    areTexts(value, ["reference", "date", "batch"]) &&
    isFields(value.tool) &&
    areTexts(value.tool, ["name", "version"]) &&
    (value.zoneData === undefined || typeof value.zoneData === "string") &&
    (value.state === "draft" || value.state === "final") &&
    isFinish(value.finish) &&
    areInputs(value.inputs) &&
    areTextsIn(value.requests) &&
    Array.isArray(value.asked) &&
    value.asked.every(isSummary) &&
    Array.isArray(value.deadlines) &&
    value.deadlines.every(isDeadline) &&
    Array.isArray(value.files) &&
    value.files.every(isEntry)
  );
}

function isSummary(value: unknown): boolean {
  return (
    isFields(value) &&
    areTexts(value, ["id", "addressee", "from", "to"]) &&
    areTextsIn(value.selectors) &&
    Array.isArray(value.items) &&
    value.items.every((item) => isFields(item) && areTexts(item, ["number", "sha256"]))
  );
}

function isDeadline(value: unknown): boolean {
  return isFields(value) && areTexts(value, ["request", "kind", "date", "reason"]);
}

function isFinish(value: unknown): boolean {
  return (
    isFields(value) &&
    (value.profile === "service" || value.profile === "filing") &&
    typeof value.attachData === "boolean" &&
    typeof value.links === "boolean"
  );
}

function areInputs(value: unknown): boolean {
  return (
    isFields(value) &&
    areTexts(value, ["registry", "matter", "templates", "fonts", "data", "recorded"]) &&
    areTextsOrNull(value, ["logo", "docket", "form", "formMap"])
  );
}

function isEntry(value: unknown): boolean {
  return (
    isFields(value) &&
    areTexts(value, ["path", "kind", "audience", "state", "sha256"]) &&
    areTextsOrNull(value, ["custodian", "instrument"]) &&
    PATH.test(String(value.path)) &&
    SHA256.test(String(value.sha256)) &&
    Number.isInteger(value.pages) &&
    Number.isInteger(value.bytes) &&
    areTextsIn(value.warnings) &&
    (value.origin === null || isOrigin(value.origin))
  );
}

function isOrigin(value: unknown): boolean {
  return isFields(value) && areTexts(value, ["record", "matter", "template"]);
}

function areTexts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === "string");
}

function areTextsOrNull(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => value[name] === null || typeof value[name] === "string");
}

function areTextsIn(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
