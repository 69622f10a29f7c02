/** A final export where some are blocked, the part that can go, and what is to be done then; and the names of a matter. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces } from "./run-duces.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "duces-part-"));
const TARGETS = ["--targets", "targets.yaml", "--targets", "test/matters/targets.yaml"];
const TEXT = readFileSync("test/matters/federal-action.yaml", "utf8");

/** The action with something changed in its text. */
function matter(name: string, change: (text: string) => string): string {
  const path = join(FOLDER, name);
  const changed = change(TEXT);
  assert.not.equal(changed, TEXT);
  writeFileSync(path, changed);
  return path;
}

test.after(() => rmSync(FOLDER, { recursive: true }));

/** One custodian's address is of the past: its letters stay drafts, the others can go. */
const OVERLAY = join(FOLDER, "overlay.yaml");
writeFileSync(
  OVERLAY,
  "custodians:\n  - id: tidewater-carrier\n    contacts:\n      - { id: tidewater-legal, status: historical }\n",
);
const BLOCKED = ["--quiet", ...TARGETS, "--targets", OVERLAY, "--matter", "test/matters/federal-action.yaml"];

test("a final export that is refused for some says which can go, and its command makes exactly those", () => {
  const output = join(FOLDER, "it's out");
  const args = [...BLOCKED, "export", "--final", "--output", output];
  const refused = duces(args);
  assert.is(refused.code, 1, refused.err);
  assert.match(refused.err, /2 of 4 requests can be final now\. This makes exactly those:/);
  assert.match(
    refused.err,
    /blocked: tidewater-carrier-subpoena, tidewater-carrier-preservation; the reasons stand above/,
  );
  const line = /^ {2}duces (export --final --only .*)$/m.exec(refused.err)?.[1] ?? "";
  assert.match(line, /--only meridian-hosting-subpoena,meridian-hosting-preservation /);
  const words = [...line.matchAll(/'((?:[^']|'\\'')*)'(?=\s|$)|(\S+)/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? "").replaceAll("'\\''", "'"),
  );
  const made = duces(["--quiet", ...words]);
  assert.is(made.code, 0, made.err);
  assert.match(made.out, /2 letters/);
  assert.match(made.out, /These papers are final/);
  assert.match(
    made.out,
    /read and sign:[\s\S]*send or serve each[\s\S]*duces log meridian-hosting-subpoena sent --date DATE --file/,
  );
  assert.not.match(made.out, /export again/);
});

test("--only takes ids of requests, and names one that is none", () => {
  const args = [...BLOCKED, "export", "--output", join(FOLDER, "x")];
  const wrong = duces([...args, "--only", "meridian-hosting-preservation,meridian-hosting-presrvation"]);
  assert.is(wrong.code, 2, wrong.err);
  assert.match(wrong.err, /did you mean "meridian-hosting-preservation"|is no request of this choice/);
  assert.is(duces([...args, "--only", "a,,b"]).code, 2);
});

test("names tells everybody whom a matter names, in which role and where, as a CSV that is no formula", () => {
  const path = matter("names.yaml", (text) => text.replace("Eastgate Advertising Co.", '"=Eastgate, Inc."'));
  const { code, out, err } = duces(["--quiet", ...TARGETS, "--matter", path, "names", "--format", "csv"]);
  assert.is(code, 0, err);
  const rows = out.split(/\r?\n/);
  assert.is(rows[0], "name,role,where");
  const has = (pattern: RegExp) =>
    assert.ok(
      rows.some((row) => pattern.test(row)),
      `${pattern}\n${out}`,
    );
  has(/^Dolores O'Hara,requester,.*names\.yaml:\d+$/);
  has(/^"Harbor & Sons, Inc\.",client,/);
  has(/^"Harbor & Sons, Inc\.",party: plaintiff,/);
  has(/^"Northlight Media, LLC",party: defendant,/);
  has(/^"Quill & Partners LLP, 8 Court Street, Wilmington, DE 19801","counsel of Northlight Media, LLC",/);
  has(/^"Meridian Hosting, Inc\.",custodian: non-party,/);
  assert.not.ok(
    rows.some((row) => /^"?=/.test(row)),
    out,
  );
  assert.match(duces(["--quiet", ...TARGETS, "--matter", path, "names"]).out, /│ client/);
});

test.run();
