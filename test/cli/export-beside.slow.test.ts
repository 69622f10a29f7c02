/** What an export takes from beside the matter, in process: the docket's dates and the court's form. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { verifyBatch } from "../../src/batch/verify-batch.ts";
import { run } from "../../src/cli/run.ts";
import type { FileEntry, Manifest } from "../../src/collate/manifest.ts";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { parseCalendar } from "../deadlines/parse-calendar.ts";
import { plainTerminal } from "./plain-terminal.ts";

const INPUTS = ["targets.yaml", "test/matters/targets.yaml"].flatMap((path) => ["--targets", resolve(path)]);
const MAP = "fields:\n  Plaintiff: action.plaintiffs\n  To: addressee.name\n";

async function duces(folder: string, args: readonly string[], today = "2026-12-20") {
  const { terminal, printed, noted } = plainTerminal();
  const given = ["--quiet", ...INPUTS, "--templates", resolve("templates"), ...args];
  const code = await run(given, { terminal, folder, today: () => today, debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

/** A folder with the matter of a federal action, which asks by subpoena and for preservation. */
function withMatter(use: (folder: string) => Promise<void>): Promise<void> {
  return withFolder((folder) => {
    writeFileSync(join(folder, "matter.yaml"), readFileSync(resolve("test/matters/federal-action.yaml")));
    return use(folder);
  });
}

/** Exports and reads the manifest back. */
async function exported(folder: string, args: readonly string[], today?: string) {
  const { code, out, err } = await duces(folder, ["export", ...args], today);
  assert.is(code, 0, err);
  const batch = join(folder, /npx duces verify (\S+)/.exec(out)?.[1] ?? "");
  assert.equal(verifyBatch(batch).problems, []);
  const manifest = JSON.parse(readFileSync(join(batch, "manifest.json"), "utf8")) as Manifest;
  return { batch, manifest, calendar: readFileSync(join(batch, "deadlines.ics"), "utf8") };
}

function fileOf({ files }: Manifest, kind: FileEntry["kind"]): readonly FileEntry[] {
  return files.filter((file) => file.kind === kind);
}

test("a batch holds the dates of its requests, listed in sums and manifest; other requests' dates are not in it", () =>
  withMatter(async (folder) => {
    const { batch, manifest, calendar } = await exported(folder, ["tidewater-carrier"]);
    const [entry] = fileOf(manifest, "calendar");
    assert.equal(
      [entry?.path, entry?.audience, entry?.custodian, entry?.sha256],
      ["deadlines.ics", "internal", null, sha256Hex(readFileSync(join(batch, "deadlines.ics")))],
    );
    assert.match(
      readFileSync(join(batch, "SHA256SUMS"), "utf8"),
      new RegExp(`^${entry?.sha256} {2}deadlines\\.ics$`, "m"),
    );
    const deadlines = manifest.deadlines ?? [];
    assert.is(parseCalendar(calendar).events.length, deadlines.length);
    assert.equal([...new Set(deadlines.map(({ request }) => request))].sort(), [...manifest.requests].sort());
    const compliance = deadlines.find(({ kind }) => kind === "compliance");
    assert.equal([compliance?.request, compliance?.date], ["tidewater-carrier-subpoena", "2027-01-06"]);
    assert.match(compliance?.reason ?? "", /\(planned/);
    assert.is(manifest.inputs.docket, null);
  }));

test("the docket beside the matter is an input: it moves the dates and names another batch, and the clock does not", () =>
  withMatter(async (folder) => {
    const before = await exported(folder, ["tidewater-carrier"]);
    const log = ["log", "tidewater-carrier-subpoena", "served", "--date", "2026-11-25"];
    assert.is((await duces(folder, log)).code, 0);
    const after = await exported(folder, ["tidewater-carrier"]);
    assert.is.not(after.batch, before.batch);
    assert.is(after.manifest.inputs.docket, sha256Hex(readFileSync(join(folder, "docket.yaml"))));
    const reasonOf = ({ manifest }: typeof after) =>
      manifest.deadlines?.find(({ kind }) => kind === "objection")?.reason ?? "";
    assert.match(reasonOf(before), /planned/);
    assert.match(reasonOf(after), /logged/);
    assert.is((await exported(folder, ["tidewater-carrier"], "2027-03-01")).batch, after.batch);
  }));

test("a docket with a fault stops the export, with its place, and nothing is written", () =>
  withMatter(async (folder) => {
    writeFileSync(join(folder, "docket.yaml"), "matter: OTHER-1\nentries: []\n");
    const { code, err } = await duces(folder, ["export", "tidewater-carrier"]);
    assert.is(code, 1);
    assert.match(err, /docket\.yaml:1:9 error\[foreign-docket\]/);
    assert.match(err, /nothing was written/);
    assert.not(existsSync(join(folder, "out")));
  }));

async function putForm(folder: string): Promise<void> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  document.addPage([612, 792]);
  for (const [i, name] of ["Plaintiff", "To", "Judge's signature"].entries()) {
    const field = document.getForm().createTextField(name);
    field.addToPage(page, { x: 72, y: 700 - 40 * i, width: 300, height: 24 });
  }
  writeFileSync(join(folder, "form.pdf"), await document.save());
  writeFileSync(join(folder, "map.yaml"), MAP);
}

