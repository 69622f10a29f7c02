import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Letter } from "../../src/compose/letter.ts";
import type { TypesetLetter } from "../../src/typeset/page.ts";
import { createPreparation } from "../../src/typeset/preparation.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { countWork } from "../count-work.ts";
import { golden } from "../golden.ts";
import { fakeFaces } from "./fake-faces.ts";
import { describePages, glyphText, inkWidth, letterText, squeezed, structureText, textsOf } from "./letter-text.ts";
import {
  heading,
  letter,
  list,
  p,
  place,
  plainLetter,
  preservationLetter,
  running,
  runs,
  scheduleLetter,
  table,
} from "./sample-letters.ts";

const left = usLetter.margin.left;
const right = usLetter.width - usLetter.margin.right;

function typeset(source: Letter): TypesetLetter {
  return typesetLetter(source, fakeFaces, usLetter);
}

const samples: readonly (readonly [string, Letter])[] = [
  ["preservation", preservationLetter],
  ["schedule", scheduleLetter(60)],
  ["plain", plainLetter],
];

for (const [name, sample] of samples) {
  test(`${name}: lines with coordinates`, () => golden(`typeset/${name}.txt`, `${describePages(typeset(sample))}\n`));

  test(`${name}: extraction in structure order is the letter's text`, () => {
    assert.is(squeezed(structureText(typeset(sample))), squeezed(letterText(sample)));
  });

  test(`${name}: drawn order is structure order`, () => {
    const content = typeset(sample).pages.flatMap((page) =>
      textsOf(page).filter(({ owner }) => owner.kind === "content"),
    );
    assert.is(squeezed(content.map(glyphText).join("")), squeezed(letterText(sample)));
  });

  test(`${name}: nothing leaves the margins`, () => {
    for (const page of typeset(sample).pages) {
      for (const item of page.items) {
        const width = item.kind === "text" ? inkWidth(item) : item.width;
        assert.ok(item.x >= left - 1.01, `${item.kind} at ${item.x}`);
        assert.ok(item.x + width <= right + 1.01, `${item.kind} ends at ${item.x + width}`);
        assert.ok(item.y >= 30 && item.y <= usLetter.height - 28, `${item.kind} at height ${item.y}`);
      }
    }
  });

  test(`${name}: no two texts overlap`, () => {
    for (const page of typeset(sample).pages) assertApart(textsOf(page).map(inkBox));
  });

  test(`${name}: says who it is on every page`, () => {
    const made = typeset(sample);
    for (const page of made.pages) {
      const text = textsOf(page).map(glyphText).join("\n");
      assert.ok(text.includes(`Page ${page.number} of ${made.pages.length}`));
      if (sample.running.mark !== null) assert.ok(text.includes(sample.running.mark));
      if (sample.running.notice !== null) assert.ok(text.includes(sample.running.notice));
    }
  });
}

interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly text: string;
}

function inkBox(item: ReturnType<typeof textsOf>[number]): InkBox {
  const { x, y, size } = item;
  return { left: x, right: x + inkWidth(item), bottom: y - 0.2 * size, top: y + 0.7 * size, text: glyphText(item) };
}

function assertApart(boxes: readonly InkBox[]): void {
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = a.right <= b.left + 0.01 || b.right <= a.left + 0.01 || a.top <= b.bottom || b.top <= a.bottom;
      assert.ok(apart, `“${a.text}” overlaps “${b.text}”`);
    }
  }
}

test("mark and notice are read once, in front, and are artifacts on later pages", () => {
  const made = typeset(preservationLetter);
  const marks = made.pages.map((page) => textsOf(page).find((item) => glyphText(item) === "DRAFT – NOT SENT"));
  assert.equal(marks[0]?.owner, { kind: "content", node: 1 });
  assert.equal(made.structure[1], { role: "P", parent: 0 });
  for (const item of marks.slice(1)) assert.equal(item?.owner, { kind: "artifact", type: "mark" });
});

test("a parent stands before its children", () => {
  for (const [index, { parent }] of typeset(preservationLetter).structure.entries()) assert.ok(parent < index);
});

test("a kept preparation changes nothing", () => {
  const preparation = createPreparation(fakeFaces);
  for (const [, sample] of samples) typesetLetter(sample, fakeFaces, usLetter, preparation);
  for (const [, sample] of samples) {
    assert.equal(typesetLetter(sample, fakeFaces, usLetter, preparation), typeset(sample));
  }
});

test("the letter is not changed", () => {
  const before = JSON.stringify(preservationLetter);
  typeset(deepFrozen(preservationLetter));
  assert.is(JSON.stringify(preservationLetter), before);
});

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
}

