import { existsSync, readdirSync, readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fillForm } from "../../src/forms/fill-form.ts";
import { type MapLine, readFormMap } from "../../src/forms/form-map.ts";
import { listFields } from "../../src/forms/list-fields.ts";
import { type OpenedForm, openForm } from "../../src/forms/open-form.ts";
import { formValuesOf } from "../../src/pipeline/form-values.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";

const CORPUS = "../shared/corpora/forms";
const INPUTS = openNamed("federal-action");
const { values: VALUES, mark: MARK } = formValuesOf(requestFrom(INPUTS, "meridian-hosting-subpoena"), INPUTS);

/** A form of our own making, with a field of each type. */
async function sampleForm(): Promise<OpenedForm> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  const form = document.getForm();
  const names = ["District", "Plaintiff", "To", "Signature of clerk"];
  for (const [i, name] of names.entries())
    form.createTextField(name).addToPage(page, { x: 72, y: 700 - 40 * i, width: 300, height: 24 });
  const short = form.createTextField("Short");
  short.setMaxLength(6);
  short.addToPage(page, { x: 72, y: 420, width: 100, height: 20 });
  form.createCheckBox("Production").addToPage(page, { x: 72, y: 500, width: 12, height: 12 });
  form.createDropdown("Circuit").addToPage(page, { x: 72, y: 460, width: 100, height: 20 });
  return reopened(await document.save());
}

/** Courts put scripts into their forms that write dates and sums as they like them; those are left out here. */
async function reopened(bytes: Uint8Array): Promise<OpenedForm> {
  const opened = await openForm(bytes, "form.pdf", { active: "remove" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  return opened.form;
}

function line(formField: string, ...paths: readonly string[]): MapLine {
  return { formField, paths, pointer: `/fields/${formField}` };
}

function valuesIn(form: OpenedForm): Readonly<Record<string, string>> {
  return Object.fromEntries(listFields(form).map(({ name, value }) => [name, value]));
}

test("fields are listed with their types", async () => {
  const listed = listFields(await sampleForm()).map(({ name, type }) => [name, type]);
  assert.equal(listed, [
    ["District", "text"],
    ["Plaintiff", "text"],
    ["To", "text"],
    ["Signature of clerk", "text"],
    ["Short", "text"],
    ["Production", "checkbox"],
    ["Circuit", "choice"],
  ]);
});

test("a form is filled from the fields of a subpoena, and read back", async () => {
  const lines = [
    line("District", "action.court"),
    line("Plaintiff", "action.plaintiffs"),
    line("To", "addressee.name", "addressee.lines"),
    line("Production", "=yes"),
  ];
  const { bytes, problems } = await fillForm(await sampleForm(), lines, VALUES, MARK);
  assert.equal(problems, []);
  if (!bytes) throw new Error("nothing was filled");
  assert.equal(valuesIn(await reopened(bytes)), {
    District: "United States District Court for the District of Delaware",
    Plaintiff: "Harbor & Sons, Inc.",
    To: "Meridian Hosting, Inc.\n400 Harbor Road\nSuite 9\nWilmington, DE 19801",
    "Signature of clerk": "",
    Short: "",
    Production: "yes",
    Circuit: "",
  });
});

test("for a court's file nothing stays live, and every word stays on its page", async () => {
  const lines = [line("District", "action.court"), line("To", "addressee.name"), line("Production", "=yes")];
  const live = await fillForm(await sampleForm(), lines, VALUES, MARK);
  const frozen = await fillForm(await sampleForm(), lines, VALUES, MARK, true);
  assert.equal(frozen.problems, []);
  if (!frozen.bytes || !live.bytes) throw new Error("nothing was filled");
  const made = await reopened(frozen.bytes);
  assert.is(made.getForm().getFields().length, 0);
  assert.is(made.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? []).length, 0);
  const text = await drawnText(frozen.bytes);
  for (const word of ["District of Delaware", "Meridian Hosting, Inc."]) assert.ok(text.includes(word), text);
});

/** What an independent reader finds drawn on the pages. */
async function drawnText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  await document.destroy();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}

