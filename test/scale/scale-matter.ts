/**
 * A matter of any number of requests, with short papers: for what a batch costs besides the typography. Each custodian is
 * asked by three instruments.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const INSTRUMENTS = ["preservation", "records", "foia"];
/** No file of a registry holds more, so that each stays within what is read at most. */
const PER_FILE = 5000;

const SOURCE = "{ document: notes, section: page 1 }";
const HEAD = `documents:
  - { id: notes, title: Notes, kind: primary, dated: 2026-03-02 }
categories:
  - { id: flow, title: Flow records, records: "Records of traffic.", fields: [time], form: CSV, perishes: "Overwritten.", legalClass: non-content, source: ${SOURCE} }
custodians:
`;

/** Names of the files of such a matter, below its folder. */
export function scaleFiles(requests: number): {
  readonly targets: readonly string[];
  readonly matter: string;
  readonly templates: string;
} {
  const count = Math.ceil(Math.ceil(requests / INSTRUMENTS.length) / PER_FILE);
  const targets = Array.from({ length: count }, (_, i) => `targets-${i + 1}.yaml`);
  return { targets, matter: "matter.yaml", templates: "templates" };
}

/** Writes registry, matter and templates of a matter that makes this many requests. */
export function writeScaleMatter(folder: string, requests: number): void {
  const count = Math.ceil(requests / INSTRUMENTS.length);
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of scaleFiles(requests).targets.entries()) {
    const from = at * PER_FILE;
    const records = Array.from({ length: Math.min(PER_FILE, count - from) }, (_, i) => custodian(from + i));
    writeFileSync(join(folder, name), (at === 0 ? HEAD : "custodians:\n") + records.join(""));
  }
  writeFileSync(join(folder, "matter.yaml"), matter(count, requests));
  for (const name of [...INSTRUMENTS, "own-records", "public-records", "review", "cover-sheet", "follow-up"])
    writeTemplate(folder, name);
  for (const name of subpoenaPapers()) writeTemplate(folder, "subpoena", name);
}

function custodian(index: number): string {
  const post = `{ street: [${index + 1} Example Street], locality: Richmond, region: VA, postcode: "23219", country: US }`;
  const contact = `{ id: c${index}-legal, purpose: legal, post: ${post}, source: ${SOURCE}, confidence: stated, asOf: 2026-03-02, verified: null, status: unknown }`;
  const names = `id: c${index}, name: "Example Agency ${index}", shortName: Example ${index}`;
  return `  - { ${names}, kinds: [agency], country: US, role: invented, source: ${SOURCE}, contacts: [${contact}] }\n`;
}

function matter(count: number, requests: number): string {
  const asked = Array.from({ length: count }, (_, i) => {
    const item = `{ number: "1", category: flow, subject: "Traffic of host ${i}.", selectors: [s${i % 20}] }`;
    return `  - { id: c${i}, relation: non-party, why: "Its network ${i} is named.", items: [${item}] }\n`;
  });
  const plans = INSTRUMENTS.map((instrument, at) => {
    const some = Math.min(count, Math.max(0, requests - at * count));
    const ids = Array.from({ length: some }, (_, i) => `c${i}`).join(",\n      ");
    return `  - instrument: ${instrument}\n    custodians: [\n      ${ids}]\n    delivery: [certified-mail]\n    respondBy: 2026-03-23\n`;
  });
  return `${MATTER}custodians:\n${asked.join("")}requests:\n${plans.join("")}`;
}

const MATTER = `reference: SCALE-1
title: Look-ups of March 2026
language: en-US
issued: 2026-03-02
requester:
  role: private-counsel
  name: Counsel of Record
  organization: Example LLP
  address: [1 Example Square, "Richmond, VA 23219"]
  email: counsel@example.com
  phone: (555) 555-0100
  represents: Example Client, Inc.
letterhead: { name: Example LLP, lines: [1 Example Square] }
stage: { kind: none }
background:
  - { id: said, kind: report, text: "The site was out of reach.", saidBy: Its operator, date: 2026-03-02, print: letter, source: ${SOURCE}, confidence: stated }
period: { from: 2026-01-01, to: 2026-02-28, zone: America/New_York }
selectors:
${Array.from({ length: 20 }, (_, i) => `  - { id: s${i}, value: ns${i}.example.com, label: name server, source: ${SOURCE} }\n`).join("")}`;

function subpoenaPapers(): readonly string[] {
  const data = JSON.parse(readFileSync(resolve("src/data/instruments.json"), "utf8")) as {
    readonly instruments: readonly { readonly id: string; readonly papers: readonly { readonly id: string }[] }[];
  };
  return data.instruments.find(({ id }) => id === "subpoena")?.papers.map(({ id }) => id) ?? [];
}

/** The shortest papers that name their custodians and requests. */
const BODIES: Readonly<Record<string, readonly [object: string, body: string]>> = {
  review: [
    "review",
    "<h1>Review</h1><p>{{review.reference}}</p>{{#each rows}}<p>{{reference}}, {{id}}</p>{{/each}}{{#each addressees}}{{#each facts}}<p>{{value}}</p>{{/each}}{{/each}}{{#if review.changed}}<p>{{review.changed}}</p>{{#each changes}}<p>{{place}} {{#if now}}{{now}}{{/if}} {{#if before}}{{before}}{{/if}}</p>{{/each}}{{/if}}",
  ],
  audit: ["audit", "<h1>Audit</h1><p>{{audit.custodian}}</p>"],
  "cover-sheet": [
    "sheet",
    "<h1>Cover sheet</h1><p>{{sheet.summary}}</p>{{#if sheet.changed}}<p>{{sheet.changed}}</p>{{/if}}<p>{{sheet.reference}}</p>{{#each rows}}<p>{{custodian}}</p><p>{{#each address}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}</p><p>{{id}}</p>{{/each}}",
  ],
};
const LETTER = [
  "letter",
  "<h1>{{letter.instrument}}</h1><p>{{addressee.name}}</p>{{#each addressee.lines}}<p>{{this}}</p>{{/each}}<p>{{why}}</p><p>{{letter.number}}</p>",
] as const;

/** What must stay in a template, whatever else it says. */
const MARKS: Readonly<Record<string, string>> = {
  letter: "{{#if marks.draft}}<mark>{{marks.draft}}</mark>{{/if}}",
  review: "<mark>INTERNAL – NOT TO BE SERVED</mark>",
  sheet: "<mark>INTERNAL – NOT TO BE SERVED</mark>",
  audit: "<mark>{{audit.mark}}</mark>",
};

function writeTemplate(folder: string, name: string, paper = "letter"): void {
  const [object, body] = BODIES[paper === "letter" ? name : paper] ?? LETTER;
  const below = join(folder, "templates", name);
  mkdirSync(below, { recursive: true });
  const title = object === "letter" ? "{{letter.number}}" : `{{${object}.reference}}`;
  const mark = MARKS[object] ?? "";
  const running = `<running><reference>${title}</reference><continuation>${title}</continuation>${mark}</running>`;
  const status = resolve("templates", name, "status.hbs");
  const note = object === "letter" && existsSync(status) ? "{{> status}}" : "";
  if (note !== "") copyFileSync(status, join(below, "status.hbs"));
  const text = `<letter lang="{{${object}.lang}}" title="${title}">${running}${body}${note}</letter>\n`;
  writeFileSync(join(below, `${paper}.hbs`), text);
}
