/** What a letter carries as data, read back, and that a link can be no link. */
import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { openDocument, pageTexts, readObjects, write } from "./read-back.ts";
import { sampleLetter } from "./sample-letter.ts";
import { requestOf, shippedPapers } from "./shipped-papers.ts";

const shipped = shippedPapers();
const { faces } = shipped.press;
const paper = shipped.letterOf(requestOf(shipped, "listrak-records"));
const carrying = renderPaper(paper, shipped.press, { ...FOR_SERVICE, attachData: true }).bytes;
const plain = renderPaper(paper, shipped.press).bytes;

function textOf(name: string): string {
  return paper.data.find((file) => file.name === name)?.text ?? "";
}

async function catalogOf(bytes: Uint8Array): Promise<PDFDict> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).catalog;
}

test("an independent reader finds both files, as they were made", async () => {
  const document = await openDocument(carrying);
  const files = (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>;
  assert.equal(Object.keys(files), ["selectors.csv", "selectors.json"]);
  for (const [name, { content }] of Object.entries(files)) {
    assert.is(new TextDecoder().decode(content), textOf(name));
    assert.ok(content.length > 100);
  }
  await document.destroy();
});

test("each file is associated with the letter as its source, with type, size and the letter's date", async () => {
  const catalog = await catalogOf(carrying);
  const associated = catalog.lookup(PDFName.of("AF"), PDFArray);
  const names = catalog
    .lookup(PDFName.of("Names"), PDFDict)
    .lookup(PDFName.of("EmbeddedFiles"), PDFDict)
    .lookup(PDFName.of("Names"), PDFArray);
  const specs = [1, 3].map((index) => names.get(index));
  assert.equal(associated.asArray().map(String), specs.map(String));
  const types = associated.asArray().map((_, index) => {
    const spec = associated.lookup(index, PDFDict);
    assert.is(spec.get(PDFName.of("AFRelationship")), PDFName.of("Source"));
    assert.is(String(spec.get(PDFName.of("F"))), String(spec.get(PDFName.of("UF"))));
    assert.ok(spec.has(PDFName.of("Desc")));
    const stream = spec.lookup(PDFName.of("EF"), PDFDict).lookup(PDFName.of("UF")) as PDFRawStream;
    assert.instance(stream, PDFRawStream);
    const params = stream.dict.lookup(PDFName.of("Params"), PDFDict);
    assert.is(Number(String(params.get(PDFName.of("Size")))), inflateSync(stream.getContents()).length);
    assert.is(String(params.get(PDFName.of("ModDate"))), "(D:20260302000000Z)");
    return String(stream.dict.get(PDFName.of("Subtype")));
  });
  assert.equal(types, ["/text#2Fcsv", "/application#2Fjson"]);
});

test("a file that carries files is PDF/A-3, any other PDF/A-2; both are PDF/UA and say alike what they are", async () => {
  for (const [bytes, part] of [
    [carrying, "3"],
    [plain, "2"],
  ] as const) {
    const document = await openDocument(bytes);
    const { info, metadata } = await document.getMetadata();
    assert.is(metadata.get("pdfaid:part"), part);
    assert.is(metadata.get("pdfaid:conformance"), "A");
    assert.is(metadata.get("pdfuaid:part"), "1");
    assert.match(metadata.getRaw(), /<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/);
    const facts = info as Record<string, unknown>;
    assert.is(metadata.get("dc:title"), facts.Title);
    assert.is(metadata.get("dc:description"), facts.Subject);
    assert.is(metadata.get("pdf:keywords"), facts.Keywords);
    assert.is(metadata.get("pdf:producer"), facts.Producer);
    assert.is(metadata.get("xmp:createdate"), "2026-03-02T00:00:00Z");
    await document.destroy();
  }
});

test("nothing is carried unless it is asked for, and never by a paper of the firm", async () => {
  const filed = renderPaper(paper, shipped.press, { profile: "filing", attachData: false, links: true }).bytes;
  const cover = renderPaper(shipped.cover, shipped.press, { ...FOR_SERVICE, attachData: true }).bytes;
  for (const bytes of [plain, filed, cover]) {
    const catalog = await catalogOf(bytes);
    assert.not(catalog.has(PDFName.of("AF")) || catalog.has(PDFName.of("Names")));
  }
});

test("the same letter with the same data is the same bytes, and its pages are those of the letter without", async () => {
  const again = renderPaper(paper, shippedPapers().press, { ...FOR_SERVICE, attachData: true }).bytes;
  assert.equal(again, carrying);
  assert.equal(await pageTexts(carrying), await pageTexts(plain));
});

test("files stand in the order of their names, whatever order they came in", async () => {
  const file = (name: string) => ({ name, type: "text/plain", description: "x", bytes: new Uint8Array([65]) });
  const given = write(sampleLetter(faces), faces, { attachments: [file("b.txt"), file("a.txt")] });
  assert.equal(given, write(sampleLetter(faces), faces, { attachments: [file("a.txt"), file("b.txt")] }));
});

test("without links no annotation leads away, no element is a Link, and every word is there", async () => {
  const sample = sampleLetter(faces);
  const linked = write(sample, faces);
  const unlinked = write(sample, faces, { links: false });
  const having = async (bytes: Uint8Array, key: string, name: string) =>
    [...(await readObjects(bytes)).values()].filter((object) => nameIn(object, key) === PDFName.of(name)).length;
  assert.is(await having(linked, "Subtype", "Link"), 2);
  assert.is(await having(linked, "S", "Link"), 2);
  assert.is(await having(unlinked, "Subtype", "Link"), 0);
  assert.is(await having(unlinked, "S", "Link"), 0);
  assert.is(await having(unlinked, "S", "Span"), 2);
  assert.is(await having(unlinked, "Subtype", "Widget"), 1);
  assert.equal(await pageTexts(unlinked), await pageTexts(linked));
});

function nameIn(object: PDFObject, key: string): PDFObject | undefined {
  return object instanceof PDFDict ? object.get(PDFName.of(key)) : undefined;
}

test.run();
