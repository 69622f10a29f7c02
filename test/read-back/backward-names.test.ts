/** Names from right to left as letters show them: between two marks, word by word, each word from left to right. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { inflate } from "./inflate.ts";
import { smallPdf } from "./small-pdf.ts";

const READER = createPdfReader(inflate);

/** Codes 1 and 2 are Alef and Bet, 3 is an Arabic ligature of two letters, 4 a space, 5 and 6 figures, 7 a Latin letter. */
const MAP = `1 begincodespacerange
<0000> <FFFF>
endcodespacerange
7 beginbfchar
<0001> <05D0>
<0002> <05D1>
<0003> <06440627>
<0004> <0020>
<0005> <0031>
<0006> <0032>
<0007> <0041>
endbfchar`;

/** Codes 1 and 2 are 6 points wide, 3 is 5.5, the others 5. */
const name = (shown: string) => `/Span BMC BT /F1 10 Tf ${shown} ET EMC`;

function linesOf(content: string): readonly (readonly [string, number, boolean])[] {
  const reading = READER.read(smallPdf({ content, map: MAP }));
  if (reading.kind === "refused") throw new Error(reading.reason);
  return reading.text.lines.map(({ text, x, endsWord }) => [text, x, endsWord]);
}

const CONTENTS: readonly (readonly [string, string, ReturnType<typeof linesOf>])[] = [
  ["one word", name("60 100 Td <00020001>Tj"), [["אב", 60, false]]],
  [
    "two words, the second to the left of the first",
    name("60 100 Td <00020001>Tj -5 0 Td <0004>Tj -12 0 Td <00010002>Tj"),
    [["אב בא", 43, false]],
  ],
  ["a word and figures", name("60 100 Td <00020001>Tj -15 0 Td <000500060004>Tj"), [["אב 12", 45, false]]],
  [
    "figures first, as on a line that goes on",
    name("60 100 Td <000400050006>Tj -12 0 Td <00010002>Tj"),
    [["12 בא", 48, false]],
  ],
  [
    "the space that ends a line at its right end",
    name("60 100 Td <00020001>Tj -5 0 Td <0004>Tj -12 0 Td <00010002>Tj 29 0 Td <0004>Tj"),
    [["אב בא", 43, true]],
  ],
  ["a ligature", name("60 100 Td <00030003>Tj"), [["لالا", 60, false]]],
  ["letters that are moved apart", name("60 100 Td [<0002>-900<0001>800<0001>]TJ"), [["אאב", 60, false]]],
  [
    "a name within a line",
    `BT /F1 10 Tf 40 100 Td <00070004>Tj ET ${name("67 100 Td <0001>Tj -5 0 Td <0004>Tj -12 0 Td <00010002>Tj")} BT /F1 10 Tf 73 100 Td <00040007>Tj ET`,
    [["A א בא A", 40, false]],
  ],
  [
    "names in two columns",
    name("20 100 Td <00020001>Tj 40 0 Td <00010002>Tj"),
    [
      ["אב", 20, false],
      ["בא", 60, false],
    ],
  ],
  [
    "names on two lines",
    name("20 100 Td <00020001>Tj 0 -12 Td <00010002>Tj"),
    [
      ["אב", 20, false],
      ["בא", 20, false],
    ],
  ],
  [
    "two marks, each with a name of its own",
    `${name("20 100 Td <00020001>Tj")} ${name("60 100 Td <00010002>Tj")}`,
    [
      ["אב", 20, false],
      ["בא", 60, false],
    ],
  ],
  ["a line that ends with a space", "BT /F1 10 Tf 40 100 Td <00070004>Tj ET", [["A", 40, true]]],
];

for (const [title, content, lines] of CONTENTS) test(`reads ${title}`, () => assert.equal(linesOf(content), lines));

test.run();