test("bookmarks name each heading's page and place", () => {
  const { outline, pages } = typeset(preservationLetter);
  assert.equal(outline.map(({ level, title }) => `${level} ${title}`).slice(0, 2), [
    "2 Background",
    "2 Relevant period",
  ]);
  for (const { title, page, y } of outline) {
    const line = textsOf(pages[page - 1] ?? { number: 0, items: [] }).find((item) =>
      title.startsWith(glyphText(item).trim()),
    );
    assert.ok(line !== undefined && line.y < y && line.y > y - 20, title);
  }
});

test("a repeated table head is an artifact and stands on every page of the table", () => {
  const made = typeset(scheduleLetter(60));
  assert.ok(made.pages.length > 2);
  for (const page of made.pages.slice(1)) {
    const head = textsOf(page).find((item) => glyphText(item).startsWith("Prefix"));
    assert.equal(head?.owner, { kind: "artifact", type: "layout" });
  }
});

test("an empty letter is one page", () => assert.is(typeset(letter([])).pages.length, 1));

test("a page break starts a page, also before an empty block, and never makes an empty page", () => {
  const breakBlock = { kind: "page-break", when: "always", place } as const;
  const pages = (blocks: Letter["blocks"]) => typeset(letter(blocks)).pages.length;
  assert.is(pages([p("one"), breakBlock, p("two")]), 2);
  assert.is(pages([p("one"), breakBlock, p(""), p("two")]), 2);
  assert.is(pages([breakBlock, p("one"), breakBlock]), 1);
});

test("a break that is needed only where the section does not fit", () => {
  const needed = { kind: "page-break", when: "needed", place } as const;
  const always = { kind: "page-break", when: "always", place } as const;
  const long = Array.from({ length: 27 }, (_, i) => p(`line ${i}`));
  const pages = (...blocks: Letter["blocks"]) => typeset(letter(blocks)).pages.length;
  assert.is(pages(p("one"), needed, p("two")), 1);
  assert.is(pages(p("one"), needed, p("two"), always, p("three")), 2);
  assert.is(pages(p("one"), needed, p("two"), needed, p("three")), 1);
  assert.is(pages(p("one"), needed, ...long), 2);
  assert.is(pages(p("one"), needed, ...long.slice(0, 20), needed, p("three")), 1);
  assert.is(pages(p("one"), needed, ...long, needed, ...long.slice(0, 6)), 3);
  assert.is(pages(...long, needed, ...long.slice(0, 12), needed, p("three")), 2);
});

test("a word of 10,000 characters fills lines, and overflows none", () => {
  for (const text of ["x".repeat(10_000), `\`${"a/".repeat(5000)}\``, `\`${"b".repeat(10_000)}\``]) {
    const source = letter([p(text), table(["One", "Two"], [[text.slice(0, 400), "short"]])]);
    const made = typeset(source);
    for (const page of made.pages) for (const item of textsOf(page)) assert.ok(item.x + inkWidth(item) <= right + 0.01);
    assert.is(squeezed(structureText(made)), squeezed(letterText(source)));
  }
});

test("a row and a note taller than a page are split between lines, and nothing is lost", () => {
  const long = "word ".repeat(2500);
  const source = letter([
    table(
      ["A", "B"],
      [
        [long, long],
        ["x", "y"],
      ],
    ),
    { kind: "note", blocks: [p(long)], place },
  ]);
  const made = typeset(source);
  assert.ok(made.pages.length > 6);
  assert.is(squeezed(structureText(made)).length, squeezed(letterText(source)).length);
  for (const page of made.pages) {
    for (const item of page.items) assert.ok(item.y >= 30, `${item.kind} below the page`);
    assertApart(textsOf(page).map(inkBox));
  }
});

/** The page on which a text stands. */
function pageOf(made: TypesetLetter, text: string): number {
  return made.pages.findIndex((page) => textsOf(page).some((item) => glyphText(item).includes(text)));
}

