/** The fields of the acknowledgment and of the cover sheet: live for service, ruled lines for filing. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  PDFArray,
  PDFBool,
  PDFCheckBox,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFTextField,
} from "pdf-lib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { openDocument, pageTexts, readObjects, streamText, write } from "./read-back.ts";
import { sampleLetter } from "./sample-letter.ts";
import { requestOf, shippedPapers } from "./shipped-papers.ts";

const form = suite("form");

const shipped = shippedPapers();
const paper = shipped.letterOf(requestOf(shipped, "listrak-records"));
const live = renderPaper(paper, shipped.press).bytes;
const ruled = renderPaper(paper, shipped.press, { ...FOR_SERVICE, profile: "filing" }).bytes;

const FIELDS: readonly (readonly [string, string])[] = [
  ["received", "Tx"],
  ["exist", "Btn"],
  ["gone", "Btn"],
  ["elsewhere", "Btn"],
  ["later", "Btn"],
  ["correspondence", "Tx"],
  ["name", "Tx"],
  ["organization", "Tx"],
  ["contact", "Tx"],
  ["date", "Tx"],
  ["signature", "Sig"],
];

const TYPED: Readonly<Record<string, string>> = {
  received: "1 April 2026",
  name: "José Núñez, Custodian of Records",
  organization: "Straße & Søn – “Example” Ltd.",
};
const TICKED = ["exist", "later"];

const folder = mkdtempSync(join(tmpdir(), "duces-form-"));
form.after(() => rmSync(folder, { recursive: true }));

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** Types and ticks, as a recipient would. Appearances: pdf-lib's own, or none, so that the viewer must make them. */
async function filled(appearances: "drawn" | "left to the viewer"): Promise<Uint8Array> {
  const document = await load(live);
  const fields = document.getForm();
  for (const [name, text] of Object.entries(TYPED)) fields.getTextField(name).setText(text);
  if (appearances === "drawn") {
    for (const name of TICKED) fields.getCheckBox(name).check();
    return document.save();
  }
  formOf(document).set(PDFName.of("NeedAppearances"), PDFBool.True);
  return document.save({ updateFieldAppearances: false });
}

function formOf(document: PDFDocument): PDFDict {
  return document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
}

/** Standard output and error; null, said aloud, where the program is missing. */
function run(program: string, bytes: Uint8Array, ...args: readonly string[]): { out: string; err: string } | null {
  const file = join(folder, "filled.pdf");
  writeFileSync(file, bytes);
  const result = spawnSync(program, [...args.map((arg) => (arg === "FILE" ? file : arg))], { encoding: "utf8" });
  if (result.error === undefined) return { out: result.stdout, err: result.stderr };
  console.log(`SKIPPED: no ${program} on this machine`);
  return null;
}

form("the fields stand in the form in the order of reading, each with its type and a label", async () => {
  const document = await openDocument(live);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).getAnnotations()),
  );
  const widgets = pages.flat().filter(({ subtype }) => subtype === "Widget");
  assert.equal(
    widgets.map(({ fieldName, fieldType }) => [fieldName, fieldType]),
    FIELDS,
  );
  const fields = (await document.getFieldObjects()) as Record<string, unknown>;
  assert.equal(Object.keys(fields).sort(), FIELDS.map(([name]) => name).sort());
  const labels = widgets.map(({ alternativeText }) => alternativeText);
  assert.is(new Set(labels).size, FIELDS.length);
  assert.is(labels[1], "exist, in whole or in part, and are being kept;");
  assert.ok(widgets.every(({ annotationFlags }) => annotationFlags === 4));
  await document.destroy();
});

