import type { Problem } from "../problem/problem.ts";
import { batchName } from "./batch-name.ts";
import { MANIFEST_SCHEMA, type Manifest } from "./manifest.ts";
import { manifestJson } from "./manifest-json.ts";
import { readRegularFile } from "./read-file.ts";

const LARGEST_MANIFEST = 256 * 1024 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;
/** Relative, with `/`, no empty, `.` or `..` part, nothing hidden. */
const PATH = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;

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
  const text = new TextDecoder().decode(found.bytes);
  const value = parsed(text);
  if (isNewer(value)) {
    return refused("newer-manifest", "manifest.json was written by a newer version of duces", "update duces");
  }
  if (!isManifest(value) || manifestJson(value) !== text || nameOf(value) !== value.batch) {
    return refused("changed-manifest", "manifest.json was changed since the export");
  }
  return { manifest: value, problems: [] };
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

function isManifest(value: unknown): value is Manifest {
  return (
    isFields(value) &&
    value.schema === MANIFEST_SCHEMA &&
    areTexts(value, ["reference", "date", "batch"]) &&
    isFields(value.tool) &&
    areTexts(value.tool, ["name", "version"]) &&
    (value.state === "draft" || value.state === "final") &&
    isFinish(value.finish) &&
    areInputs(value.inputs) &&
    areTextsIn(value.requests) &&
    (value.asked === undefined || (Array.isArray(value.asked) && value.asked.every(isSummary))) &&
    (value.deadlines === undefined || (Array.isArray(value.deadlines) && value.deadlines.every(isDeadline))) &&
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
    areTexts(value, ["registry", "matter", "templates", "fonts", "data"]) &&
    ["logo", "docket", "form", "formMap"].every((name) => value[name] === null || typeof value[name] === "string")
  );
}

function isEntry(value: unknown): boolean {
  return (
    isFields(value) &&
    areTexts(value, ["path", "kind", "audience", "state", "sha256"]) &&
    PATH.test(String(value.path)) &&
    SHA256.test(String(value.sha256)) &&
    Number.isInteger(value.pages) &&
    Number.isInteger(value.bytes) &&
    areTextsIn(value.warnings) &&
    (value.origin === null || isFields(value.origin))
  );
}

function areTexts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === "string");
}

function areTextsIn(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
