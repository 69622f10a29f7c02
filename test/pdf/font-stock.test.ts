import { PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import type { Typefaces } from "../../src/fonts/typefaces.ts";
import type { PdfMeans } from "../../src/pdf/pdf-means.ts";
import { writePdf } from "../../src/pdf/write-pdf.ts";
import type { TypesetLetter } from "../../src/typeset/page.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { letter, p, place, preservationLetter, running } from "../typeset/sample-letters.ts";
import { ABOUT, pageTexts, readObjects } from "./read-back.ts";
import { shippedMeans } from "./shipped-means.ts";

/** All letters and figures, so that the base subset is worth its bytes. */
const pangram =
  "Sphinx of black quartz, judge my vow: WALTZ, BAD NYMPH, FOR QUICK JIGS VEX! The office filed 0123456789 affidavits.";

const texts = {
  prose: `${pangram} (“Re: 5–6 times”; that’s all.)`,
  few: "Aaa, bb.",
  names: `${pangram} Łódź, Ґанок and Đặng stand within: “Łódź”.`,
  other: `${pangram} Ōsaka`,
};

const bare = { ...running, mark: null, notice: null, letterhead: null };

interface Press {
  readonly faces: Typefaces;
  readonly means: PdfMeans;
}

function openPress(): Press {
  return { faces: shippedFaces(), means: shippedMeans() };
}

function print({ faces, means }: Press, name: keyof typeof texts): Uint8Array {
  const made: TypesetLetter = typesetLetter(letter([p(texts[name])], bare), faces, usLetter);
  return writePdf(made, faces, means, ABOUT, { links: true, fields: false, attachments: [] });
}

const names = ["prose", "few", "names", "other"] as const;
const alone = new Map(names.map((name) => [name, sha256Hex(print(openPress(), name))]));

test("a letter's bytes are the same alone, first, last, among others, and again", () => {
  for (const order of [names, names.toReversed(), ["other", "names", "few", "prose", "names", "few"] as const]) {
    const press = openPress();
    for (const name of order) assert.is(sha256Hex(print(press, name)), alone.get(name), `${name} in ${order}`);
  }
});

interface Fonts {
  readonly names: readonly string[];
  readonly programs: readonly string[];
}

async function fontsOf(bytes: Uint8Array): Promise<Fonts> {
  const objects = await readObjects(bytes);
  const descriptors = [...objects.values()].filter(
    (object): object is PDFDict => object instanceof PDFDict && object.has(PDFName.of("FontFile2")),
  );
  const programs = descriptors.map((each) => each.context.lookup(each.get(PDFName.of("FontFile2"))));
  return {
    names: descriptors.map((each) => String(each.get(PDFName.of("FontName")))),
    programs: programs.map((program) => (program instanceof PDFRawStream ? sha256Hex(program.contents) : "")),
  };
}

test("letters share the base subset; what it lacks goes into a subset of that letter", async () => {
  const press = openPress();
  const prose = await fontsOf(print(press, "prose"));
  const named = await fontsOf(print(press, "names"));
  const other = await fontsOf(print(press, "other"));
  assert.is(prose.names.length, 1);
  assert.is(named.names.length, 2);
  assert.is(other.names.length, 2);
  assert.is(named.names[0], prose.names[0]);
  assert.is(other.names[0], prose.names[0]);
  assert.is(named.programs[0], prose.programs[0]);
  assert.is.not(named.names[1], other.names[1]);
});

test("a letter of few characters shares the base subset too, so that nothing is cut for it", async () => {
  const press = openPress();
  assert.equal((await fontsOf(print(press, "few"))).programs, (await fontsOf(print(press, "prose"))).programs);
});

test("words that change between the two subsets are read whole", async () => {
  const [page = []] = await pageTexts(print(openPress(), "names"));
  const text = page.join(" ").replace(/ +/g, " ");
  assert.ok(text.includes("Łódź, Ґанок and Đặng stand within: “Łódź”."), text);
});

test("a service letter of three pages and more, with its form, stays below 60 kB", () => {
  const { faces, means } = openPress();
  const made = typesetLetter(preservationLetter, faces, usLetter);
  assert.ok(made.pages.length >= 3);
  assert.ok(made.pages.some(({ items }) => items.some(({ kind }) => kind === "field")));
  const bytes = writePdf(made, faces, means, ABOUT, { links: true, fields: true, attachments: [] });
  assert.ok(bytes.length < 60_000, `${bytes.length} bytes`);
});

test("a letter and its form share one font file, and read as without a form", async () => {
  const { faces, means } = openPress();
  const field = { kind: "field", type: "text", name: "name", label: [{ text: "Name" }], place } as const;
  const made = typesetLetter(letter([p(texts.prose), field], bare), faces, usLetter);
  const live = writePdf(made, faces, means, ABOUT, { links: true, fields: true, attachments: [] });
  const ruled = writePdf(made, faces, means, ABOUT, { links: true, fields: false, attachments: [] });
  const { names, programs } = await fontsOf(live);
  assert.is(names.length, 2);
  assert.is(names[0], names[1]);
  assert.is(programs[0], programs[1]);
  const files = [...(await readObjects(live)).values()].filter(
    (object) => object instanceof PDFRawStream && object.dict.has(PDFName.of("Length1")),
  );
  assert.is(files.length, 1);
  assert.equal(await pageTexts(live), await pageTexts(ruled));
});

test.run();
