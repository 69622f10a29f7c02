import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { verifyBatch } from "../../src/batch/verify-batch.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { writeBatch } from "./write-sample.ts";

const LETTER = "served/acme-records/acme-records-letter.pdf";
const OTHER = "served/beta-records/beta-records-letter.pdf";

test("a batch as written has no problem", () =>
  withFolder((folder) => {
    const found = verifyBatch(writeBatch(folder).folder);
    assert.equal(found.problems, []);
    assert.is(found.files, 11);
    assert.is(found.manifest?.reference, "CASE-1");
  }));

test("every changed bit of every file is found", () =>
  withFolder((folder) => {
    const batch = writeBatch(folder).folder;
    const files = listFolder(batch).filter(({ type }) => type === "file");
    assert.is(files.length, 11);
    for (const { path } of files) {
      const bytes = readFileSync(join(batch, path));
      const step = Math.max(1, Math.floor(bytes.length / 40));
      for (let at = 0; at < bytes.length; at += step) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        writeFileSync(join(batch, path), changed);
        assert.ok(hasError(batch), `bit ${at % 8} of byte ${at} of ${path}`);
      }
      for (const other of [bytes.subarray(1), Buffer.concat([bytes, Buffer.from("\n")]), Buffer.alloc(0)]) {
        writeFileSync(join(batch, path), other);
        assert.ok(hasError(batch), `length ${other.length} of ${path}`);
      }
      writeFileSync(join(batch, path), bytes);
    }
    assert.not(hasError(batch));
  }));

test("one flipped bit anywhere is found, and its file is named", () =>
  withFolder((folder) => {
    const batch = writeBatch(folder).folder;
    const files = listFolder(batch).filter(({ type }) => type === "file");
    const anywhere = fc.tuple(fc.constantFrom(...files.map(({ path }) => path)), fc.nat(100_000));
    fc.assert(
      fc.property(anywhere, ([path, bit]) => {
        const bytes = readFileSync(join(batch, path));
        const changed = Buffer.from(bytes);
        const at = bit % (bytes.length * 8);
        changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
        writeFileSync(join(batch, path), changed);
        const told = verifyBatch(batch).problems.map(({ message }) => message);
        writeFileSync(join(batch, path), bytes);
        assert.ok(
          told.some((message) => message.includes(path)),
          `bit ${at} of ${path}: ${told.join("; ")}`,
        );
      }),
      { seed: 7, numRuns: 300 },
    );
    assert.not(hasError(batch));
  }));

test("any two files exchanged are found, and both are named", () =>
  withFolder((folder) => {
    const batch = writeBatch(folder).folder;
    const files = listFolder(batch).filter(({ type, path }) => type === "file" && path.includes("/"));
    const two = fc.shuffledSubarray(
      files.map(({ path }) => path),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(two, ([one = "", other = ""]) => {
        exchange(batch, one, other);
        const found = verifyBatch(batch).problems;
        exchange(batch, one, other);
        assert.equal(
          found.map(({ code }) => code),
          ["swapped-file", "swapped-file"],
        );
        for (const path of [one, other])
          assert.ok(
            found.some(({ message }) => message.startsWith(path)),
            path,
          );
      }),
      { seed: 11, numRuns: 40 },
    );
  }));

const TABLE = "manifest.csv";
const SUMS = "SHA256SUMS";

const CHANGES: readonly (readonly [string, readonly string[], (batch: string) => void])[] = [
  ["a missing letter", [`error missing-file: ${LETTER} is missing`], (batch) => rmSync(join(batch, LETTER))],
  ["a missing table", [`error missing-file: ${TABLE} is missing`], (batch) => rmSync(join(batch, TABLE))],
  ["missing checksums", [`error missing-file: ${SUMS} is missing`], (batch) => rmSync(join(batch, SUMS))],
  [
    "a changed letter",
    [`error changed-file: ${LETTER} was changed since the export`],
    (batch) => writeFileSync(join(batch, LETTER), "x"),
  ],
  [
    "an extra file",
    ["error extra-file: served/x.pdf is not part of the batch"],
    (batch) => writeFileSync(join(batch, "served", "x.pdf"), "x"),
  ],
  [
    "a hidden extra file",
    ["error extra-file: .x is not part of the batch"],
    (batch) => writeFileSync(join(batch, ".x"), "x"),
  ],
  [
    "an extra file whose name is no text",
    ["error extra-file: served/x\ufffd.pdf is not part of the batch"],
    (batch) =>
      writeFileSync(Buffer.concat([Buffer.from(`${batch}/served/x`), Buffer.of(0xff), Buffer.from(".pdf")]), ""),
  ],
  [
    "an extra folder whose name is no text",
    ["error extra-file: x\ufffd is not part of the batch"],
    (batch) => mkdirSync(Buffer.concat([Buffer.from(`${batch}/x`), Buffer.of(0xff)])),
  ],
  [
    "an extra link",
    ["error unreadable-file: x.pdf is not a plain file that can be read (symlink)"],
    (batch) => symlinkSync("manifest.json", join(batch, "x.pdf")),
  ],
  [
    "two letters swapped",
    [
      `error swapped-file: ${LETTER} holds what was exported as ${OTHER}`,
      `error swapped-file: ${OTHER} holds what was exported as ${LETTER}`,
    ],
    (batch) => exchange(batch, LETTER, OTHER),
  ],
  [
    "a letter moved to another packet",
    [`error missing-file: ${LETTER} is missing`, `error swapped-file: ${OTHER} holds what was exported as ${LETTER}`],
    (batch) => renameSync(join(batch, LETTER), join(batch, OTHER)),
  ],
  [
    "a length that the manifest does not say",
    [
      "error changed-file: manifest.csv does not say what manifest.json says",
      `error changed-file: ${LETTER} was changed since the export`,
      "error checksums-differ: SHA256SUMS and the batch disagree about manifest.json",
    ],
    (batch) => amend(join(batch, "manifest.json"), (text) => text.replace('"bytes":14', '"bytes":15')),
  ],
  [
    "a table that says otherwise, with a checksum that agrees",
    ["error changed-file: manifest.csv does not say what manifest.json says"],
    (batch) => {
      const hash = () =>
        createHash("sha256")
          .update(readFileSync(join(batch, TABLE)))
          .digest("hex");
      const before = hash();
      amend(join(batch, TABLE), (text) => text.replace("draft", "final"));
      amend(join(batch, SUMS), (text) => text.replace(before, hash()));
    },
  ],
  [
    "a checksum that is another",
    [`error checksums-differ: SHA256SUMS and the batch disagree about ${LETTER}`],
    (batch) =>
      amend(join(batch, SUMS), (text) => text.replace(/[0-9a-f]{64}(?=.*acme-records-letter)/, "0".repeat(64))),
  ],
  [
    "a checksum of nothing",
    ["error checksums-differ: SHA256SUMS lists something that is not part of the batch"],
    (batch) => amend(join(batch, SUMS), (text) => `${"0".repeat(64)}  x.pdf\n${text}`),
  ],
  [
    "a folder renamed",
    ['warning renamed-folder: the folder is named "renamed"; it was exported as 2026-03-02-e975da13'],
    () => {},
  ],
];