form("what is typed and ticked is read back by pdf-lib, by pdf.js and by poppler", async () => {
  const bytes = await filled("drawn");
  const fields = (await load(bytes)).getForm();
  for (const [name, text] of Object.entries(TYPED)) assert.is(fields.getTextField(name).getText(), text);
  const ticked = fields.getFields().filter((field) => field instanceof PDFCheckBox && field.isChecked());
  assert.equal(
    ticked.map((field) => field.getName()),
    TICKED,
  );
  const empty = fields.getFields().filter((field) => field instanceof PDFTextField && field.getText() === undefined);
  assert.is(empty.length, 3);
  const document = await openDocument(bytes);
  const read = (await document.getFieldObjects()) as Record<string, { value: string }[]>;
  for (const [name, text] of Object.entries(TYPED)) assert.is(read[name]?.[0]?.value, text);
  assert.equal(
    ["exist", "gone", "later"].map((name) => read[name]?.[0]?.value),
    ["Yes", "Off", "Yes"],
  );
  await document.destroy();
  const seen = run("pdftotext", bytes, "-layout", "FILE", "-");
  if (seen === null) return;
  for (const text of Object.values(TYPED)) assert.ok(seen.out.includes(text), text);
});

form("a viewer that draws what is typed itself does so in the letter's own font, embedded", async () => {
  const bytes = await filled("left to the viewer");
  const seen = run("pdftotext", bytes, "-layout", "FILE", "-");
  if (seen === null) return;
  assert.is(seen.err, "");
  for (const text of Object.values(TYPED)) assert.ok(seen.out.includes(text), text);
  const drawn = run("pdftoppm", bytes, "-r", "20", "-png", "FILE", join(folder, "page"));
  assert.is(drawn?.err, "");
});

form("a filled-in copy asks no viewer to draw anew, and an empty one neither", async () => {
  assert.not(formOf(await load(live)).has(PDFName.of("NeedAppearances")));
  assert.not(formOf(await load(await filled("drawn"))).has(PDFName.of("NeedAppearances")));
});

/** The widgets of a file, resolved. */
async function widgetsOf(bytes: Uint8Array): Promise<[PDFRef, PDFDict][]> {
  return [...(await readObjects(bytes))].flatMap(([ref, object]) =>
    object instanceof PDFDict && object.get(PDFName.of("Subtype")) === PDFName.of("Widget")
      ? [[ref, object] as [PDFRef, PDFDict]]
      : [],
  );
}

form("every widget has its page, its own Form element beside its label, and normal appearances only", async () => {
  const objects = await readObjects(live);
  const entry = (dict: PDFDict, key: string): PDFObject | undefined => {
    const found = dict.get(PDFName.of(key));
    return found instanceof PDFRef ? objects.get(found) : found;
  };
  const elements = [...objects.values()].filter(
    (object): object is PDFDict => object instanceof PDFDict && entry(object, "S") === PDFName.of("Form"),
  );
  const widgets = await widgetsOf(live);
  assert.is(elements.length, widgets.length);
  const claimed = elements.map((element) => (entry(element, "K") as PDFDict).get(PDFName.of("Obj")));
  assert.equal(claimed.map(String).sort(), widgets.map(([ref]) => String(ref)).sort());
  for (const element of elements) {
    const parent = entry(element, "P") as PDFDict;
    assert.is(entry(parent, "S"), PDFName.of("P"));
    const kids = entry(parent, "K");
    assert.ok(kids instanceof PDFArray && kids.size() > 1, "a label stands beside the field");
  }
  for (const [ref, widget] of widgets) {
    const page = entry(widget, "P") as PDFDict;
    assert.is(entry(page, "Tabs"), PDFName.of("S"));
    assert.ok((entry(page, "Annots") as PDFArray).asArray().includes(ref));
    assert.instance(entry(widget, "StructParent"), PDFNumber);
    assert.equal((entry(widget, "AP") as PDFDict).keys(), [PDFName.of("N")]);
    assert.not(widget.has(PDFName.of("MaxLen")));
    assert.not(widget.has(PDFName.of("A")) || widget.has(PDFName.of("AA")));
    const states = (entry(widget, "AP") as PDFDict).get(PDFName.of("N"));
    if (entry(widget, "FT") !== PDFName.of("Btn")) continue;
    assert.is(entry(widget, "AS"), PDFName.of("Off"));
    assert.equal((states as PDFDict).keys().map(String).sort(), ["/Off", "/Yes"]);
  }
});

