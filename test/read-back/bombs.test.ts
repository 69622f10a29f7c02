/** Small files that would take a reader hours, gigabytes or its stack: each ends in a reason. What they cost: test/budget. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { inflate } from "./inflate.ts";
import { packedStream, type SmallPdf, smallPdf, streamOf } from "./small-pdf.ts";

const READER = createPdfReader(inflate);
const RESOURCES = "/Subtype /Form /Resources 5 0 R";
const CODES = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";

/** Objects from 20 on, each of which holds what is made of the number of the next. */
const chain = (count: number, made: (next: number, index: number) => string) =>
  Array.from({ length: count }, (_, index) => made(21 + index, index));

const BOMBS: readonly (readonly [string, Partial<SmallPdf>, RegExp])[] = [
  [
    "lengths that hang on each other by the ten thousand",
    { more: chain(10_000, (next) => `<</Length ${next} 0 R>>\nstream\nx\nendstream`), info: "/Title 20 0 R" },
    /needed by too many/,
  ],
  [
    "forms that draw themselves ten times over",
    { content: "/X1 Do", more: [streamOf("/X1 Do ".repeat(10), RESOURCES)] },
    /without end|more work/,
  ],
  ["states saved by the million", { content: "q ".repeat(1_000_000) }, /saves its state/],
  ["marks opened by the million", { content: "/P BMC ".repeat(1_000_000) }, /opens marks/],
  [
    "ranges that go over all codes a thousand times",
    { map: `${CODES}1000 beginbfrange\n${"<0000> <ffff> <0041>\n".repeat(1000)}endbfrange` },
    /again and again|two texts/,
  ],
  [
    "a code that stands for a book",
    { map: `${CODES}1 beginbfchar <0001> <${"0041".repeat(5000)}> endbfchar` },
    /no glyph/,
  ],
  ["a map of nothing but beginnings", { map: `${CODES}${"1 beginbfchar ".repeat(100_000)}` }, /damaged/],
  ["a map of digits", { map: `${CODES}${"1".repeat(1_000_000)}` }, /code 1|no text/],
  ["a map longer than any font's", { map: `${CODES}${" ".repeat(2_000_001)}` }, /longer than any/],
  [
    "widths that are told again and again",
    {
      font: "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [20 0 R] /ToUnicode 8 0 R",
      more: [`<</Type /Font /W [${"0 65535 500 ".repeat(1000)}]>>`],
    },
    /widths/,
  ],
  ["dictionaries by the million", { info: `/Title (x) /A [${"<<>>".repeat(2_100_000)}]` }, /more objects/],
  ["a string of open parentheses", { info: `/A ${"(".repeat(2_000_000)}` }, /does not end/],
  ["arrays in arrays", { info: `/A ${"[".repeat(2_000_000)}` }, /too deep/],
  ["a reference to a reference to itself", { info: "/A 20 0 R", more: ["20 0 R"] }, /another's reference/],
  [
    "an object stream that needs itself",
    { info: "/A 20 0 R", more: ["<</Length 20 0 R>>\nstream\n\nendstream"] },
    /needs itself/,
  ],
];

for (const [title, changes, reason] of BOMBS) {
  test(`ends at ${title}`, () => {
    const reading = READER.read(smallPdf(changes));
    assert.match(reading.kind === "refused" ? reading.reason : "it was read", reason);
  });
}

/** The same file with other children of its page tree; as long, so that its cross-reference stays right. */
function withKids(kids: string, changes: Partial<SmallPdf> = {}): Uint8Array {
  const file = Buffer.from(smallPdf(changes)).toString("latin1");
  const [before, after] = ["/Kids [3 0 R] ", kids.padEnd(14)];
  assert.is(after.length, before.length);
  assert.ok(file.includes(before));
  return Buffer.from(file.replace(before, after), "latin1");
}

test("ends at a page tree in a circle", () => {
  const reading = READER.read(withKids("/Kids [2 0 R]"));
  assert.match(reading.kind === "refused" ? reading.reason : "it was read", /stands in it twice/);
});

test("ends at a page tree that doubles at every level, and has no page", () => {
  const more = chain(28, (next, index) =>
    index === 27 ? "<</Type /Pages /Kids []>>" : `<</Type /Pages /Kids [${next} 0 R ${next} 0 R]>>`,
  );
  const reading = READER.read(withKids("/Kids[20 0 R]", { more }));
  assert.match(reading.kind === "refused" ? reading.reason : "it was read", /stands in it twice/);
});

test("ends at fields that double at every level, and have no value", () => {
  const more = chain(19, (next, index) =>
    index === 18 ? "<</T (a)>>" : `<</T (a) /Kids [${`${next} 0 R `.repeat(8)}]>>`,
  );
  const reading = READER.readForm(smallPdf({ catalog: "/AcroForm <</Fields [20 0 R]>>", more }));
  assert.match(reading.kind === "refused" ? reading.reason : "it was read", /more work/);
});

test("one content that all pages share is unpacked until the work is done", () => {
  const content = packedStream(" ".repeat(20_000_000));
  const more = [content, ...Array.from({ length: 40 }, () => "<</Type /Page /Contents 20 0 R /Resources 5 0 R>>")];
  const kids = more.slice(1).map((_, index) => `${21 + index} 0 R`);
  const pages = `/Type /Pages /Count 40 /MediaBox [0 0 9 9] /Kids [${kids.join(" ")}]`;
  const reading = READER.read(
    withKids("/Kids[99 0 R]", { more: [...more, ...Array(38).fill("0"), `<<${pages}>>`], pages: "/Count 40" }),
  );
  assert.match(reading.kind === "refused" ? reading.reason : "it was read", /more work|unpacked/);
});

test.run();
