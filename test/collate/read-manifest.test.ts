import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readManifestFile } from "../../src/batch/read-manifest.ts";
import { batchName } from "../../src/collate/batch-name.ts";
import type { Manifest } from "../../src/collate/manifest.ts";
import { askedLine, deadlineLine, fileLine, manifestJson } from "../../src/collate/manifest-json.ts";
import { readManifestHead } from "../../src/collate/read-manifest.ts";
import { readChunks } from "../../src/files/read-file.ts";
import { golden } from "../golden.ts";
import { withFolder } from "./sample-batch.ts";

type Fields = Readonly<Record<string, unknown>>;

const TEXT = readFileSync("test/goldens/collate/manifest.json", "utf8");
const WRITTEN = JSON.parse(TEXT) as Manifest;
const [ASKED] = WRITTEN.asked;
const [DEADLINE] = WRITTEN.deadlines;
const [FILE] = WRITTEN.files;
if (ASKED === undefined || DEADLINE === undefined || FILE === undefined) throw new Error("the sample is not as it was");

/** A manifest with other values, written as this program writes one: only what the values are can be held against it. */
function forged(changes: Fields): string {
  const value = { ...WRITTEN, ...changes } as Manifest;
  try {
    const named = { ...value, batch: batchName(value) };
    const { asked, deadlines, files } = named;
    const lists = { asked: asked.map(askedLine), deadlines: deadlines.map(deadlineLine), files: files.map(fileLine) };
    return [...manifestJson(named, lists)].join("").replace('"schema": 2', `"schema": ${JSON.stringify(named.schema)}`);
  } catch {
    return JSON.stringify(value);
  }
}

