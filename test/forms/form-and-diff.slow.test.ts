/** `duces form` and `duces diff`, through the real command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces } from "../cli/run-duces.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "duces-form-"));
const FORM = join(FOLDER, "form.pdf");
const FILLED = join(FOLDER, "filled.pdf");
const INPUTS = [
  "--quiet",
  ...["--targets", "targets.yaml", "--targets", "test/matters/targets.yaml"],
  ...["--matter", "test/matters/federal-action.yaml"],
];

test.before(async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  for (const [i, name] of ["District", "Plaintiff", "Judge's signature"].entries())
    document
      .getForm()
      .createTextField(name)
      .addToPage(page, { x: 72, y: 700 - 40 * i, width: 300, height: 24 });
  writeFileSync(FORM, await document.save());
});

test.after(() => rmSync(FOLDER, { recursive: true }));

function map(text: string): string {
  const path = join(FOLDER, "map.yaml");
  writeFileSync(path, text);
  return path;
}

test("the fields of a form are listed", () => {
  const { code, out } = duces(["form", FORM, "--format", "csv"]);
  assert.is(code, 0);
  assert.is(out.replaceAll("\r", ""), "Field,Type,Value\nDistrict,text,\nPlaintiff,text,\nJudge's signature,text,\n");
});

test("a form is filled for one subpoena", async () => {
  const given = map("fields:\n  District: action.court\n  Plaintiff: action.plaintiffs\n");
  const { code, err } = duces([
    ...INPUTS,
    "form",
    FORM,
    "--fill",
    "meridian-hosting",
    "--map",
    given,
    "--output",
    FILLED,
  ]);
  assert.is(code, 0, err);
  const form = (await PDFDocument.load(readFileSync(FILLED))).getForm();
  assert.is(form.getTextField("Plaintiff").getText(), "Harbor & Sons, Inc.");
  assert.is(form.getTextField("Judge's signature").getText(), undefined);
});

test("a map that names a field the form lacks is refused at its line, and nothing is written", () => {
  const given = map("fields:\n  District: action.court\n  Plaintif: action.plaintiffs\n");
  const output = join(FOLDER, "none.pdf");
  const { code, err } = duces([
    ...INPUTS,
    "form",
    FORM,
    "--fill",
    "meridian-hosting",
    "--map",
    given,
    "--output",
    output,
  ]);
  assert.is(code, 1);
  assert.match(err, /map\.yaml:3:3 error\[unknown-form-field\] the form has no field "Plaintif"/);
  assert.match(err, /did you mean "Plaintiff"\?/);
  assert.not.ok(existsSync(output));
});

test("--fill without --output, and a custodian without a subpoena, are wrong usage", () => {
  assert.is(duces([...INPUTS, "form", FORM, "--fill", "meridian-hosting"]).code, 2);
  const args = ["form", FORM, "--fill", "lakeshore-health", "--output", join(FOLDER, "none.pdf")];
  assert.is(duces([...INPUTS, ...args]).code, 2);
});

test("a second round says what changed since the first", () => {
  const out = join(FOLDER, "out");
  const first = duces([...INPUTS, "export", "tidewater-carrier", "--instrument", "preservation", "--output", out]);
  assert.is(first.code, 0, first.err);
  const batch = /\S*2026-11-16-[0-9a-f]{8}/.exec(first.out)?.[0] ?? "";
  const { code, out: said } = duces([...INPUTS, "diff", batch, "--format", "json"]);
  assert.is(code, 0);
  assert.equal(
    JSON.parse(said).map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`),
    ["meridian-hosting-subpoena added", "tidewater-carrier-subpoena added", "meridian-hosting-preservation added"],
  );
});

/** The matter with another day of reply and another docket number: nothing else that is asked. */
function changedMatter(): string {
  const path = join(FOLDER, "later.yaml");
  const text = readFileSync("test/matters/federal-action.yaml", "utf8");
  writeFileSync(path, text.replaceAll("respondBy: 2026-12-01", "respondBy: 2026-12-08").replaceAll("00417", "00418"));
  return path;
}

const LATER = [...INPUTS.slice(0, -1), changedMatter()];
const batchOf = (inputs: readonly string[]) => {
  const { code, out, err } = duces([
    ...inputs,
    "export",
    "--instrument",
    "preservation",
    "--output",
    join(FOLDER, "words"),
  ]);
  assert.is(code, 0, err);
  return /\S*2026-11-16-[0-9a-f]{8}/.exec(out)?.[0] ?? "";
};

test("diff tells every paper that reads differently, the words, and the same between two batches", () => {
  const first = batchOf(INPUTS);
  assert.match(duces([...INPUTS, "diff", first, first]).out, /nothing changed: every paper reads as it did/);
  const { code, out } = duces([...LATER, "diff", first, batchOf(LATER)]);
  assert.is(code, 0);
  assert.match(out, /tidewater-carrier-preservation-letter reads differently in \d+ paragraphs/);
  assert.match(out, /December \[-1,-\] \{\+8,\+\} 2026/);
  assert.match(out, /\[-\S*00417\S*-\] \{\+\S*00418\S*\+\}/);
  const json = JSON.parse(duces([...LATER, "diff", first, "--format", "json"]).out);
  const papers = json.flatMap(({ papers }: { papers: readonly { paper: string }[] }) =>
    papers.map(({ paper }) => paper),
  );
  for (const paper of ["meridian-hosting-preservation-letter", "cover-sheet"]) assert.ok(papers.includes(paper), paper);
  assert.is(duces([...INPUTS, "diff", first, first, "--date", "2026-12-01"]).code, 2);
});

test("a batch that keeps no inputs is compared by what it asked, and says so", () => {
  const first = batchOf(LATER);
  rmSync(join(first, "inputs"), { recursive: true });
  const { code, out, err } = duces([...LATER, "diff", first]);
  assert.is(code, 0);
  assert.match(err, /the words of its papers are not compared: it keeps no inputs/);
  assert.match(out, /meridian-hosting-subpoena: added/);
});

test.run();
