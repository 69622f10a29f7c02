/** What the reader reads in files put together by hand, and what it refuses, each with its reason. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { inflate } from "./inflate.ts";
import { MAP, packedStream, type SmallPdf, smallPdf, streamOf } from "./small-pdf.ts";

const READER = createPdfReader(inflate);
const FONT = "/F1 10 Tf 20 100 Td";

function linesOf(content: string, more: readonly string[] = []): readonly string[] {
  const reading = READER.read(smallPdf({ content, more }));
  if (reading.kind === "refused") throw new Error(reading.reason);
  return reading.text.lines.map(({ text }) => text);
}

const CONTENTS: readonly (readonly [string, string, readonly string[]])[] = [
  ["kerned glyphs", `BT ${FONT} [<0001>-20<0002>]TJ ET`, ["AB"]],
  ["a ligature and a range", `BT ${FONT} <00030005> Tj <00060007>Tj ET`, ["fixyz"]],
  ["a literal string with escapes", `BT ${FONT} (\\000\\001\\000\\002) Tj ET`, ["AB"]],
  ["a gap as wide as a word space", `BT ${FONT} [<0001>-300<0002>]TJ ET`, ["A B"]],
  ["a gap as wide as a column", `BT ${FONT} [<0001>-2000<0002>]TJ ET`, ["A", "B"]],
  ["a step back", `BT ${FONT} <0001> Tj 0 0 Td <0002> Tj ET`, ["A", "B"]],
  ["lines by Td, TD, T* and '", `BT ${FONT} <0001>Tj 0 -12 TD <0002>Tj T* <0001>Tj <0002>' ET`, ["A", "B", "A", "B"]],
  ["a leading of its own", `BT ${FONT} 14 TL <0001>Tj T* <0002>Tj ET`, ["A", "B"]],
  ["a matrix of its own", "BT /F1 10 Tf 1 0 0 1 50 60 Tm <0001> Tj ET", ["A"]],
  ["a raised glyph in its line", `BT ${FONT} <0001> Tj 3 Ts <0002> Tj 0 Ts <0001> Tj ET`, ["ABA"]],
  ["the pen after glyphs of known width", `BT ${FONT} <0001> Tj 6 0 Td <0002> Tj ET`, ["AB"]],
  ["the pen after spaced and squeezed glyphs", `BT ${FONT} 2 Tc 50 Tz <0001>Tj 4 0 Td <0002>Tj ET`, ["AB"]],
  [
    "a saved and restored state",
    `q 2 0 0 2 0 0 cm BT /F1 5 Tf 9 9 Td <0001> Tj ET Q BT ${FONT} <0002> Tj ET`,
    ["A", "B"],
  ],
  ["drawing and color, and a remark", `0 0 1 rg 1 2 3 4 re f % no\nBT ${FONT} <0001>Tj ET [3 1] 0 d`, ["A"]],
  ["nothing but spaces", `BT ${FONT} <0004> Tj ET`, []],
];

for (const [title, content, lines] of CONTENTS) test(`reads ${title}`, () => assert.equal(linesOf(content), lines));

test("what is marked as an artifact is told apart, also within other marks", () => {
  const marked = "/Artifact <</Type/Pagination>> BDC /Span BMC <0001> Tj EMC EMC /P <</MCID 0>> BDC <0002> Tj EMC";
  const reading = READER.read(smallPdf({ content: `BT ${FONT} ${marked} ET` }));
  assert.is(reading.kind, "read");
  if (reading.kind === "refused") return;
  assert.equal(
    reading.text.lines.map(({ text, artifact }) => [text, artifact]),
    [
      ["A", true],
      ["B", false],
    ],
  );
});

test("a form is read as part of its page, at its place", () => {
  const form = "/Subtype /Form /Resources 5 0 R /Matrix [1 0 0 1 5 5]";
  const content = `q 1 0 0 1 50 50 cm /X1 Do Q BT ${FONT} <0001> Tj ET`;
  const file = smallPdf({ content, more: [streamOf("BT /F1 10 Tf <0002> Tj ET", form)] });
  const reading = READER.read(file);
  if (reading.kind === "refused") throw new Error(reading.reason);
  assert.equal(
    reading.text.lines.map(({ text, x, y }) => [text, x, y]),
    [
      ["B", 55, 55],
      ["A", 20, 100],
    ],
  );
});

test("several streams make one content, and a picture is no text", () => {
  const more = [streamOf("\0", "/Subtype /Image"), streamOf("<0001>Tj"), streamOf("ET")];
  const reading = READER.read(smallPdf({ content: `/X1 Do BT ${FONT}`, more, contents: "[4 0 R 21 0 R 22 0 R]" }));
  assert.equal(reading.kind === "read" && reading.text.lines.map(({ text }) => text), ["A"]);
});

test("what the file says of itself", () => {
  const reading = READER.read(smallPdf());
  if (reading.kind === "refused") throw new Error(reading.reason);
  assert.equal(
    [...reading.text.info],
    [
      ["Title", "Small"],
      ["Keywords", "A"],
    ],
  );
});

test("a form's values are read by their full names, and its pages not at all", () => {
  const catalog = "/AcroForm <</Fields [20 0 R 22 0 R]>>";
  const more = ["<</T (to) /Kids [21 0 R]>>", "<</T (name) /V (Acme \\(Holdings\\))>>", "<</T (blank)>>"];
  const reading = READER.readForm(smallPdf({ catalog, more, font: "/Subtype /Type1", content: "?" }));
  if (reading.kind === "refused") throw new Error(reading.reason);
  assert.equal([...reading.text.fields], [["to.name", "Acme (Holdings)"]]);
  assert.is(reading.text.pages, 0);
});

const show = (operators: string): Partial<SmallPdf> => ({ content: `BT ${FONT} ${operators} ET` });
const form = (entries: string, content = ""): Partial<SmallPdf> => ({
  content: "/X1 Do",
  more: [streamOf(content, entries)],
});

const REFUSED: readonly (readonly [string, Partial<SmallPdf>, RegExp])[] = [
  ["another beginning", { header: "%PDX-1.7\n" }, /begin/],
  ["another end", { tail: "%%EOF\nmore" }, /end as/],
  ["no end", { tail: "" }, /end as/],
  ["an amendment", { trailer: "/Prev 9" }, /amended/],
  ["a second cross-reference", { trailer: "/XRefStm 9" }, /amended/],
  ["encryption", { trailer: "/Encrypt 9 0 R" }, /encrypted/],
  ["a predictor", { contentEntries: "/Filter /FlateDecode /DecodeParms <</Predictor 12>>" }, /predictor/],
  ["another filter", { contentEntries: "/Filter /LZWDecode" }, /otherwise/],
  ["two filters", { contentEntries: "/Filter [/ASCIIHexDecode /FlateDecode]" }, /otherwise/],
  ["a damaged stream", { contentEntries: "/Filter /FlateDecode" }, /unpacked/],
  ["a stream of another length", { contentEntries: "/Length 3" }, /two values for Length/],
  ["pages that are not there", { pages: "/Count 2 /MediaBox [0 0 200 200]" }, /2 pages/],
  ["a page without size", { pages: "/Count 1" }, /no size/],
  ["a turned page", { page: "/Resources 5 0 R /Rotate 90" }, /turned/],
  ["a page without resources", { page: "" }, /no resources/],
  ["a page tree that does not end", { pages: "/Count 1 /Kids [2 0 R]" }, /two values/],
  ["a simple font", { font: "/Subtype /TrueType /Encoding /WinAnsiEncoding" }, /TrueType/],
  ["a font of other codes", { font: "/Subtype /Type0 /Encoding /UniJIS-UTF16-V" }, /Type0/],
  [
    "a font without its text",
    { font: "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [7 0 R]" },
    /map to text/,
  ],
  ["a map of single bytes", { map: MAP.replace("<0000> <FFFF>", "<00> <FF>") }, /damaged|two bytes/],
  ["a map without its codes", { map: MAP.slice(MAP.indexOf("4 beginbfchar")) }, /two bytes/],
  ["a map that goes on elsewhere", { map: `/Other usecmap\n${MAP}` }, /another/],
  ["a map that lacks a line", { map: MAP.replace("<0002> <0042>\n", "") }, /length/],
  ["a map with half a character", { map: MAP.replace("<0042>", "<D83D>") }, /half a character/],
  ["a map with two texts for a code", { map: MAP.replace("<0002>", "<0001>") }, /two texts/],
  ["a code without text", show("<0009> Tj"), /code 9/],
  ["half a code", show("<000> Tj"), /half a code/],
  ["half a code in parentheses", show("(abc) Tj"), /half a code/],
  ["no hexadecimal digit", show("<00zz> Tj"), /hexadecimal/],
  ["text outside the sheet", show("300 0 Td <0001> Tj"), /outside its edges/],
  ["invisible text", show("3 Tr <0001> Tj"), /not shown/],
  ["turned text", show("0 1 -1 0 50 50 Tm <0001> Tj"), /turned/],
  ["mirrored text", show("-1 0 0 1 50 50 Tm <0001> Tj"), /turned/],
  ["text without a font", { content: "BT 20 100 Td <0001> Tj ET" }, /no font/],
  ["text outside BT and ET", { content: "/F1 10 Tf 20 100 Td" }, /outside BT/],
  ["a font that the page lacks", { content: "BT /F2 10 Tf ET" }, /F2/],
  ["an unknown operator", show("<0001> Tk"), /operator/],
  ["an operator by a name that every object has", show("constructor"), /operator/],
  ["a graphics state that may set a font", { content: "/G gs" }, /operator/],
  ["a picture within the content", { content: "BI ID x EI" }, /operator/],
  ["a layer that can be hidden", show("/OC /L1 BDC <0001> Tj EMC"), /hidden/],
  ["an open text", { content: "BT" }, /within something/],
  ["an open mark", { content: "/P BMC" }, /within something/],
  ["a mark closed twice", { content: "EMC" }, /not open/],
  ["a state restored twice", { content: "Q" }, /did not save/],
  ["an operand without its operator", { content: "12" }, /within an operator/],
  ["a number that is none", { content: "1.2.3 w" }, /number/],
  ["a dash without its number", { content: "- w" }, /number/],
  ["a lacking operand", show("5 Td"), /lacks its number/],
  ["a form that can be hidden", form("/Subtype /Form /OC 9 0 R /Resources 5 0 R"), /hidden/],
  ["a form without resources", form("/Subtype /Form"), /resources/],
  ["a form that draws itself", form("/Subtype /Form /Resources 5 0 R", "/X1 Do"), /without end/],
  ["what is neither form nor picture", form("/Subtype /PS"), /does not know/],
];

for (const [title, changes, reason] of REFUSED) {
  test(`refuses ${title}`, () => {
    const reading = READER.read(smallPdf(changes));
    assert.is(reading.kind, "refused");
    assert.match(reading.kind === "refused" ? reading.reason : "", reason);
  });
}

test("a stream that inflates without measure is refused", () => {
  const bomb = packedStream(" ".repeat(33_000_000));
  const [, length = "", body = ""] = /Length (\d+).*?stream\n(.*)\nendstream$/s.exec(bomb) ?? [];
  assert.is(body.length, Number(length));
  const reading = READER.read(smallPdf({ content: body, contentEntries: "/Filter /FlateDecode" }));
  assert.match(reading.kind === "refused" ? reading.reason : "", /unpacked/);
});

test.run();