test("the court's form is filled for each subpoena, each for its own addressee, and the same again", () =>
  withMatter(async (folder) => {
    await putForm(folder);
    const given = ["--form", "form.pdf", "--form-map", "map.yaml"];
    const { batch, manifest } = await exported(folder, given);
    const forms = fileOf(manifest, "form");
    assert.equal(
      forms.map(({ path, pages, audience, state }) => [path, pages, audience, state]),
      ["meridian-hosting", "tidewater-carrier"].flatMap((custodian) => [
        [`served/${custodian}-subpoena/${custodian}-subpoena-form.pdf`, 2, "served", "draft"],
        [`parties/${custodian}-subpoena/${custodian}-subpoena-form-copy.pdf`, 2, "parties", "draft"],
      ]),
    );
    const told = await Promise.all(
      forms
        .filter(({ audience }) => audience === "served")
        .map(async ({ path }) => (await PDFDocument.load(readFileSync(join(batch, path)))).getForm()),
    );
    assert.equal(
      told.map((form) => form.getTextField("Plaintiff").getText()),
      ["Harbor & Sons, Inc.", "Harbor & Sons, Inc."],
    );
    assert.is(new Set(told.map((form) => form.getTextField("To").getText())).size, 2);
    assert.is(told[0]?.getTextField("Judge's signature").getText(), undefined);
    const { form, formMap } = manifest.inputs;
    assert.equal([form, formMap], [sha256Hex(readFileSync(join(folder, "form.pdf"))), sha256Hex(MAP)]);
    assert.match((await duces(folder, ["export", ...given])).out, /^Unchanged/);
    writeFileSync(join(folder, "map.yaml"), `${MAP}# of 2026\n`);
    assert.is.not((await exported(folder, given)).batch, batch);
  }));

test("a form or a map that does not fit stops the export at its line, and nothing is written", () =>
  withMatter(async (folder) => {
    await putForm(folder);
    writeFileSync(join(folder, "map.yaml"), "fields:\n  Plaintif: action.plaintiffs\n");
    const refused = await duces(folder, ["export", "--form", "form.pdf", "--form-map", "map.yaml"]);
    assert.is(refused.code, 1);
    assert.match(refused.err, /map\.yaml:2:3 error\[unknown-form-field\] the form has no field "Plaintif"/);
    assert.is(refused.err.split("unknown-form-field").length, 2, "told once for both subpoenas");
    writeFileSync(join(folder, "form.pdf"), "no PDF");
    const broken = await duces(folder, ["export", "--form", "form.pdf", "--form-map", "map.yaml"]);
    assert.is(broken.code, 1);
    assert.match(broken.err, /error\[not-a-form\]/);
    assert.is((await duces(folder, ["export", "--form", "none.pdf"])).code, 74);
    assert.not(existsSync(join(folder, "out")));
  }));

test("a map without a form, and a form without a subpoena, are wrong usage", () =>
  withMatter(async (folder) => {
    await putForm(folder);
    assert.is((await duces(folder, ["export", "--form-map", "map.yaml"])).code, 2);
    assert.is((await duces(folder, ["export", "--instrument", "preservation", "--form", "form.pdf"])).code, 2);
    assert.not(existsSync(join(folder, "out")));
  }));

test.run();