const without = (fields: object, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
const asked = (changes: Fields) => forged({ asked: [WRITTEN.asked[1], { ...ASKED, ...changes }] });
const deadline = (changes: Fields) => forged({ deadlines: [DEADLINE, { ...DEADLINE, ...changes }] });
const file = (changes: Fields) => forged({ files: [{ ...FILE, ...changes }, ...WRITTEN.files.slice(1)] });
const finish = (changes: Fields) => forged({ finish: { ...WRITTEN.finish, ...changes } });
const inputs = (changes: Fields) => forged({ inputs: { ...WRITTEN.inputs, ...changes } });
const ITEM = { number: "1", sha256: "f".repeat(64) };

/** Each text of the kind, and each of its values that is another kind of value. */
function each(title: string, make: (changes: Fields) => string, names: readonly string[], value: unknown = 5) {
  return names.map((name) => [`${title}: ${name} is ${JSON.stringify(value)}`, make({ [name]: value })] as const);
}

const PATHS = ["a", "a.pdf", "0", "served/a-b/a.b-c.pdf", "a/b/c/d", "a..b", "a-"];
const STRAY_PATHS = [
  ...["", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", ".a", "a/.b", "-a", "a/-b", "A", "a/B"],
  ...["a b", "a\\b", "c:a", "a\n", "\na", "é", "a\u0000", "a/b c", "a;/b"],
];
const HASH = "0123456789abcdef".repeat(4);

const CASES: readonly (readonly [string, string])[] = [
  ["as it was written", TEXT],
  ["of version 0.1.0, which names no zone data", forged({ zoneData: undefined })],
  ["of a batch without requests", forged({ requests: [], asked: [], deadlines: [], files: [] })],
  ["final", forged({ state: "final" })],
  ["for filing", finish({ profile: "filing", attachData: true, links: false })],
  ["with items", asked({ items: [ITEM, { ...ITEM, number: "2" }] })],
  ...each("inputs", inputs, ["logo", "docket", "form", "formMap"], HASH),
  ...each("inputs", inputs, ["logo", "docket", "form", "formMap"], null),
  ["of a file without an origin, of nobody", file({ origin: null, custodian: null, instrument: null })],
  ...PATHS.map((path) => [`with the path ${JSON.stringify(path)}`, file({ path })] as const),

  ["that is empty", ""],
  ["that is no JSON", "{"],
  ...["null", "[]", "2", '"schema"', "{}"].map((text) => [`that is ${text}`, text] as const),
  ["with more behind it", `${TEXT}\n`],
  ["cut by its last line feed", TEXT.slice(0, -1)],
  ["with a mark of the order of bytes", `\ufeff${TEXT}`],
  ["with another word in a list", TEXT.replace('"pages":1', '"pages": 1')],
  ["with two keys that changed places", TEXT.replace(/( +"reference": .*\n)( +"date": .*\n)/, "$2$1")],
  ["with a key twice", TEXT.replace('"pages":1', '"pages":2,"pages":1')],
  ["of a later version", TEXT.replace('"schema": 2', '"schema": 3')],
  ["of an earlier version", TEXT.replace('"schema": 2', '"schema": 1')],
  ...['"3"', '"1"', "null", "true", "{}"].map(
    (schema) => [`of version ${schema}`, TEXT.replace('"schema": 2', `"schema": ${schema}`)] as const,
  ),
  ["named as another batch", TEXT.replace(WRITTEN.batch, "2026-03-02-00000000")],
  ["named by a number", TEXT.replace(`"batch": "${WRITTEN.batch}"`, '"batch": 5')],
  ["of a day that is none", forged({ date: "today" })],
  ...["2026-02-30", "2026-13-01", "2026-00-10", "0001-01-01", "9999-12-31"].map(
    (date) => [`of the day ${date}`, forged({ date })] as const,
  ),
  ["with a deadline on a day that is none", deadline({ date: "2026-01-32" })],
  ["that is deep", "[".repeat(100_000)],
  ["that is deep in one of its texts alone", forged({ reference: "[".repeat(100) })],

  ...each("manifest", forged, ["reference", "date", "tool", "state", "finish", "inputs"]),
  ...each("manifest", forged, ["zoneData"]),
  ...each("manifest", forged, ["zoneData"], null),
  ...each("manifest", forged, ["requests", "asked", "deadlines", "files"]),
  ...each("manifest", forged, ["requests", "asked", "deadlines", "files"], [5]),
  ...each("manifest", forged, ["requests", "asked", "deadlines", "files"], [null]),
  ...each("manifest", forged, ["requests", "asked", "deadlines", "files"], "text"),
  ...each("manifest", forged, ["tool", "finish", "inputs", "state"], null),
  ...each("manifest", forged, ["tool", "finish", "inputs"], []),
  ...each("manifest", forged, ["requests"], ["acme-records", 5]),
  ...each("tool", (changes) => forged({ tool: { ...WRITTEN.tool, ...changes } }), ["name", "version"]),
  ...each("finish", finish, ["profile", "attachData", "links"]),
  ...each("finish", finish, ["profile"], "court"),
  ...each("inputs", inputs, Object.keys(WRITTEN.inputs)),
  ...each("inputs", inputs, ["registry", "matter", "templates", "fonts", "data", "recorded"], null),
  ...each("asked", asked, ["id", "addressee", "from", "to", "selectors", "items"]),
  ...each("asked", asked, ["selectors", "items"], [5]),
  ...each("asked", asked, ["items"], [ITEM, null]),
  ...each("asked", asked, ["items"], [ITEM, { ...ITEM, number: 5 }]),
  ...each("asked", asked, ["items"], [ITEM, { ...ITEM, sha256: 5 }]),
  ...each("asked", asked, ["selectors"], ["a.example", 5]),
  ...each("deadline", deadline, ["request", "kind", "date", "reason"]),
  ...each("file", file, [
    "path",
    "kind",
    "audience",
    "state",
    "sha256",
    "custodian",
    "instrument",
    "origin",
    "warnings",
  ]),
  ...each("file", file, ["pages", "bytes"], "3"),
  ...each("file", file, ["pages", "bytes"], 0.5),
  ...each("file", file, ["warnings"], ["one", 5]),
  ...each("file", file, ["origin"], {}),
  ...["record", "matter", "template"].map(
    (name) => [`file: ${name} of its origin is 5`, file({ origin: { ...FILE.origin, [name]: 5 } })] as const,
  ),
  ["file: without an origin's key", forged({ files: [without(FILE, "origin")] }).replace("\n", "")],
  ...each("file", file, ["sha256"], HASH.toUpperCase()),
  ...each("file", file, ["sha256"], `${HASH}0`),
  ...each("file", file, ["sha256"], HASH.slice(1)),
  ...STRAY_PATHS.map((path) => [`with the path ${JSON.stringify(path)}`, file({ path })] as const),
];

test("every answer to a manifest, in all its words", () =>
  withFolder((folder) => {
    const path = join(folder, "manifest.json");
    const answers = CASES.map(([title, text]) => {
      writeFileSync(path, text);
      return `${title}\n  ${told(path)}\n`;
    });
    golden("collate/manifest-answers.txt", answers.join(""));
  }));

const headOf = (path: string) => readManifestHead(readChunks(path) ?? []);

function told(path: string): string {
  const { manifest, problems } = readManifestFile(path);
  assert.is(manifest === null, problems.length > 0);
  const said = problems.map(({ code, severity, message, hint }) => {
    assert.is(severity, "error");
    return `${code}: ${message}${hint === undefined ? "" : ` (${hint})`}`;
  });
  for (const problem of problems) assert.is("hint" in problem, /^(newer|older)/.test(problem.code));
  return said.join("\n") || "trusted";
}

test("a manifest that is no text is not taken for the one that it would be read as", () =>
  withFolder((folder) => {
    const path = join(folder, "manifest.json");
    const bytes = Buffer.from(forged({ reference: "CASE-\ufffd" }));
    const at = bytes.indexOf("\ufffd");
    writeFileSync(path, bytes);
    assert.is(told(path), "trusted");
    writeFileSync(path, Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at + 3)]));
    assert.is(told(path), "changed-manifest: manifest.json was changed since the export");
  }));

