import { test } from "uvu";
import * as assert from "uvu/assert";
import { badCharacters } from "../../src/source/bad-characters.ts";

const found = (text: string) => badCharacters(text, 3).map(({ code }) => code);

test("every code point that a font may pass over is refused within a name, and named", () => {
  let seen = 0;
  for (let point = 0x80; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point);
    if (!/\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    seen++;
    const [bad] = badCharacters(`Har${character}bor`, 1);
    assert.is(bad?.offset, 3, point.toString(16));
    assert.match(bad?.message ?? "", new RegExp(`^U\\+0*${point.toString(16)} is (a|an) `, "i"));
  }
  assert.ok(seen > 4000);
});

test("so are other characters that show nothing", () => {
  for (const character of ["\u2800", "\ufff9", "\ufffc", "\u{1d159}"]) {
    assert.equal(found(`Har${character}bor`), ["invisible-character"]);
  }
});

const SPELLED = ["می\u200cخواهم", "क्\u200dष", "ක්\u200dෂ", "葛\u{e0100}城"];
const STRAY = ["a\u200db", "\u200cمی", "می\u200c", "می\u200c x", "a\u200cم", "葛\ufe0f城", "a\u{e0100}", "اب\u200f"];

test("a joiner within a word of a script that needs it is spelling, and nowhere else", () => {
  for (const text of SPELLED) assert.equal(found(text), [], text);
  for (const text of STRAY) assert.is(found(text).length, 1, text);
});

test.run();
