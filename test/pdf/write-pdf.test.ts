import { PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { golden } from "../golden.ts";
import { ABOUT, openDocument, pageTexts, readObjects, references, streamText, write } from "./read-back.ts";
import { SAMPLE_TEXT, sampleLetter } from "./sample-letter.ts";

const faces = shippedFaces();
const letter = sampleLetter(faces);
const bytes = write(letter, faces);

test("an independent reader finds the text of each page, with plain hyphens and spaces", async () => {
  assert.equal(await pageTexts(bytes), SAMPLE_TEXT);
});

test("the same letter gives the same bytes, again, after another letter, and from faces loaded anew", () => {
  const same = sha256Hex(bytes);
  assert.is(sha256Hex(write(letter, faces)), same);
  const [first] = letter.pages;
  const other = write({ ...letter, title: "Other", pages: first === undefined ? [] : [first], outline: [] }, faces);
  assert.is.not(sha256Hex(other), same);
  assert.is(sha256Hex(write(letter, faces)), same);
  const anew = shippedFaces();
  assert.is(sha256Hex(write(sampleLetter(anew), anew)), same);
});

test("nothing that is given is changed", () => {
  const before = JSON.stringify(letter);
  write(letter, faces);
  assert.is(JSON.stringify(letter), before);
});

test("the file is golden, in its readable parts and in its bytes", async () => {
  const objects = [...(await readObjects(bytes))];
  const shown = objects.map(([ref, object]) => {
    if (!(object instanceof PDFRawStream)) return `${ref}\n${object}\n`;
    const binary = object.dict.has(PDFName.of("Length1")) || object.dict.has(PDFName.of("N"));
    const text = streamText(object);
    const printable = !binary && !/[\x00-\x09\x0b-\x1f]/.test(text);
    return `${ref}\n${object.dict}\n${printable ? text : `(${text.length} bytes, sha256 ${sha256Hex(Buffer.from(text, "latin1"))})`}\n`;
  });
  golden("pdf/sample.txt", `${bytes.length} bytes, sha256 ${sha256Hex(bytes)}\n\n${shown.join("\n")}`);
});

test("every object is reached from the trailer, and no reference leads nowhere", async () => {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = new Map(context.enumerateIndirectObjects());
  const { Root, Info } = context.trailerInfo;
  const open = [Root, Info].flatMap((object) => (object === undefined ? [] : references(object)));
  const reached = new Set(open);
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    const object = objects.get(ref);
    assert.ok(object, `${ref} is not in the file`);
    for (const next of object === undefined ? [] : references(object)) {
      if (!reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  const loose = [...objects.keys()].filter((ref) => !reached.has(ref)).map(String);
  assert.equal(loose, []);
  assert.ok(objects.size > 40);
});

test("title, language and dates are in Info and in XMP alike", async () => {
  const document = await openDocument(bytes);
  const { info, metadata } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  assert.is(facts.Title, letter.title);
  assert.is(facts.Author, ABOUT.author);
  assert.is(facts.Subject, ABOUT.subject);
  assert.is(facts.Keywords, ABOUT.keywords);
  assert.is(facts.Language, "en-US");
  assert.is(facts.CreationDate, "D:20260115000000Z");
  assert.is(facts.ModDate, facts.CreationDate);
  assert.is(metadata.get("dc:title"), letter.title);
  assert.equal(metadata.get("dc:creator"), [ABOUT.author]);
  assert.is(metadata.get("dc:description"), ABOUT.subject);
  assert.is(metadata.get("pdf:keywords"), ABOUT.keywords);
  assert.is(metadata.get("xmp:createdate"), "2026-01-15T00:00:00Z");
  await document.destroy();
});

test("links and bookmarks lead where they say", async () => {
  const document = await openDocument(bytes);
  const annotations = await (await document.getPage(1)).getAnnotations();
  assert.equal(
    annotations.map((annotation) => [annotation.subtype, annotation.url, annotation.contentsObj.str]),
    [["Link", "https://example.com/rule_(37)", "https://example.com/rule_(37)"]],
  );
  const outline = await document.getOutline();
  assert.equal(
    outline.map((entry) => [entry.title, entry.items.map((item) => item.title)]),
    [
      ["Re: Docket", ["Ελλάδα"]],
      ["Second page", []],
    ],
  );
  const dest = outline[1]?.dest;
  assert.is(Array.isArray(dest) ? await document.getPageIndex(dest[0]) : -1, 1);
  await document.destroy();
});

test("a link that a line break cuts in two is one annotation with two areas", async () => {
  const document = await openDocument(bytes);
  const annotations = await (await document.getPage(2)).getAnnotations();
  const [link, ...others] = annotations.filter(({ subtype }) => subtype === "Link");
  assert.is(others.length, 0);
  assert.is(link.unsafeUrl, "mailto:records@example.com");
  assert.equal(link.rect, [72, 642, 96, 670]);
  assert.equal([...link.quadPoints], [72, 670, 96, 670, 72, 657, 96, 657, 72, 655, 90, 655, 72, 642, 90, 642]);
  await document.destroy();
});

test("fonts are embedded as subsets, and their widths are those of the face", async () => {
  const objects = [...(await readObjects(bytes)).values()].filter((object) => object instanceof PDFDict);
  const fonts = objects.filter((object) => object.get(PDFName.of("Subtype")) === PDFName.of("CIDFontType2"));
  assert.is(fonts.length, 8);
  for (const font of fonts) {
    assert.match(String(font.get(PDFName.of("BaseFont"))), /^\/[A-Z]{6}\+[A-Za-z0-9]+-[A-Za-z]+$/);
    assert.ok(font.has(PDFName.of("CIDToGIDMap")));
  }
});

test("a letter that points at what does not exist is a bug of ours", () => {
  const [first] = letter.pages;
  const pages = first === undefined ? [] : [first];
  assert.throws(() => write({ ...letter, pages }, faces), /bookmark "Second page" points at page 2/);
  assert.throws(() => write({ ...letter, structure: letter.structure.slice(0, 5) }, faces), /structure node 5/);
});

test.run();
