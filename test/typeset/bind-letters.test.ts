import { test } from "uvu";
import * as assert from "uvu/assert";
import { bindLetters } from "../../src/typeset/bind-letters.ts";
import type { Placed, TypesetLetter } from "../../src/typeset/page.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { makePress } from "../shipped-world.ts";
import { plainLetter, preservationLetter } from "./sample-letters.ts";

const PRESS = makePress();
const set = (letter: typeof plainLetter) => typesetLetter(letter, PRESS.faces, PRESS.sheet, PRESS.preparation);
const FIRST = set(preservationLetter);
const SECOND: TypesetLetter = { ...set(plainLetter), lang: "es", title: "Second" };
const BOUND = bindLetters([FIRST, SECOND, FIRST], { title: "All", lang: "en-US" });

const nodeOf = ({ owner }: Placed) => (owner.kind === "content" ? owner.node : null);

test("every page is there, numbered on, with what stood on it at its place", () => {
  const given = [FIRST, SECOND, FIRST].flatMap(({ pages }) => pages);
  assert.equal(
    BOUND.pages.map(({ number }) => number),
    given.map((_, index) => index + 1),
  );
  const bare = ({ owner: _, ...item }: Placed) => item;
  assert.equal(
    BOUND.pages.map(({ items }) => items.map(bare)),
    given.map(({ items }) => items.map(bare)),
  );
});

test("each letter is a section in its language, and its content belongs to nodes of the same role", () => {
  const sections = BOUND.structure.filter(({ role, parent }) => role === "Sect" && parent === 0);
  assert.equal(
    sections.map(({ lang }) => lang),
    [FIRST.lang, "es", FIRST.lang],
  );
  assert.ok(BOUND.structure.every(({ parent }, index) => parent < index));
  const roles = (letter: TypesetLetter) =>
    letter.pages.flatMap(({ items }) => items.map((item) => letter.structure[nodeOf(item) ?? -1]?.role ?? null));
  assert.equal(roles(BOUND), [FIRST, SECOND, FIRST].flatMap(roles));
});

test("bookmarks of a letter stand below its own, and lead to its pages", () => {
  const tops = BOUND.outline.filter(({ level }) => level === 1);
  const [one, two] = [FIRST.pages.length, SECOND.pages.length];
  assert.equal(
    tops.map(({ title, page }) => [title, page]),
    [
      [FIRST.title, 1],
      ["Second", one + 1],
      [FIRST.title, one + two + 1],
    ],
  );
  const last = BOUND.outline.slice(-FIRST.outline.length);
  assert.equal(
    last.map(({ title, page }) => [title, page]),
    FIRST.outline.map(({ title, page }) => [title, page + one + two]),
  );
  assert.ok(last.every(({ level }) => level > 1));
});

test.run();