test("wherever the page ends: headings keep two lines, closings keep two lines above, nothing stands alone", () => {
  for (let lines = 20; lines < 60; lines++) {
    const filler = Array.from({ length: lines }, (_, index) => p(`Filler ${index}.`));
    const source = letter(
      [
        ...filler,
        heading(2, "Heading"),
        p(`${"First ".repeat(20)} ${"second ".repeat(20)}`),
        p(`${"Alpha ".repeat(20)} ${"beta ".repeat(14)} ${"gamma ".repeat(12)}`),
        {
          kind: "closing",
          place,
          blocks: [p("Sincerely,"), { kind: "signature", lines: [runs("Name"), runs("Title")], place }],
        },
      ],
      { ...running, letterhead: null },
    );
    const made = typeset(source);
    assert.is(pageOf(made, "Heading"), pageOf(made, "First"), `heading parted at ${lines}`);
    assert.is(pageOf(made, "Sincerely"), pageOf(made, "Title"), `closing split at ${lines}`);
    const closing = made.pages[pageOf(made, "Sincerely")];
    const above =
      closing === undefined ? [] : textsOf(closing).filter(({ y }) => y > (yOf(closing, "Sincerely") ?? 0) && y < 715);
    assert.ok(above.length >= 2, `closing almost alone at ${lines}`);
    assertNoLoneLine(made, lines);
  }
});

function yOf(page: TypesetLetter["pages"][number], text: string): number | undefined {
  return textsOf(page).find((item) => glyphText(item).includes(text))?.y;
}

/** Every paragraph has none, or at least two, of its lines on each page. */
function assertNoLoneLine(made: TypesetLetter, lines: number): void {
  const pagesOfNode = new Map<number, number[]>();
  for (const page of made.pages) {
    for (const item of textsOf(page)) {
      if (item.owner.kind === "artifact") continue;
      pagesOfNode.set(item.owner.node, [...(pagesOfNode.get(item.owner.node) ?? []), page.number]);
    }
  }
  for (const pages of pagesOfNode.values()) {
    if (pages.length < 2) continue;
    for (const page of pages) assert.ok(pages.filter((each) => each === page).length >= 2, `a lone line at ${lines}`);
  }
}

test("wherever the page ends: of a list of short items, none stands alone on a page", () => {
  for (let lines = 20; lines < 60; lines++) {
    const filler = Array.from({ length: lines }, (_, index) => p(`Filler ${index}.`));
    const items = ["first", "second", "third", "fourth", "fifth"].map((word) => ["•", `${word} item`] as const);
    const made = typeset(letter([...filler, p("All of this:"), list(items), p("After.")]));
    const pages = items.map(([, text]) => pageOf(made, text));
    assert.is(pages[0], pages[1], `the first item alone at ${lines}`);
    assert.is(pages[3], pages[4], `the last item alone at ${lines}`);
  }
});

test("wherever the page ends: heads of tables of one row each keep their row, however many follow each other", () => {
  for (let lines = 0; lines < 30; lines++) {
    const filler = Array.from({ length: lines }, (_, index) => p(`Filler ${index}.`));
    const tables = Array.from({ length: 12 }, (_, index) => [
      heading(3, `Rule ${index} here`),
      table([`Head ${index} here`, "Letters"], [[`Row ${index} here`, "all"]]),
    ]);
    const made = typeset(letter([...filler, ...tables.flat()]));
    for (const index of tables.keys()) {
      const pages = ["Rule", "Head", "Row"].map((word) => pageOf(made, `${word} ${index} here`));
      assert.equal(new Set(pages).size, 1, `table ${index} parted at ${lines}: ${pages}`);
    }
  }
});

test("labels hang: numbers end at one edge, text starts at another", () => {
  const made = typeset(
    letter([
      list([
        ["1.", "one"],
        ["10.", "ten"],
        ["100.", `${"long ".repeat(40)}`],
      ]),
    ]),
  );
  const texts = textsOf(made.pages[0] ?? { number: 1, items: [] });
  const ends = texts
    .filter((item) => /^\d+\.$/.test(glyphText(item)))
    .map((item) => Math.round(item.x + inkWidth(item)));
  assert.is(new Set(ends).size, 1);
  const starts = texts.filter((item) => /^(one|ten|long)/.test(glyphText(item))).map(({ x }) => Math.round(x));
  assert.is(new Set(starts).size, 1);
});

test("a thousand pages take work in proportion", () => {
  const preparation = createPreparation(fakeFaces);
  const typesetting = (rows: number) => {
    const source = scheduleLetter(rows);
    return { steps: countWork(() => typesetLetter(source, fakeFaces, usLetter, preparation)) };
  };
  // Of fewer rows more is remembered from one to the next than there is room for in a long letter.
  const some = typesetting(2000);
  const many = typesetting(8000);
  assert.ok(many.steps < 5 * some.steps, `${some.steps} steps, then ${many.steps}`);
  const long = typesetLetter(scheduleLetter(20_000), fakeFaces, usLetter, preparation);
  assert.ok(long.pages.length > 900);
});

test.run();
