/** What a manifest says of the batch that cannot all be true, however well its hashes agree. */
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readManifestFile } from "../../src/batch/read-manifest.ts";
import { manifestProblems } from "../../src/collate/judge-manifest.ts";
import type { FileEntry, Manifest } from "../../src/collate/manifest.ts";
import { writeBatch } from "../batch/write-sample.ts";
import { withFolder } from "./sample-batch.ts";

const LETTER = "served/acme-records/acme-records-letter.pdf";

const inLetter = (changes: Partial<FileEntry>) => (manifest: Manifest) => ({
  files: manifest.files.map((file) => (file.path === LETTER ? { ...file, ...changes } : file)),
});
const inCover = (changes: Partial<FileEntry>) => (manifest: Manifest) => ({
  files: manifest.files.map((file) => (file.kind === "cover-sheet" ? { ...file, ...changes } : file)),
});
const more = (changes: Partial<FileEntry>) => (manifest: Manifest) => ({
  files: manifest.files.flatMap((file) => (file.path === LETTER ? [file, { ...file, ...changes }] : [file])),
});

const CONTRADICTIONS: readonly (readonly [string, (manifest: Manifest) => Partial<Manifest>, RegExp])[] = [
  ["as it was written", () => ({}), /^$/],
  [
    "a copy for the parties",
    more({ path: "parties/acme-records/acme-records-letter-copy.pdf", audience: "parties" }),
    /^$/,
  ],
  ["the second cover sheet of several", inCover({ path: "cover-sheet-2.pdf" }), /^$/],
  ["a file twice", more({}), /lists the file served\/acme.* twice/],
  [
    "a request twice",
    ({ requests }) => ({ requests: [...requests, "acme-records"] }),
    /lists the request acme-records twice/,
  ],
  [
    "a letter in another's folder",
    inLetter({ path: "served/beta-records/acme-records-letter.pdf" }),
    /where no "letter"/,
  ],
  ["a letter under another name", inLetter({ path: "served/acme-records/letter.pdf" }), /where no "letter"/],
  ["a letter among the inputs", inLetter({ path: "inputs/letter.pdf" }), /where no "letter"/],
  ["a letter at the top", inLetter({ path: "acme-records-letter.pdf" }), /where no "letter"/],
  [
    "a letter a folder deeper",
    inLetter({ path: "served/acme-records/x/acme-records-letter.pdf" }),
    /where no "letter"/,
  ],
  ["a letter for another audience", inLetter({ audience: "internal" }), /where no "letter"/],
  ["a letter of another custodian", inLetter({ custodian: "beta" }), /where no "letter"/],
  ["a letter by another instrument", inLetter({ instrument: "preservation" }), /where no "letter"/],
  ["a letter of nobody", inLetter({ custodian: null, instrument: null }), /where no "letter"/],
  ["a letter of a custodian alone", inLetter({ instrument: null }), /where no "letter"/],
  ["a letter that is an input", inLetter({ custodian: null, instrument: null, kind: "input" }), /where no "input"/],
  ["a letter that is final", inLetter({ state: "final" }), /is final, and that the batch is draft/],
  [
    "a paper of no kind",
    more({ path: "internal/x.pdf", custodian: null, instrument: null, kind: "x" }),
    /where no "x"/,
  ],
  [
    "a paper of the prototype",
    more({ path: "internal/x.pdf", custodian: null, instrument: null, kind: "constructor" }),
    /where no "constructor"/,
  ],
  ["a cover sheet for the parties", inCover({ audience: "parties" }), /where no "cover-sheet"/],
  ["a cover sheet of other name", inCover({ path: "cover-sheet-a.pdf" }), /where no "cover-sheet"/],
  [
    "no letter of a request",
    ({ files }) => ({ files: files.filter(({ path }) => path !== LETTER) }),
    /no letter of the request acme-records/,
  ],
  ["nothing asked", () => ({ asked: [] }), /does not say what each of its requests asks/],
  ["what is asked in another order", ({ asked }) => ({ asked: asked.toReversed() }), /does not say what each/],
  [
    "dates of another request",
    ({ deadlines }) => ({ deadlines: deadlines.map((due) => ({ ...due, request: "cedar-records" })) }),
    /has dates of cedar-records/,
  ],
  [
    "an input more",
    more({ path: "inputs/extra.yaml", kind: "input", audience: "internal", custodian: null, instrument: null }),
    /other files below inputs\//,
  ],
  [
    "an input less",
    ({ files }) => ({ files: files.filter(({ path }) => path !== "inputs/matter.yaml") }),
    /other files below inputs\//,
  ],
  [
    "an input of other bytes",
    ({ files }) => ({
      files: files.map((file) => (file.kind === "input" ? { ...file, sha256: "f".repeat(64) } : file)),
    }),
    /other files below inputs\//,
  ],
];

test("what contradicts itself in a manifest is told", () =>
  withFolder((folder) => {
    const { manifest } = readManifestFile(join(writeBatch(folder).folder, "manifest.json"));
    if (manifest === null) throw new Error("the sample is not read");
    for (const [title, change, told] of CONTRADICTIONS) {
      const found = manifestProblems({ ...manifest, ...change(manifest) });
      assert.match(found.map(({ message }) => message).join("\n"), told, title);
    }
  }));

test.run();