form("the font to type in is in the form's resources, embedded, with WinAnsi and every width", async () => {
  const document = await load(live);
  const name = /^\(\/(\w+) 10\.5 Tf 0 g\)$/.exec(String(formOf(document).get(PDFName.of("DA"))))?.[1] ?? "";
  const fonts = formOf(document).lookup(PDFName.of("DR"), PDFDict).lookup(PDFName.of("Font"), PDFDict);
  const font = fonts.lookup(PDFName.of(name), PDFDict);
  assert.is(font.get(PDFName.of("Subtype")), PDFName.of("TrueType"));
  assert.is(font.get(PDFName.of("Encoding")), PDFName.of("WinAnsiEncoding"));
  const widths = font.lookup(PDFName.of("Widths"), PDFArray).asArray().map(String).map(Number);
  assert.is(widths.length, 224);
  assert.ok(widths.every((width) => width > 0));
  const descriptor = font.lookup(PDFName.of("FontDescriptor"), PDFDict);
  assert.ok(descriptor.has(PDFName.of("FontFile2")));
  assert.is(String(descriptor.get(PDFName.of("Flags"))), "34");
  for (const [, widget] of await widgetsOf(live)) {
    const typed = widget.get(PDFName.of("FT")) === PDFName.of("Tx");
    assert.is(typed, widget.has(PDFName.of("DA")));
  }
});

form("for filing there is no field and no form, and every page looks the same", async () => {
  const document = await load(ruled);
  assert.not(document.catalog.has(PDFName.of("AcroForm")));
  assert.equal(await widgetsOf(ruled), []);
  assert.equal(await pageTexts(ruled), await pageTexts(live));
  assert.equal(await contents(ruled), await contents(live));
  const elements = [...(await readObjects(ruled)).values()].filter(
    (object) => object instanceof PDFDict && object.get(PDFName.of("S")) === PDFName.of("Form"),
  );
  assert.equal(elements, []);
});

/** The operators of every page. */
async function contents(bytes: Uint8Array): Promise<string[]> {
  const document = await load(bytes);
  return document.getPages().map(({ node }) => streamText(node.lookup(PDFName.of("Contents")) as never));
}

form(
  "the cover sheet has a box to tick for each letter, none for filing, and no font that nobody types in",
  async () => {
    const bytes = renderPaper(shipped.cover, shipped.press).bytes;
    const fields = (await load(bytes)).getForm();
    assert.equal(
      fields.getFields().map((field) => field.getName()),
      shipped.requests.map(({ id }) => id),
    );
    assert.ok(fields.getFields().every((field) => field instanceof PDFCheckBox && !field.isChecked()));
    assert.not(formOf(await load(bytes)).has(PDFName.of("DR")));
    const filed = renderPaper(shipped.cover, shipped.press, { profile: "filing", attachData: false, links: false });
    assert.equal((await load(filed.bytes)).getForm().getFields(), []);
  },
);

form("the form adds no more than its font and a little: a letter with it stays small", () => {
  const added = live.length - ruled.length;
  assert.ok(added < 20_000, `${added} bytes`);
  assert.ok(live.length < 85_000, `${live.length} bytes`);
});

form("a letter of five pages is below 60 KB with its form: one of three pages all the more", () => {
  const short = shippedPapers("test/matters/pending.yaml");
  const { bytes, pages } = renderPaper(short.letterOf(requestOf(short, "meridian-hosting-preservation")), short.press);
  assert.ok(pages >= 3 && bytes.length <= 60_000, `${pages} pages, ${bytes.length} bytes`);
});

form("two fields of one name are a bug of ours", () => {
  const faces = shippedFaces();
  const sample = sampleLetter(faces);
  const pages = sample.pages.map((page) => ({
    ...page,
    items: [...page.items, ...page.items.filter(({ kind }) => kind === "field")],
  }));
  assert.throws(() => write({ ...sample, pages }, faces), /two fields are called "a"/);
});

form("a full stop in a name makes no field within a field", async () => {
  const faces = shippedFaces();
  const sample = sampleLetter(faces);
  const dotted = sample.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.kind === "field" ? { ...item, name: "ack.name" } : item)),
  }));
  const fields = (await load(write({ ...sample, pages: dotted }, faces))).getForm().getFields();
  assert.equal(
    fields.map((field) => field.getName()),
    ["ack_name"],
  );
});

form.run();