test("the same form and fields give the same bytes", async () => {
  const form = await (await sampleForm()).save({ useObjectStreams: false });
  const once = await fillForm(await reopened(form), [line("District", "action.court")], VALUES, MARK);
  const again = await fillForm(await reopened(form), [line("District", "action.court")], VALUES, MARK);
  assert.ok(once.bytes && again.bytes && Buffer.from(once.bytes).equals(Buffer.from(again.bytes)));
});

test("a field for a signature is left alone, whatever the map says", async () => {
  const { bytes, problems } = await fillForm(
    await sampleForm(),
    [line("Signature of clerk", "requester.name")],
    VALUES,
    null,
  );
  assert.equal(
    problems.map(({ code, severity }) => [code, severity]),
    [["signature-field", "warning"]],
  );
  if (!bytes) throw new Error("nothing was filled");
  assert.is(valuesIn(await reopened(bytes))["Signature of clerk"], "");
});

const MISFITS: readonly (readonly [string, MapLine, string, RegExp])[] = [
  [
    "a field that the form lacks",
    line("Plantiff", "action.plaintiffs"),
    "unknown-form-field",
    /did you mean "Plaintiff"/,
  ],
  ["a field that we lack", line("District", "action.cuort"), "unknown-field", /did you mean "action.court"/],
  ["a list of choices", line("Circuit", "action.court"), "unfillable-field", /.*/],
  ["a group of fields", line("District", "action"), "unknown-field", /.*/],
  ["a text that is too long", line("Short", "action.court"), "unfillable-text", /.*/],
  ["letters that the form's font lacks", line("District", "=Ωκεανός"), "unfillable-text", /.*/],
];

for (const [name, wrong, code, hint] of MISFITS)
  test(`nothing is filled from a map with ${name}`, async () => {
    const { bytes, problems } = await fillForm(await sampleForm(), [wrong], VALUES, MARK);
    assert.is(bytes, null);
    assert.equal(
      problems.map((problem) => [problem.code, problem.pointer?.replace("#", "")]),
      [[code, wrong.pointer]],
    );
    assert.match(problems[0]?.hint ?? "", hint);
  });

test("what is no form is a problem, not a fault", async () => {
  const opened = await openForm(new TextEncoder().encode("hello"), "note.txt");
  assert.ok("problem" in opened && opened.problem.code === "not-a-form");
});

test("the shipped map is readable, and names only fields that a subpoena has", async () => {
  const { document } = readYaml("form-map.yaml", readFileSync("templates/subpoena/form-map.yaml"));
  if (!document) throw new Error("unreadable");
  const { lines, problems } = readFormMap(document);
  assert.equal(problems, []);
  assert.ok(lines.length > 8);
  const { problems: misfits } = await fillForm(await sampleForm(), lines, VALUES, null);
  assert.not.ok(misfits.some(({ code }) => code === "unknown-field"));
});

test("a map of another shape is a placed problem", () => {
  const { document } = readYaml("map.yaml", new TextEncoder().encode("fields:\n  District: { a: b }\n  To: [[a]]\n"));
  if (!document) throw new Error("unreadable");
  const { lines, problems } = readFormMap(document);
  assert.equal(lines, []);
  assert.equal(
    problems.map(({ place }) => place?.line),
    [2, 3],
  );
});

if (existsSync(CORPUS)) {
  for (const name of readdirSync(CORPUS).filter((file) => file.endsWith(".pdf")))
    test(`a court's form, filled and read back: ${name}`, async () => {
      const form = await reopened(readFileSync(`${CORPUS}/${name}`));
      const texts = listFields(form).filter(({ type, name: field }) => type === "text" && !/sign/i.test(field));
      assert.ok(texts.length > 5);
      const lines = texts.map((field, i) => line(field.name, `=${i + 1}`));
      const { bytes, problems } = await fillForm(form, lines, VALUES, MARK);
      assert.equal(problems, []);
      if (!bytes) throw new Error("nothing was filled");
      const back = listFields(await reopened(bytes));
      for (const [i, { name: field }] of texts.entries())
        assert.is(back.find((other) => other.name === field)?.value, `${i + 1}`);
      for (const { name: field, type, value } of back) if (type === "signature") assert.is(value, "", field);
    });
} else {
  process.stdout.write(`SKIPPED: ${CORPUS} is not there, so no court's own form was filled\n`);
}

test.run();
