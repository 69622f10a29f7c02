import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { AskedSummary, DeadlineSummary, FileEntry, Manifest } from "../../src/collate/manifest.ts";
import { manifestCsv } from "../../src/collate/manifest-csv.ts";
import { askedLine, deadlineLine, fileLine, manifestJson } from "../../src/collate/manifest-json.ts";
import { FACTS } from "./sample-batch.ts";

const TEXT = readFileSync("test/goldens/collate/manifest.json", "utf8");
const WRITTEN = JSON.parse(TEXT) as Manifest;

/** The same with the keys of all its objects in the order of their names turned about, and with one more. */
function shuffled<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(shuffled) as Value;
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.entries(value).sort(([one], [other]) => (one < other ? 1 : -1));
  return Object.fromEntries([["zzz", 1], ...keys.map(([key, each]) => [key, shuffled(each)])]) as Value;
}

function textOf(manifest: Manifest): string {
  const { asked, deadlines, files } = manifest;
  const lists = { asked: asked.map(askedLine), deadlines: deadlines.map(deadlineLine), files: files.map(fileLine) };
  return [...manifestJson(manifest, lists)].join("");
}

test("a manifest is the same bytes, whatever order its keys come in and whatever else is there", () => {
  assert.is(textOf(WRITTEN), TEXT);
  assert.is(textOf(shuffled(WRITTEN)), TEXT);
});

test("the table is as last looked at", () => {
  assert.is([...manifestCsv(WRITTEN.files)].join(""), readFileSync("test/goldens/collate/manifest.csv", "utf8"));
});

test("lists without an entry, with one and with two", () => {
  const text = [...manifestJson({ ...FACTS, requests: [] }, { asked: [], deadlines: ["1"], files: ["2", "3"] })].join(
    "",
  );
  assert.is(
    text.slice(text.indexOf('  "requests"')),
    '  "requests": [],\n  "asked": [],\n  "deadlines": [\n    1\n  ],\n  "files": [\n    2,\n    3\n  ]\n}\n',
  );
});

test("the line of each kind of entry", () => {
  const asked: AskedSummary = {
    ...{ id: "a-records", addressee: "0f", from: "2016-05-01T00:00:00Z", to: "2016-11-30T23:59:59Z" },
    ...{
      selectors: ["a.example", 'b "c"'],
      items: [{ number: "1", sha256: "1f" }, shuffled({ number: "2", sha256: "2f" })],
    },
  };
  assert.is(
    askedLine(asked),
    '{"id":"a-records","addressee":"0f","from":"2016-05-01T00:00:00Z","to":"2016-11-30T23:59:59Z",' +
      '"selectors":["a.example","b \\"c\\""],"items":[{"number":"1","sha256":"1f"},{"number":"2","sha256":"2f"}]}',
  );
  const deadline: DeadlineSummary = { request: "a-records", kind: "respond-by", date: "2026-03-16", reason: "asked" };
  assert.is(
    deadlineLine(shuffled(deadline)),
    '{"request":"a-records","kind":"respond-by","date":"2026-03-16","reason":"asked"}',
  );
  const file: FileEntry = {
    ...{ path: "a.pdf", custodian: null, instrument: null, kind: "letter", audience: "served", state: "final" },
    ...{
      pages: 1,
      bytes: 2,
      sha256: "3f",
      origin: { record: "4f", matter: "5f", template: "6f" },
      warnings: ["w", "x"],
    },
  };
  const line =
    '{"path":"a.pdf","custodian":null,"instrument":null,"kind":"letter","audience":"served","state":"final",';
  const origin = '"origin":{"record":"4f","matter":"5f","template":"6f"}';
  assert.is(fileLine(shuffled(file)), `${line}"pages":1,"bytes":2,"sha256":"3f",${origin},"warnings":["w","x"]}`);
  assert.is(
    fileLine({ ...file, origin: null }),
    `${line}"pages":1,"bytes":2,"sha256":"3f","origin":null,"warnings":["w","x"]}`,
  );
  assert.is([...manifestCsv([file])][1], "a.pdf,,,letter,served,final,1,2,3f,4f,5f,6f,w | x\r\n");
});

test.run();
