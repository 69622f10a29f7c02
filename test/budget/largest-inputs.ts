/** For each reader of the command line: an ordinary input, the largest that its budget admits, and the smallest beyond. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateSync } from "node:zlib";
import { BUDGETS } from "../../src/budget/budgets.ts";
import { SHIPPED } from "../cli/run-duces.ts";
import { deflated, type HandMade, handMadeForm } from "../forms/hand-made-form.ts";
import { pictureOf } from "../pdf/hand-made-png.ts";
import { packedStream, smallPdf } from "../read-back/small-pdf.ts";

export type Content = string | Uint8Array;

export interface ReaderCase {
  readonly reader: keyof typeof BUDGETS;
  /** What reads it: the command line, or a process of its own for what no command reads yet. */
  readonly program?: "read-paper.js";
  /** Puts a content where the command finds it. */
  readonly put: (folder: string, content: Content) => void;
  readonly args: readonly string[];
  readonly ordinary: Content;
  readonly largest: Readonly<Record<string, () => Content>>;
  readonly refused: Readonly<Record<string, () => Content>>;
  /** What is said of the refused, and never of the largest. */
  readonly said: RegExp;
}

const { yaml, list, table, serviceList, template, png, svg, form, paper, manifest } = BUDGETS;
const into = (name: string) => (folder: string, content: Content) => writeFileSync(join(folder, name), content);

const REGISTRY = readFileSync("targets.yaml", "utf8");
const CUSTODIAN = (i: number) => `
  - id: c${i}
    name: Carrier ${i} of Tucson
    shortName: Carrier ${i}
    kinds: [carrier]
    country: US
    role: "${"It carries what others say to each other. ".repeat(10)}"
    source: { document: osint-2016, section: s }`;
