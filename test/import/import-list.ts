import { importKnowledge } from "../../src/desk/import-knowledge.ts";
import { compareRows } from "../../src/import/compare.ts";
import type { Mapping, RowDefaults } from "../../src/import/mapping.ts";
import { type PlannedRow, patchOf, planRows } from "../../src/import/plan-import.ts";
import type { ListFile } from "../../src/import/read-list.ts";
import { type ReadLists, readLists } from "../../src/import/read-lists.ts";
import { readMapping } from "../../src/import/read-mapping.ts";
import { sourceRecord } from "../../src/import/source-record.ts";
import { printProblems } from "../../src/problem/print-problem.ts";
import type { Registry } from "../../src/registry/registry.ts";
import { patchYaml } from "../../src/source/patch-yaml.ts";
import { registryOf } from "../registry/sample.ts";
import { WORLD } from "../shipped-world.ts";

/** A registry with one carrier that has an alias, a confirmed contact and a retired neighbor. */
export const KNOWN = `# ours
documents:
  - id: paper
    title: A paper
    kind: primary
    dated: 1 May 2016
categories: []
custodians:
  - id: acme # the carrier
    name: Acme Carrier, Inc.
    shortName: Acme
    kinds: [carrier]
    country: US
    role: carries traffic
    source: { document: paper, section: "2" }
    aliases:
      - { id: apc, name: Acme Pipes and Cables, source: { document: paper, section: "2" }, confidence: stated }
    contacts:
      - id: post
        purpose: legal
        post: { street: [1 Main Street], locality: Phoenix, region: AZ, postcode: "85001", country: US }
        source: { document: paper, section: "3" }
        confidence: stated
        asOf: 2016-05-01
        verified: null
        status: historical
  - id: bureau
    name: Federal Bureau of Measures
    shortName: the Bureau
    kinds: [agency]
    country: US
    role: measures
    source: { document: paper, section: "4" }
retired:
  - id: oldco
    name: Old Company LLC
    reason: defunct
    redirect: null
    source: { document: paper, section: "5" }
# end
`;

export const KNOWLEDGE = importKnowledge(WORLD, registryOf(KNOWN).kinds);

export interface Imported {
  readonly lists: ReadLists;
  readonly rows: readonly PlannedRow[];
  /** Problems of files and refusals of rows, as the user reads them. */
  readonly printed: string;
  /** The registry's text with everything that was not refused. */
  readonly text: string;
}

export interface ImportGiven {
  readonly mapping?: Mapping | null;
  readonly defaults?: RowDefaults;
  readonly known?: string;
  readonly nearIsNew?: boolean;
}

const CARRIER: RowDefaults = { kind: "carrier", country: "US", asOf: "2020" };

export function fileOf(name: string, content: string | Uint8Array): ListFile {
  return { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** Imports files into a registry text, as the command does without reading or writing files. */
export function importFiles(files: readonly ListFile[], given: ImportGiven = {}): Imported {
  const { mapping = null, defaults = CARRIER, known = KNOWN, nearIsNew = false } = given;
  const lists = readLists(files, mapping, defaults, KNOWLEDGE);
  const registry: Registry = registryOf(known);
  const asOf = defaults.asOf ?? mapping?.defaults?.asOf;
  const document = sourceRecord({ name: "list.csv", stated: mapping?.source, asOf }, registry);
  const verdicts = compareRows(lists.rows, registry, KNOWLEDGE, { nearIsNew });
  const rows = planRows(verdicts, registry, document);
  const patch = patchOf(rows, document, registry);
  const refusals = rows.flatMap(({ verdict: { outcome } }) => (outcome.kind === "refused" ? outcome.refusals : []));
  return {
    lists,
    rows,
    printed: printProblems([...lists.problems, ...refusals], lists.texts),
    text: patch === null ? known : new TextDecoder().decode(patchYaml(new TextEncoder().encode(known), patch)),
  };
}

export function importCsv(text: string, given: ImportGiven = {}): Imported {
  return importFiles([fileOf("list.csv", text)], given);
}

/** A mapping file, which must be without errors. */
export function mappingOf(text: string): Mapping {
  const { mapping, problems } = readMapping("mapping.yaml", new TextEncoder().encode(text), KNOWLEDGE.kinds);
  if (mapping === null) throw new Error(problems.map(({ message }) => message).join("; "));
  return mapping;
}

export function printedMapping(text: string): string {
  const read = readMapping("mapping.yaml", new TextEncoder().encode(text), KNOWLEDGE.kinds);
  return printProblems(read.problems, new Map([["mapping.yaml", read.text ?? ""]]));
}
