import { commonCause } from "../import/common-cause.ts";
import { compareRows } from "../import/compare.ts";
import type { ImportKnowledge } from "../import/knowledge.ts";
import type { Mapping, RowDefaults } from "../import/mapping.ts";
import { type PlannedRow, patchOf, planRows } from "../import/plan-import.ts";
import { type ReadLists, readLists } from "../import/read-lists.ts";
import { sourceRecord } from "../import/source-record.ts";
import type { Problem } from "../problem/problem.ts";
import type { JsonObject } from "../source/document.ts";
import type { World } from "../world.ts";
import type { Amendment } from "./amend-file.ts";
import { amendOverlay } from "./amend-overlay.ts";
import type { OverlayFiles } from "./case-files.ts";
import { requireOneOf } from "./choose.ts";
import { withGlyphRemarks } from "./foretell-glyphs.ts";
import { importKnowledge } from "./import-knowledge.ts";
import { openMapping } from "./open-mapping.ts";
import { openPress } from "./open-press.ts";
import { openRegistry } from "./open-registry.ts";
import { errorsOf, hasError, type Opened, refused } from "./opened.ts";
import { readDataText } from "./package-data.ts";
import { isThere, readInput } from "./read-input.ts";

/** How the rows of a list are read and compared. */
export interface ImportOrder {
  /** Names of the files, and what the list is called in the registry. */
  readonly list: readonly string[];
  readonly called: string;
  /** A mapping file of the user, or the name of one that comes with the program. */
  readonly mapping?: string;
  readonly defaults: RowDefaults;
  /** Names that are only near those of organizations known are others. */
  readonly nearIsNew: boolean;
  readonly overlay: OverlayFiles;
}

/** What an import would do, row by row. */
export interface ImportPlan {
  readonly lists: ReadLists;
  readonly rows: readonly PlannedRow[];
  /** Why rows are refused. */
  readonly refusals: readonly Problem[];
  /** What would be put into the overlay; null where the registry has it all. */
  readonly patch: JsonObject | null;
}

/** Reads a list and compares it with the registry. Writes nothing. */
export function planImport(world: World, order: ImportOrder): Opened<ImportPlan> {
  const registry = openRegistry(world, registryFiles(world, order.overlay));
  const knowledge = importKnowledge(world, registry.value?.kinds ?? []);
  const { kind } = order.defaults;
  if (kind !== undefined && registry.value !== null) requireOneOf("kind of custodian", kind, knowledge.kinds);
  const mapping = order.mapping === undefined ? null : openMapping(world, order.mapping, knowledge.kinds);
  if (mapping !== null && mapping.value === null) return refused(mapping.problems, mapping.texts);
  const inputs = order.list.map((name) => readInput(world, name));
  const files = inputs.flatMap(({ file }) => file ?? []);
  const lists = readLists(files, mapping?.value ?? null, order.defaults, knowledge);
  const unread = [...(mapping?.problems ?? []), ...inputs.flatMap(({ problems }) => problems), ...lists.problems];
  if (hasError(unread)) return refused(unread, lists.texts);
  if (registry.value === null || hasError(registry.problems)) {
    return refused([...unread, ...errorsOf(registry.problems)], registry.texts);
  }
  return {
    value: planOf(world, order, mapping?.value ?? null, lists, registry.value, knowledge),
    problems: unread,
    texts: lists.texts,
  };
}

function planOf(
  world: World,
  { called, defaults, nearIsNew }: ImportOrder,
  mapping: Mapping | null,
  lists: ReadLists,
  registry: NonNullable<ReturnType<typeof openRegistry>["value"]>,
  knowledge: ImportKnowledge,
): ImportPlan {
  const asOf = defaults.asOf ?? mapping?.defaults?.asOf;
  const document = sourceRecord({ name: called, stated: mapping?.source, asOf }, registry);
  const verdicts = compareRows(lists.rows, registry, knowledge, { nearIsNew });
  const rows = withGlyphRemarks(planRows(verdicts, registry, document), () => openPress(world).faces);
  const refusals = rows.flatMap(({ verdict: { outcome } }) => (outcome.kind === "refused" ? outcome.refusals : []));
  return { lists, rows, refusals: [...commonCause(rows), ...refusals], patch: patchOf(rows, document, registry) };
}

function registryFiles(world: World, { below, overlay }: OverlayFiles): readonly string[] {
  return isThere(world, overlay) ? [...below, overlay] : below;
}

/** The overlay with a plan's rows in it, judged with the registry below it. */
export function importedOverlay(world: World, files: OverlayFiles, patch: JsonObject): Opened<Amendment> {
  return amendOverlay(world, files, patch, overlayHead(world));
}

/** A new overlay begins with the explanation of what an overlay is, and without the example below it. */
function overlayHead(world: World): string {
  const text = readDataText(world, "init/targets.yaml");
  return text.slice(0, text.indexOf("documents:"));
}
