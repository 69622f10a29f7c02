import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block, Letter, ParagraphRole, Run } from "../../src/compose/letter.ts";
import type { TypesetLetter } from "../../src/typeset/page.ts";
import { createPreparation } from "../../src/typeset/preparation.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { fakeFaces } from "./fake-faces.ts";
import { inkWidth, letterText, squeezed, structureText, textsOf } from "./letter-text.ts";
import { letter, place, running } from "./sample-letters.ts";

/** Letters of any blocks in any order: whatever a template makes of them, the page must be right. */

const words = fc
  .array(
    fc.constantFrom("a", "Records", "of", "the", "custodian,", "mail1.example.com", "§\u00a0230", "x".repeat(90)),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((list) => list.join(" "));

const run: fc.Arbitrary<Run> = fc
  .record({ text: words, style: fc.constantFrom("plain", "bold", "code", "placeholder", "link", "russian", "end") })
  .map(({ text, style }): Run => {
    if (style === "bold") return { text, bold: true };
    if (style === "code") return { text, code: true };
    if (style === "placeholder") return { text, placeholder: true };
    if (style === "link") return { text, href: "https://example.com/" };
    if (style === "russian") return { text, lang: "ru" };
    return style === "end" ? { text, breakAfter: true } : { text };
  });
const runs = fc.array(run, { minLength: 1, maxLength: 3 });
const lines = fc.array(runs, { minLength: 1, maxLength: 3 });
const roles = ["body", "date", "delivery", "salutation", "status", "caption", "small", "center"] as const;
const fieldTypes = ["text", "date", "checkbox", "signature"] as const;

const simple: readonly fc.Arbitrary<Block>[] = [
  fc.tuple(fc.constantFrom<ParagraphRole>(...roles), fc.boolean(), runs).map(([role, keep, content]) => ({
    ...({ kind: "paragraph", role, keep, content, place } as const),
  })),
  fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), runs).map(([level, content]) => ({
    ...({ kind: "heading", level, content, place } as const),
  })),
  lines.map((each) => ({ kind: "address", lines: each, place })),
  lines.map((each) => ({ kind: "signature", lines: each, place })),
  fc
    .tuple(
      fc.constantFrom("re" as const, "details" as const),
      fc.array(fc.record({ label: runs, content: runs }), { minLength: 1, maxLength: 3 }),
    )
    .map(([tone, rows]) => ({ kind: "reference", tone, rows, place })),
  fc
    .tuple(fc.constantFrom(...fieldTypes), runs)
    .map(([type, label]) => ({ kind: "field", type, name: "f", label, place })),
];

/** What a template puts into a cell: text, lines, a list. A form inside a quarter of a page is nobody's wish. */
const cellTexts = fc.array(fc.oneof(...simple.slice(0, 3)), { minLength: 1, maxLength: 2 });
const inCell: fc.Arbitrary<readonly Block[]> = fc.oneof(
  cellTexts,
  cellTexts.map((each): readonly Block[] => [
    { kind: "list", ordered: true, items: [{ label: "(a)", blocks: each, place }], place },
  ]),
);

function blocks(depth: number): fc.Arbitrary<readonly Block[]> {
  const nested = depth === 0 ? [] : containers(blocks(depth - 1));
  return fc.array(fc.oneof(...simple, ...nested), { minLength: 1, maxLength: depth === 2 ? 12 : 3 });
}

function containers(inner: fc.Arbitrary<readonly Block[]>): readonly fc.Arbitrary<Block>[] {
  const item = fc.record({
    label: fc.constantFrom("1.", "(a)", "•", "Request 12.", ""),
    blocks: inner,
    place: fc.constant(place),
  });
  const cell = fc.record({ scope: fc.constantFrom(null, "row" as const), blocks: inCell });
  const row = fc.record({ cells: fc.array(cell, { minLength: 2, maxLength: 3 }), place: fc.constant(place) });
  const rows = (least: number) => fc.array(row, { minLength: least, maxLength: 3 });
  return [
    fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => ({ kind: "list", ordered: true, items, place })),
    fc
      .tuple(rows(0), rows(1))
      .map(([head, body]) => ({ kind: "table", caption: null, widths: null, head, body, place })),
    inner.map((each) => ({ kind: "note", blocks: each, place })),
    inner.map((each) => ({ kind: "closing", blocks: each, place })),
    fc.constant({ kind: "page-break" as const, when: "always" as const, place }),
  ];
}

const preparation = createPreparation(fakeFaces);
const settings = { seed: 20260803, numRuns: 40, endOnFailure: true };

function always(check: (source: Letter, made: TypesetLetter) => void): void {
  fc.assert(
    fc.property(blocks(2), fc.boolean(), (content, hasHead) => {
      const source = letter(content, hasHead ? running : { ...running, letterhead: null, mark: null, notice: null });
      check(source, typesetLetter(source, fakeFaces, usLetter, preparation));
    }),
    settings,
  );
}

/** Labels of rows and their texts are read row by row, so characters are compared, not their order in cells. */
test("no character is lost or added, in reading order", () => {
  always((source, made) => assert.is(squeezed(structureText(made)), squeezed(letterText(source))));
});

test("nothing stands beyond the margins", () => {
  const { margin, width } = usLetter;
  always((_, made) => {
    for (const page of made.pages) {
      for (const item of page.items) {
        const end = item.x + (item.kind === "text" ? inkWidth(item) : item.width);
        assert.ok(item.x > margin.left - 1.1 && end < width - margin.right + 1.1, `${item.kind} ${item.x} to ${end}`);
        assert.ok(item.y > 25 && item.y < usLetter.height - 20, `${item.kind} at height ${item.y}`);
      }
    }
  });
});

test("no text lies over another", () => {
  always((_, made) => {
    for (const page of made.pages) {
      const texts = textsOf(page).map((item) => ({ item, end: item.x + inkWidth(item) }));
      for (const [index, a] of texts.entries()) {
        for (const b of texts.slice(index + 1)) {
          const beside = a.end <= b.item.x + 0.02 || b.end <= a.item.x + 0.02;
          const lead = 0.7 * Math.max(a.item.size, b.item.size);
          assert.ok(beside || Math.abs(a.item.y - b.item.y) > lead, `at ${a.item.y} and ${b.item.y}`);
        }
      }
    }
  });
});

test("every structure node comes after its parent, and every text has its node", () => {
  always((_, made) => {
    for (const [index, { parent }] of made.structure.entries()) assert.ok(parent < index);
    for (const page of made.pages) {
      for (const { owner } of page.items) {
        if (owner.kind === "content") assert.ok(owner.node > 0 && owner.node < made.structure.length);
      }
    }
  });
});

test.run();