/** The registry, with as many custodians more as so many bytes hold, and blanks for the rest. */
function registryOf(bytes: number): string {
  const [head = ""] = REGISTRY.split(/^retired:/m);
  const room = bytes - Buffer.byteLength(REGISTRY) - 1000;
  let more = "";
  for (let i = 0; more.length < room; i++) more += CUSTODIAN(i);
  const text = `${head.trimEnd()}${more}\nretired: []\n`;
  return text + "\n".repeat(bytes - Buffer.byteLength(text));
}
const nested = (depth: number) => `${REGISTRY}extra: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
const valued = (count: number) => `${REGISTRY}extra:\n${"  - x\n".repeat(count)}`;

const ROW = (name: string) => `"${name}",1 Oak Street,Tucson,AZ,85701,US\n`;
const HEAD = "Name,Street,City,State,Zip,Country\n";
const rows = (count: number) => HEAD + Array.from({ length: count }, (_, i) => ROW(`Carrier ${i} of Tucson`)).join("");
/** So many spellings of the same letters: blanks stand here or there. */
function alike(count: number, length: number): string {
  const word = "abcdefghij".repeat(Math.ceil(length / 10)).slice(0, length);
  const spelt = (i: number) =>
    Array.from(
      { length: 12 },
      (_, k) => word.slice((k * length) / 12, ((k + 1) * length) / 12) + ((i >> k) & 1 ? " " : ""),
    ).join("");
  return HEAD + Array.from({ length: count }, (_, i) => ROW(spelt(i))).join("");
}
const counsel = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `Counsel ${i}, Esq.\nFirm ${i} LLP\n${i + 1} Oak Street\nTucson, AZ 85701\n`,
  ).join("\n");
const entry = (i: number) =>
  `{"name":"Carrier ${i} of Tucson","street":"${i} Oak Street","city":"Tucson","state":"AZ","zip":"85701","country":"US"}`;
const entries = (count: number) => `[${Array.from({ length: count }, (_, i) => entry(i)).join(",\n")}]`;

const LETTER = readFileSync("templates/records/letter.hbs", "utf8");
const comment = (bytes: number) => `${LETTER}{{!-- ${"x".repeat(bytes - Buffer.byteLength(LETTER) - 11)} --}}`;
const tags = (count: number) =>
  LETTER + "{{#if why}}{{/if}}".repeat(Math.floor((count - LETTER.split("{{").length + 1) / 2));

const SVG_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30">';
const drawn = (lines: number) =>
  `${SVG_HEAD}<path d="M0 0${Array.from({ length: lines - 1 }, (_, i) => (i % 2 ? "h-1" : "h1")).join("")}"/></svg>`;
const deep = (depth: number) =>
  `${SVG_HEAD}${"<g>".repeat(depth - 2)}<path d="M0 0H9V9Z"/>${"</g>".repeat(depth - 2)}</svg>`;

const manyFields = (count: number): Partial<HandMade> => ({
  fields: Array.from({ length: count }, (_, i) => `${20 + i} 0 R`).join(" "),
  annotations: Array.from({ length: count }, (_, i) => `${20 + i} 0 R`).join(" "),
  more: Array.from(
    { length: count },
    (_, i) => `<</Type /Annot /Subtype /Widget /Rect [0 0 99 9] /FT /Tx /T (f${i}) /DA (/Helv 9 Tf)>>`,
  ),
});
const unused = (bytes: number): Partial<HandMade> => ({
  page: "/X 20 0 R",
  more: [`<</Length ${bytes}>>\nstream\n${" ".repeat(bytes)}\nendstream`],
});
/** 64 MB of blanks in a few hundred bytes, as the stream in which the form's objects would lie. */
const twice = () =>
  deflated(deflateSync(Buffer.alloc(64_000_000, 32)), "/Type /ObjStm /N 1 /First 4").replace(
    "/FlateDecode",
    "[/FlateDecode /FlateDecode]",
  );

/** So many glyphs, each by itself. */
const shown = (glyphs: number) => `BT /F1 1 Tf 20 100 Td ${`${"<0001>Tj ".repeat(100)}0 0 Td `.repeat(glyphs / 100)}ET`;

function putLetter(folder: string, content: Content): void {
  cpSync("templates", join(folder, "templates"), { recursive: true });
  writeFileSync(join(folder, "templates", "records", "letter.hbs"), content);
}
function putLogo(name: string): ReaderCase["put"] {
  return (folder, content) => {
    writeFileSync(join(folder, name), content);
    const matter = readFileSync("matter.yaml", "utf8").replace("letterhead:\n", `letterhead:\n  logo: ${name}\n`);
    writeFileSync(join(folder, "matter.yaml"), matter);
  };
}
function putManifest(folder: string, content: Content): void {
  mkdirSync(join(folder, "batch"));
  writeFileSync(join(folder, "batch", "manifest.json"), content);
}

const LETTER_ARGS = ["letter", "verizon", "--instrument", "records", "--output", "letter.pdf"];
const IMPORT_ARGS = ["--kind", "carrier", "--overlay", "own.yaml", "--format", "json"];

export const READER_CASES: readonly ReaderCase[] = [
  {
    reader: "yaml",
    put: into("targets.yaml"),
    args: ["list", "--targets", "targets.yaml"],
    ordinary: REGISTRY,
    largest: {
      bytes: () => registryOf(yaml.bytes),
      depth: () => nested(yaml.depth - 2),
      count: () => valued(yaml.count - 20_000),
    },
    refused: {
      bytes: () => registryOf(yaml.bytes + 1),
      depth: () => nested(yaml.depth + 1),
      count: () => valued(yaml.count + 1),
      line: () => `${REGISTRY}extra: ${"x".repeat(yaml.lineLength)}\n`,
    },
    said: /error\[too-(large|deep)\]/,
  },
  {
    reader: "table",
    put: into("list.csv"),
    args: ["import", "list.csv", ...IMPORT_ARGS],
    ordinary: rows(500),
    largest: {
      rows: () => rows(table.rows),
      columns: () => `Name${",".repeat(table.columns - 1)}\n`,
      "alike names": () => alike(4000, list.valueLength - 12),
    },
    refused: {
      rows: () => rows(table.rows + 1),
      columns: () => `Name${",".repeat(table.columns)}\n`,
      bytes: () => rows(1) + "\n".repeat(table.bytes),
      "one line": () => ",".repeat(table.bytes - 1),
      cells: () => `Name${",".repeat(99)}\n${`x${",".repeat(99)}\n`.repeat(table.count / 100)}`,
      "a name of 5,000 letters": () => HEAD + ROW("abcd".repeat(1250)),
      "alike names": () => alike(4000, 3800),
    },
    said: /too-large|characters; at most 1000/,
  },
  {
    reader: "serviceList",
    put: into("list.txt"),
    args: [...SHIPPED, "import", "list.txt", "--service-list", "--format", "json"],
    ordinary: counsel(10),
    largest: { count: () => counsel(serviceList.count), bytes: () => counsel(10).padEnd(serviceList.bytes) },
    refused: {
      count: () => counsel(serviceList.count + 1),
      bytes: () => counsel(10).padEnd(serviceList.bytes + 1),
      "counsel by the thousand": () => counsel(10_000),
    },
    said: /too-large|counsel; at most/,
  },
  {
    reader: "list",
    put: into("list.json"),
    args: ["import", "list.json", ...IMPORT_ARGS],
    ordinary: entries(500),
    largest: { count: () => entries(20_000) },
    refused: {
      bytes: () => entries(1) + " ".repeat(list.bytes),
      count: () => `[{"name":"A","aliases":[${'"x",'.repeat(list.count)}"y"]}]`,
      depth: () => `${"[".repeat(list.depth + 1)}${"]".repeat(list.depth + 1)}`,
      brackets: () => "[".repeat(list.bytes),
      values: () => `[{"name":"A","alias":[${'"x",'.repeat(list.valueCount)}"y"]}]`,
    },
    said: /too-(large|deep)|values; at most 200/,
  },
  {
    reader: "template",
    put: putLetter,
    args: [...SHIPPED.slice(0, 2), "--matter", resolve("matter.yaml"), "--templates", "templates", ...LETTER_ARGS],
    ordinary: LETTER,
    largest: { bytes: () => comment(template.bytes), tags: () => tags(template.count) },
    refused: {
      bytes: () => comment(template.bytes + 1),
      tags: () => tags(template.count + 2),
      depth: () => LETTER + "{{#if why}}".repeat(template.depth + 1) + "{{/if}}".repeat(template.depth + 1),
    },
    said: /error\[(too-large|template-too-(large|deep))\]/,
  },
  {
    reader: "png",
    put: putLogo("mark.png"),
    args: [...SHIPPED, "--matter", "matter.yaml", ...LETTER_ARGS],
    ordinary: pictureOf(100, 100),
    largest: { count: () => pictureOf(4000, png.count / 4000) },
    refused: {
      count: () => pictureOf(4000, png.count / 4000 + 1),
      rows: () => pictureOf(100, 100, 100_000_000),
      proportion: () => pictureOf(1, png.proportion + 1),
    },
    said: /error\[bad-logo\]/,
  },
  {
    reader: "svg",
    put: putLogo("mark.svg"),
    args: [...SHIPPED, "--matter", "matter.yaml", ...LETTER_ARGS],
    ordinary: drawn(100),
    largest: {
      bytes: () => `${drawn(100)}<!--${" ".repeat(svg.bytes - drawn(100).length - 7)}-->`,
      count: () => drawn(svg.count),
      depth: () => deep(svg.depth),
    },
    refused: {
      bytes: () => `${drawn(100)}<!--${" ".repeat(svg.bytes)}-->`,
      count: () => drawn(svg.count + 1),
      depth: () => deep(svg.depth + 1),
      numbers: () => `${SVG_HEAD}<path d="M0 0L1e308 1e308"/></svg>`,
    },
    said: /error\[bad-logo\]/,
  },
  {
    reader: "form",
    put: into("form.pdf"),
    args: ["form", "form.pdf", "--format", "json"],
    ordinary: handMadeForm(manyFields(100)),
    largest: {
      fields: () => handMadeForm(manyFields(form.fields)),
      bytes: () => handMadeForm(unused(form.bytes - 2000)),
    },
    refused: {
      bytes: () => handMadeForm(unused(form.bytes)),
      fields: () => handMadeForm(manyFields(form.fields + 1)),
      "30,000 fields": () => handMadeForm(manyFields(30_000)),
      values: () => handMadeForm({ page: `/X [${"<<>>".repeat(form.count)}]` }),
      "an object stream": () =>
        handMadeForm({ packed: true, page: "/X 20 0 R", more: ["(x)", " ".repeat(form.stream)] }),
      "twice deflated": () => handMadeForm({ page: "/X 20 0 R", more: [twice()] }),
    },
    said: /error\[(too-large|not-a-form)\]/,
  },
  {
    reader: "paper",
    program: "read-paper.js",
    put: into("paper.pdf"),
    args: ["paper.pdf"],
    ordinary: smallPdf({ content: shown(2000) }),
    largest: {
      stream: () => smallPdf({ content: shown(40_000) + " ".repeat(paper.stream - 2_000_000) }),
      steps: () => smallPdf({ content: shown(700_000) }),
    },
    refused: {
      bytes: () => smallPdf({ content: " ".repeat(paper.bytes) }),
      steps: () => smallPdf({ content: shown(2_000_000) }),
      stream: () => smallPdf({ contents: "20 0 R", more: [packedStream(" ".repeat(paper.stream + 1))] }),
      count: () => smallPdf({ info: `/X [${"<<>>".repeat(paper.count)}]` }),
      "a page shared by a hundred": () =>
        smallPdf({ contents: `[${"20 0 R ".repeat(100)}]`, more: [packedStream(" ".repeat(20_000_000))] }),
    },
    said: /refused: it has|more work|cannot be unpacked|more objects|more content/,
  },
  {
    reader: "manifest",
    put: putManifest,
    args: ["verify", "batch"],
    ordinary: '{ "schema": 1 }',
    largest: {},
    refused: {
      depth: () => "[".repeat(90_000_000),
      density: () => `[${"{},".repeat(30_000_000)}{}]`,
      count: () => `[${"12345678,".repeat(manifest.count)}1]`,
    },
    said: /changed-manifest|was changed/,
  },
];