for (const [name, expected, change] of CHANGES) {
  test(`${name} is told as it is`, () =>
    withFolder((folder) => {
      const { folder: written } = writeBatch(folder);
      const batch = name === "a folder renamed" ? join(folder, "renamed") : written;
      renameSync(written, batch);
      change(batch);
      const found = verifyBatch(batch).problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
      assert.equal([...found].sort(), [...expected]);
    }));
}

test("without its manifest, the strange files of a batch are told all the same", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder);
    rmSync(join(batch, "manifest.json"));
    symlinkSync(TABLE, join(batch, "x.pdf"));
    const { manifest, problems, files } = verifyBatch(batch);
    assert.is(manifest, null);
    assert.is(files, 10);
    assert.equal(
      problems.map(({ code }) => code),
      ["no-manifest", "unreadable-file"],
    );
  }));

const FORGERIES: readonly (readonly [string, (text: string) => string])[] = [
  ["a path that climbs", (text) => text.replace(LETTER, "../../../etc/passwd")],
  ["an absolute path", (text) => text.replace(LETTER, "/etc/passwd")],
  ["another date", (text) => text.replace('"date": "2026-03-02"', '"date": "2026-03-01"')],
  ["a state raised to final", (text) => text.replace('"state": "draft"', '"state": "final"')],
  ["another indent", (text) => JSON.stringify(JSON.parse(text))],
  ["an extra key", (text) => text.replace('"schema": 2,', '"schema": 2,\n  "extra": 1,')],
  ["no object", () => "[]"],
  ["no JSON", () => "{"],
  ["nothing", () => ""],
  ["a prototype", (text) => text.replace('"schema": 2,', '"schema": 2,\n  "__proto__": {},')],
];

for (const [name, forge] of FORGERIES) {
  test(`a manifest with ${name} is not trusted`, () =>
    withFolder((folder) => {
      const { folder: batch } = writeBatch(folder);
      const path = join(batch, "manifest.json");
      const text = readFileSync(path, "utf8");
      const forged = forge(text);
      assert.is.not(forged, text);
      writeFileSync(path, forged);
      assert.ok(hasError(batch));
    }));
}

test("a manifest of a later version says so", () =>
  withFolder((folder) => {
    const { folder: batch } = writeBatch(folder);
    const path = join(batch, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"schema": 2', '"schema": 3'));
    assert.equal(
      verifyBatch(batch).problems.map(({ code }) => code),
      ["newer-manifest"],
    );
  }));

test("a manifest of an earlier version is not called changed", () =>
  withFolder((folder) => {
    const path = join(writeBatch(folder).folder, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"schema": 2', '"schema": 1'));
    const [problem] = verifyBatch(dirname(path)).problems;
    assert.is(problem?.code, "older-manifest");
    assert.match(problem?.hint ?? "", /sha256sum -c/);
  }));

test("a folder that is no batch, or not there, has no manifest", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "empty"));
    for (const name of ["empty", "missing"]) {
      assert.is(verifyBatch(join(folder, name)).problems[0]?.code, "no-manifest");
    }
  }));

function exchange(batch: string, one: string, other: string): void {
  const bytes = readFileSync(join(batch, one));
  writeFileSync(join(batch, one), readFileSync(join(batch, other)));
  writeFileSync(join(batch, other), bytes);
}

function amend(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function hasError(batch: string): boolean {
  return verifyBatch(batch).problems.some(({ severity }) => severity === "error");
}

test.run();
