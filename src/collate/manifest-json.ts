import { batchName } from "./batch-name.ts";
import {
  type AskedSummary,
  type BatchFacts,
  type BatchOrigin,
  type DeadlineSummary,
  type FileEntry,
  MANIFEST_SCHEMA,
} from "./manifest.ts";

/** The lists of a manifest, each entry as its line of text. */
export interface ManifestLists {
  readonly asked: Iterable<string>;
  readonly deadlines: Iterable<string>;
  readonly files: Iterable<string>;
}

/**
 * The manifest as JSON, piece by piece: keys in one fixed order, LF, and a line for each entry of its lists, so that
 * equal manifests are equal bytes and one of any length can be written and read in little memory.
 */
export function* manifestJson(facts: BatchFacts, lists: ManifestLists): Generator<string> {
  const head = { schema: MANIFEST_SCHEMA, ...orderedOrigin(facts), batch: batchName(facts) };
  yield JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  yield* list("requests", strings(facts.requests));
  yield* list("asked", lists.asked);
  yield* list("deadlines", lists.deadlines);
  yield* list("files", lists.files);
  yield "\n}\n";
}

function* list(name: string, lines: Iterable<string>): Generator<string> {
  yield `,\n  "${name}": [`;
  let between = "\n    ";
  for (const line of lines) {
    yield between + line;
    between = ",\n    ";
  }
  yield between === "\n    " ? "]" : "\n  ]";
}

function* strings(texts: readonly string[]): Generator<string> {
  for (const text of texts) yield JSON.stringify(text);
}

/** What a batch is made of, its keys in the order of the manifest. */
export function orderedOrigin(origin: BatchOrigin): BatchOrigin {
  const { tool, zoneData, reference, date, state, finish, inputs } = origin;
  const { registry, matter, templates, logo, fonts, data, docket, form, formMap, recorded } = inputs;
  return {
    tool: { name: tool.name, version: tool.version },
    ...(zoneData === undefined ? {} : { zoneData }),
    reference,
    date,
    state,
    finish: { profile: finish.profile, attachData: finish.attachData, links: finish.links },
    inputs: { registry, matter, templates, logo, fonts, data, docket, form, formMap, recorded },
  };
}

export function askedLine({ id, number, addressee, from, to, selectors, items }: AskedSummary): string {
  const ordered = items.map(({ number, sha256 }) => ({ number, sha256 }));
  return JSON.stringify({ id, number, addressee, from, to, selectors, items: ordered });
}

export function deadlineLine({ request, kind, date, reason }: DeadlineSummary): string {
  return JSON.stringify({ request, kind, date, reason });
}

export function fileLine(entry: FileEntry): string {
  const { path, custodian, instrument, kind, audience, state, pages, bytes, sha256, warnings } = entry;
  const origin =
    entry.origin === null
      ? null
      : { record: entry.origin.record, matter: entry.origin.matter, template: entry.origin.template };
  const fields = { path, custodian, instrument, kind, audience, state, pages, bytes, sha256, origin, warnings };
  return JSON.stringify(fields);
}
