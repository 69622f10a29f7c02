import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Run } from "../../src/compose/letter.ts";
import { inVisualOrder, isBidirectional, levelRuns } from "../../src/typeset/bidi.ts";
import type { TypesetLetter, TypesetText } from "../../src/typeset/page.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { fakeFaces } from "./fake-faces.ts";
import { glyphText, textsOf } from "./letter-text.ts";
import { letter, place, running } from "./sample-letters.ts";

test("levels: words from right to left, figures in them from left to right, brackets with what they hold", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["plain (text) 12", "000000000000000"],
    ["to אב גד.", "000111110"],
    ["אב (גד) x", "111111100"],
    ["אב 12 גד", "11122111"],
    ["אב, cd", "110000"],
    ["שرب", "111"],
  ];
  for (const [text, levels] of cases) {
    assert.is(
      levelRuns(text)
        .map(({ start, end, level }) => String(level).repeat(end - start))
        .join(""),
      levels,
      text,
    );
  }
  assert.equal(levelRuns(""), []);
  assert.not(isBidirectional("Ελλάδα Банк 中文 — ☐"));
});

test("visual order is that of rule L2", () => {
  const order = (levels: string) =>
    inVisualOrder([...levels].map((level, index) => ({ level: Number(level), index })))
      .map(({ index }) => index)
      .join("");
  assert.is(order("0000"), "0123");
  assert.is(order("0111000"), "0321456");
  assert.is(order("11221"), "42310");
  assert.is(order(""), "");
});

function typeset(content: readonly Run[]): TypesetLetter {
  const plain = { ...running, mark: null, notice: null, letterhead: null };
  return typesetLetter(
    letter([{ kind: "paragraph", role: "body", keep: false, content, place }], plain),
    fakeFaces,
    usLetter,
  );
}

function contentOf(made: TypesetLetter): readonly TypesetText[] {
  return made.pages.flatMap(textsOf).filter(({ owner }) => owner.kind === "content");
}

/** The text of each line as the eye meets it, from left to right. */
function seen(made: TypesetLetter): readonly string[] {
  const lines = new Map<number, TypesetText[]>();
  for (const item of contentOf(made)) lines.set(item.y, [...(lines.get(item.y) ?? []), item]);
  return [...lines.values()].map((items) =>
    items
      .toSorted((a, b) => a.x - b.x)
      .map(glyphText)
      .join(""),
  );
}

/** What is read: of a node with words of its own these, else what is drawn. */
function heard(made: TypesetLetter): string {
  const said = new Set<number>();
  return contentOf(made)
    .map((item) => {
      const node = item.owner.kind === "content" ? item.owner.node : -1;
      const actual = made.structure[node]?.actualText;
      if (actual === undefined) return glyphText(item);
      const first = !said.has(node);
      said.add(node);
      return first ? actual : "";
    })
    .join("");
}

test("a name stands from right to left, and is read in its own order", () => {
  const text = "to אבג (דה) וז 12, then";
  const made = typeset([{ text }]);
  assert.equal(seen(made), ["to 12 זו )הד( גבא, then"]);
  assert.is(heard(made), text);
  const spans = made.structure.filter(({ role }) => role === "Span");
  assert.equal(spans, [{ role: "Span", parent: 1, actualText: "אבג (דה) וז 12" }]);
});

test("a name broken over lines goes on from right to left, each line by itself", () => {
  const words = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x5d0 + (index % 22)).repeat(6));
  const made = typeset([{ text: `From ${words.join(" ")} on.` }]);
  const lines = seen(made);
  assert.ok(lines.length > 3);
  assert.is(heard(made), `From ${words.join(" ")} on.`);
  const back = lines
    .map((line) => line.replace(/^From | on\.$/g, ""))
    .map((line) => [...line].reverse().join("").trim());
  assert.is(back.join(" "), words.join(" "));
  for (const item of contentOf(made)) assert.ok(item.x >= usLetter.margin.left - 0.01);
});

test("a language and a link keep their nodes; the area of a link belongs to the link", () => {
  const made = typeset([
    { text: "see " },
    { text: "אבג abc", lang: "he" },
    { text: " and " },
    { text: "ab דה", href: "https://example.com/" },
  ]);
  const roles = made.structure.slice(2).map(({ role, parent, lang, actualText }) => [role, parent, lang, actualText]);
  assert.equal(roles, [
    ["Span", 1, "he", undefined],
    ["Link", 1, undefined, undefined],
    ["Span", 2, undefined, "אבג"],
    ["Span", 3, undefined, "דה"],
  ]);
  const links = made.pages.flatMap(({ items }) => items).filter(({ kind }) => kind === "link");
  assert.equal(
    links.map(({ owner }) => owner),
    [{ kind: "content", node: 3 }],
  );
});

test("running heads are artifacts, whatever their direction", () => {
  const plain = { ...running, mark: null, notice: null, letterhead: null, reference: "REF אב 1" };
  const made = typesetLetter(letter([], plain), fakeFaces, usLetter);
  assert.equal(made.structure.length, 1);
  const text = made.pages.flatMap(textsOf).map(glyphText).join("");
  assert.ok(text.startsWith("REF 1 בא"), text);
});

test("every script finds its face, in bold too", () => {
  const made = typeset([{ text: "a אשع中" }, { text: "bא", bold: true }]);
  assert.equal([...new Set(contentOf(made).map(({ face }) => face))].toSorted(), [
    "arabic",
    "cjk",
    "hebrew",
    "hebrew-bold",
    "serif",
    "serif-bold",
  ]);
});

const anyText = fc.string({ unit: fc.constantFrom(..."abc 12 אבגדש ( ) [ ] , . - ش ع ر \u00a0"), maxLength: 200 });

test("nothing is lost, nothing is drawn twice, and reading follows the text, in any mixture", () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 3 }), (text, cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const content = edges.map((edge, index) => ({
        text: text.slice(edge, edges[index + 1] ?? text.length),
        ...(index % 2 === 1 ? { bold: true as const } : {}),
      }));
      const made = typeset(content);
      const squeeze = (all: string) => all.replace(/\s+/g, "");
      assert.is(squeeze(heard(made)), squeeze(text));
      assert.equal([...squeeze(seen(made).join(""))].toSorted(), [...squeeze(text)].toSorted());
    }),
    { seed: 20260803, numRuns: 500 },
  );
});

test.run();
