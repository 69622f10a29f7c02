import { openCase } from "../../src/desk/open-case.ts";
import { openPress } from "../../src/desk/open-press.ts";
import { OPTIONAL_FACES } from "../../src/fonts/optional-faces.ts";
import { loadMatter } from "../../src/matter/load-matter.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import type { Press } from "../../src/pipeline/press.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";
import { PACKAGE, WORLD } from "../shipped-world.ts";

/** A custodian whose name and one line of whose address are given. Everything else about it is ordinary. */
export interface Addressee {
  /** Number in its id, where it is not its place in the registry. */
  readonly id?: number;
  readonly name: string;
  readonly street: string;
}

/** What stands in the matter besides what is ordinary. */
export interface Asked {
  /** Which of the custodians it asks, by the number in their ids, in this order. */
  readonly custodians: readonly number[];
  readonly title?: string;
  readonly selector?: string;
}

export const DATE = "2026-03-02";
const REGISTRY_HEAD = `documents:
  - { id: paper, title: A paper, kind: primary, dated: 1 May 2016 }
categories:
  - id: logs
    title: Logs
    records: Entries.
    fields: [start, end]
    form: CSV
    perishes: They are overwritten.
    legalClass: non-content
    source: { document: paper, section: "1" }
custodians:
`;
const DATA = PACKAGE;
const MATTER_LAW = {
  zoneNames: DATA.zoneNames,
  instruments: DATA.instruments.map(({ id }) => id),
};
/** The shipped templates, but the letter for records is cut down to the parts that print what is tried. */
const SHORT = `<letter lang="{{letter.lang}}" title="{{letter.heading}}">
{{> running}}
{{> opening}}
{{> selectors}}
{{> status}}
</letter>`;
const TEMPLATES = { ...shippedTemplates(), "templates/records/letter.hbs": SHORT };

/** A registry of these, each on as many lines as any other, every value in quotation marks as JSON writes it. */
function registryText(addressees: readonly Addressee[]): string {
  return REGISTRY_HEAD + addressees.map(custodianText).join("");
}

function custodianText({ id, name, street }: Addressee, index: number): string {
  return `  - id: c-${id ?? index}
    name: ${JSON.stringify(name)}
    shortName: Addressee ${id ?? index}
    kinds: [company]
    country: US
    role: keeps records
    source: { document: paper, section: "2" }
    contacts:
      - id: post
        purpose: legal
        post:
          unit: Legal Department
          street: [${JSON.stringify(street)}]
          locality: Phoenix
          region: AZ
          postcode: "85001"
          country: US
        source: { document: paper, section: "3" }
        confidence: stated
        asOf: 2016-05-01
        verified: null
        status: historical
`;
}

/** Which custodian a line of that registry, counted from 1, belongs to, and which of its two values stands there. */
export function valueAt(line: number): { readonly index: number; readonly value: "name" | "street" } {
  const own = custodianText({ name: "", street: "" }, 0).split("\n").slice(0, -1);
  const below = line - REGISTRY_HEAD.split("\n").length;
  const said = own[below % own.length] ?? "";
  const value = said.includes("name: ") ? "name" : "street";
  if (below < 0 || !said.includes(`${value}: `)) throw new Error(`line ${line} holds neither name nor street`);
  return { index: Math.floor(below / own.length), value };
}

/** A matter that asks for records. */
function matterText({ custodians, title = "Plain title", selector = "www.example.com" }: Asked): string {
  const ids = custodians.map((index) => `c-${index}`);
  const item = '{ number: "1", category: logs, subject: Entries., selectors: [site] }';
  return `reference: HOSTILE-1
title: ${JSON.stringify(title)}
language: en-US
requester: { role: researcher, name: Roe, organization: Institute, address: [1 Road], email: roe@example.org, phone: "1" }
letterhead: { name: Institute, lines: [1 Road] }
stage: { kind: none }
background: []
period: { from: 2026-01-01, to: 2026-01-07, zone: America/New_York }
selectors: [{ id: site, value: ${JSON.stringify(selector)}, label: the site }]
custodians:
${ids.map((id) => `  - { id: ${id}, relation: non-party, why: It may., items: [${item}] }`).join("\n")}
requests:
  - { instrument: records, custodians: [${ids.join(", ")}], delivery: [certified-mail], respondBy: 2026-05-01 }
`;
}

/** Loads registry and matter as the command line does, through YAML, schema and checks. */
export function load(addressees: readonly Addressee[]): {
  readonly inputs: Inputs | null;
  readonly problems: readonly Problem[];
} {
  const texts = { "targets.yaml": registryText(addressees), "matter.yaml": matterText({ custodians: [0] }) };
  const docket = { name: "docket.yaml", named: false };
  const files = { targets: ["targets.yaml"], matter: "matter.yaml", templates: "templates", docket };
  const { value, problems } = openCase(memoryWorld({ ...TEMPLATES, ...texts }), files);
  return { inputs: value, problems };
}

/** The same inputs with another matter; what they share is not loaded again. */
export function withMatter(
  inputs: Inputs,
  asked: Asked,
): { readonly inputs: Inputs | null; readonly problems: readonly Problem[] } {
  const read = readYaml("matter.yaml", new TextEncoder().encode(matterText(asked)));
  if (read.document === null) return { inputs: null, problems: read.problems };
  const loaded = loadMatter(read.document, inputs.registry, MATTER_LAW);
  const problems = [...read.problems, ...loaded.problems];
  if (loaded.matter === null || problems.some(({ severity }) => severity === "error"))
    return { inputs: null, problems };
  const places = { ...inputs.places, matter: read.document.places };
  return { inputs: { ...inputs, matter: loaded.matter, places }, problems };
}

/** The press with the typefaces that always come with the program, whatever else is installed on this machine. */
export function plainPress(): Press {
  const optional = new Set(Object.values(OPTIONAL_FACES).map(({ file }) => file));
  return openPress({ ...WORLD, module: (specifier) => (optional.has(specifier) ? null : WORLD.module(specifier)) });
}
