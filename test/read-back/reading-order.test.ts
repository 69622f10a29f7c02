import bidiFactory, { type Bidi } from "bidi-js";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { inReadingOrder, reversed, runsBackwards } from "../../src/read-back/reading-order.ts";

const bidi = (bidiFactory as unknown as () => Bidi)();

/** A name as it stands on the page: by a library, which the reader does not use. */
function shown(name: string): string {
  const levels = bidi.getEmbeddingLevels(name, "ltr");
  const order = bidi.getReorderedIndices(name, levels);
  return order.map((index) => name[index]).join("");
}

/** In the order of reading, and as they stand on the page, from left to right. */
const NAMES: readonly (readonly [read: string, seen: string])[] = [
  ["בנק הפועלים", "םילעופה קנב"],
  ["הרצל 12", "12 לצרה"],
  ["הרצל 12-14", "12-14 לצרה"],
  ["הרצל 12 14", "14 12 לצרה"],
  ["הרצל 12 קומה 3", "3 המוק 12 לצרה"],
  ["תל-אביב", "ביבא-לת"],
  ["חברה (ישראל) בע״מ", "מ״עב )לארשי( הרבח"],
  ["סיכוי 24/7", "24/7 יוכיס"],
  ["הנחה 50%", "50% החנה"],
  ["شركة الاتصالات", "تالاصتالا ةكرش"],
  ["شارع ١٢", "١٢ عراش"],
  ["شارع 12", "12 عراش"],
  ["شارع 12-14", "14-12 عراش"],
  ["شارع 12/14", "12/14 عراش"],
  ["خیابان ۱۲", "۱۲ نابایخ"],
];

for (const [read, seen] of NAMES) {
  test(`${read} is read from ${seen}`, () => {
    assert.is(seen, shown(read));
    assert.is(inReadingOrder(seen), read);
    assert.is(inReadingOrder(`${seen} `), `${inReadingOrder(seen)} `);
  });
}

const HEBREW = [
  "בנק",
  "דואר",
  "תל-אביב",
  "רחוב",
  "ירושלים",
  "בע״מ",
  "ש״ס",
  "12",
  "7א",
  "91000",
  "12-14",
  "24/7",
  "3.5",
  "·",
  "&",
];
const ARABIC = ["شركة", "شارع", "الملك", "فهد", "الرياض", "١٢", "۱۲", "12", "12-14", "24/7", "عمّان", "·", "و", "ک"];

for (const words of [HEBREW, ARABIC]) {
  test(`any name of such words as ${words[0]} is read as it was written`, () => {
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...words.slice(0, 4)),
        name,
        fc.constantFrom(...words.slice(0, 4)),
        (first, rest, last) => {
          const read = [first, ...rest, last].join(" ");
          assert.is(inReadingOrder(shown(read)), read);
        },
      ),
      { numRuns: 3000 },
    );
  });
}

test("words from left to right stay, and a name among them is turned", () => {
  assert.is(inReadingOrder("Ask םילעופה קנב, and wait"), "Ask בנק הפועלים, and wait");
  assert.is(inReadingOrder("קנב"), "בנק");
});

test("what runs backwards is known by its letters", () => {
  for (const text of ["\u0590", "\u05d0", "\u08ff", "\ufb1d", "\ufdff", "\ufe70", "\ufefc", "\u{10800}", "\u{1e900}"]) {
    assert.ok(runsBackwards(`a${text}b`), text);
  }
  for (const text of ["", "a1", "\u058f", "\u0900", "\ufb1c", "\ufe00", "\ufefd", "北", "\u{1f600}"]) {
    assert.not(runsBackwards(text), text);
  }
  assert.is(reversed("a\u{1e900}b"), "b\u{1e900}a");
});

test.run();