test("what is trusted is what was written", () =>
  withFolder((folder) => {
    const path = join(folder, "manifest.json");
    writeFileSync(path, TEXT);
    assert.equal(readManifestFile(path), { manifest: WRITTEN, problems: [] });
  }));

test("where there is no file to read, it is said why", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "manifest.json"));
    assert.is(
      told(join(folder, "manifest.json")),
      "unreadable-manifest: manifest.json cannot be read as a plain file (a folder)",
    );
    assert.is(
      told(join(folder, "missing", "manifest.json")),
      "no-manifest: there is no manifest.json: not a batch folder, or an export that was interrupted",
    );
    assert.is(headOf(join(folder, "manifest.json")), null);
    assert.is(headOf(join(folder, "missing")), null);
  }));

const HEAD = { reference: WRITTEN.reference, batch: WRITTEN.batch, requests: WRITTEN.requests };

const HEADS: readonly (readonly [string, string, object | null])[] = [
  ["as it was written", TEXT, HEAD],
  ["of a batch without requests", forged({ requests: [], asked: [], deadlines: [], files: [] }), { requests: [] }],
  ["whose lists are torn", `${TEXT.slice(0, TEXT.indexOf('"asked"') + 30)}`, HEAD],
  ["whose head is torn", TEXT.slice(0, 300), null],
  ["that is empty", "", null],
  ["that is a list", "[\n]", null],
  ["that is deep", "[\n".repeat(100_000), null],
  ["whose reference has no end", TEXT.replace('"reference": "CASE-1"', `"reference": "${"C".repeat(70_000)}"`), null],
  [
    "that has no end",
    `${TEXT.slice(0, TEXT.indexOf('    "acme'))}${`    "${"a".repeat(60_000)}",\n`.repeat(600)}`,
    null,
  ],
  ["of a later version", TEXT.replace('"schema": 2', '"schema": 3'), null],
  ["of an earlier version", TEXT.replace('"schema": 2', '"schema": 1'), null],
  ["without a reference", TEXT.replace('"reference": "CASE-1"', '"reference": 1'), null],
  ["without a name", TEXT.replace(`"batch": "${WRITTEN.batch}"`, '"batch": 1'), null],
  ["with a request that is no text", TEXT.replace('"beta-records"\n', "5\n"), null],
  ["with requests that are no list", TEXT.replace(/"requests": \[[^\]]*\]/, '"requests": "acme"'), null],
];

for (const [title, text, expected] of HEADS) {
  test(`the beginning of a manifest ${title}`, () =>
    withFolder((folder) => {
      const path = join(folder, "manifest.json");
      writeFileSync(path, text);
      const head = headOf(path);
      if (expected === null) assert.is(head, null);
      else assert.equal({ ...head, ...expected }, head);
    }));
}

test.run();
