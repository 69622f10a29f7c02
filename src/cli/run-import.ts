import { compareRows } from "../import/compare.ts";
import type { ImportKnowledge } from "../import/knowledge.ts";
import type { RowDefaults } from "../import/mapping.ts";
import { type PlannedRow, patchOf, planRows } from "../import/plan-import.ts";
import { type ReadLists, readLists } from "../import/read-lists.ts";
import { sourceRecord } from "../import/source-record.ts";
import { readDataText } from "../package-files.ts";
import type { Registry } from "../registry/registry.ts";
import type { JsonObject } from "../source/document.ts";
import { mergeIntoYaml } from "../source/merge-yaml.ts";
import type { ChosenFile } from "./choose-files.ts";
import { requireOneOf } from "./find-custodian.ts";
import { listName, readImportFiles } from "./import-files.ts";
import { readImportKnowledge } from "./import-knowledge.ts";
import type { ImportOptions } from "./import-options.ts";
import { importRows, importSummary } from "./import-rows.ts";
import { openMapping } from "./open-mapping.ts";
import { openRegistry } from "./open-registry.ts";
import { amendOverlay, chooseOverlay, isMissing, withOverlay, writeOverlay } from "./own-overlay.ts";
import { printRows } from "./print-rows.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

interface Planned {
  readonly lists: ReadLists;
  readonly rows: readonly PlannedRow[];
  readonly patch: JsonObject | null;
}

/** Reads, compares, shows and, if asked to, writes. False where the data has errors; then nothing was written. */
export function runImport(names: readonly string[], options: ImportOptions, surroundings: Surroundings): boolean {
  const overlay = chooseOverlay(options, surroundings.folder, "what is imported");
  const planned = plan(names, overlay, options, surroundings);
  return planned !== null && apply(planned, overlay, options, surroundings);
}

function requireKind(kind: string | undefined, { kinds }: ImportKnowledge): void {
  if (kind !== undefined) requireOneOf("kind of custodian", kind, kinds);
}

function defaultsOf({ kind, country, asOf }: ImportOptions): RowDefaults {
  return { ...(kind && { kind }), ...(country && { country: country.toUpperCase() }), ...(asOf && { asOf }) };
}

/** Null, with the errors reported, where the registry, the mapping or a file of the list cannot be read. */
function plan(
  names: readonly string[],
  overlay: ChosenFile,
  options: ImportOptions,
  surroundings: Surroundings,
): Planned | null {
  const { terminal, folder } = surroundings;
  const knowledge = readImportKnowledge();
  requireKind(options.kind, knowledge);
  const mapping = openMapping(options.mapping, surroundings);
  if (mapping === undefined) return null;
  const { files, problems } = readImportFiles(names, folder);
  const lists = readLists(files, mapping, defaultsOf(options), knowledge);
  if (reportProblems([...problems, ...lists.problems], lists.texts, terminal)) return null;
  const registry = registryBelow(overlay, options, surroundings);
  if (registry === null) return null;
  const asOf = options.asOf ?? mapping?.defaults?.asOf;
  const document = sourceRecord({ name: listName(names), stated: mapping?.source, asOf }, registry);
  const verdicts = compareRows(lists.rows, registry, knowledge, { nearIsNew: options.nearIsNew === true });
  const rows = planRows(verdicts, registry, document);
  return { lists, rows, patch: patchOf(rows, document, registry) };
}

function registryBelow(
  overlay: ChosenFile,
  options: ImportOptions,
  { terminal, folder }: Surroundings,
): Registry | null {
  const files = withOverlay(overlay, options, folder).filter((file) => file !== overlay || !isMissing(overlay));
  const { registry, problems, texts } = openRegistry(files);
  const errors = problems.filter(({ severity }) => severity === "error");
  return reportProblems(errors, texts, terminal) ? null : registry;
}

/** Shows what would be done and, if asked to, does it. False where nothing was or can be written because of errors. */
function apply(
  { lists, rows, patch }: Planned,
  overlay: ChosenFile,
  options: ImportOptions,
  surroundings: Surroundings,
): boolean {
  const { terminal } = surroundings;
  terminal.print(printRows(importRows(rows), options.format, terminal));
  const refusals = rows.flatMap(({ verdict: { outcome } }) => (outcome.kind === "refused" ? outcome.refusals : []));
  reportProblems(refusals, lists.texts, terminal);
  const say = (last: string) => terminal.note([...importSummary(rows, lists), last].join("\n"));
  if (refusals.length > 0 && options.skipRefused !== true) {
    say("nothing was written: correct the refused rows, or leave them out with --skip-refused");
    return false;
  }
  if (patch === null) {
    say("nothing to write: the registry has it all");
    return true;
  }
  const amended = amendOverlay(overlay, (text) => mergeIntoYaml(text, patch), starter(), options, surroundings);
  if (amended === null) {
    say("nothing was written: with these rows the registry would have the errors above");
    return false;
  }
  if (options.write === true) writeOverlay(overlay, amended);
  say(
    options.write === true
      ? `written to ${overlay.name}`
      : `nothing was written: --write would put it into ${overlay.name}`,
  );
  return true;
}

/** A new overlay begins with the explanation of what an overlay is, and without the example below it. */
function starter(): string {
  const text = readDataText("init/targets.yaml");
  return text.slice(0, text.indexOf("documents:"));
}
