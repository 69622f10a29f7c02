import { domainToASCII, domainToUnicode } from "node:url";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { decodePunycode } from "../../src/selector/punycode.ts";

/** Samples of RFC 3492, section 7.1, in lower case. */
const SAMPLES: readonly (readonly [encoded: string, text: string])[] = [
  ["egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"],
  ["ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
  ["ihqwctvzc91f659drss3x8bo0yb", "他們爲什麽不說中文"],
  ["proprostnemluvesky-uyb24dma41a", "pročprostěnemluvíčesky"],
  ["4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"],
  ["i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd", "यहलोगहिन्दीक्योंनहींबोलसकतेहैं"],
  ["n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか"],
  [
    "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c",
    "세계의모든사람들이한국어를이해한다면얼마나좋을까",
  ],
  ["b1abfaaepdrnnbgefbadotcwatmq2g4l", "почемужеонинеговорятпорусски"],
  ["porqunopuedensimplementehablarenespaol-fmd56a", "porquénopuedensimplementehablarenespañol"],
  ["tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g", "tạisaohọkhôngthểchỉnóitiếngviệt"],
  ["3b-ww4c5e180e575a65lsy2b", "3年b組金八先生"],
  ["-with-super-monkeys-pc58ag80a8qai00g7n9n", "安室奈美恵-with-super-monkeys"],
  ["hello-another-way--fc4qua05auwb3674vfr0b", "hello-another-way-それぞれの場所"],
  ["2-u9tlzr9756bt3uc0v", "ひとつ屋根の下2"],
  ["majikoi5-783gue6qz075azm5e", "majiでkoiする5秒前"],
  ["de-jg4avhby1noc0d", "パフィーdeルンバ"],
  ["d9juau41awczczp", "そのスピードで"],
  ["-> $1.00 <--", "-> $1.00 <-"],
];

for (const [encoded, text] of SAMPLES) {
  test(`${encoded} is ${text}`, () => assert.is(decodePunycode(encoded), text));
}

const MALFORMED = [
  "{a",
  "-3ya",
  "-",
  "a",
  "a-",
  "é",
  "9",
  "99",
  "a.b",
  "A",
  "-é",
  "99999999",
  "zzzzzzzz",
  "9999999999999999",
  "ls8h99999999",
];

test("the first and last characters of each range, and none beyond or between", () => {
  const edges = ["a", "hb9b", "0y0c", "dn32g"].map((text) => decodePunycode(text)?.codePointAt(0));
  assert.equal(edges, [0x80, 0xd7ff, 0xe000, 0x10ffff]);
  for (const surrogate of ["ib9b", "zy0c"]) assert.is(decodePunycode(surrogate), null);
  assert.is(decodePunycode("en32g"), null);
});

test("what is cut off, out of range or no digit is no encoding; nothing encodes nothing", () => {
  assert.equal(
    MALFORMED.map((text) => [text, decodePunycode(text)]),
    MALFORMED.map((text) => [text, text === "a-" ? "a" : text === "a" ? "\u0080" : null]),
  );
  assert.is(decodePunycode(""), "");
});

test("every distance between two letters among others", () => {
  for (let code = 0x100; code < 0x600; code++) {
    const ascii = domainToASCII(`ab\u00e4${String.fromCodePoint(code)}\u6f22`);
    if (ascii === "") continue;
    assert.is(decodePunycode(ascii.slice(4)), domainToUnicode(ascii), code.toString(16));
  }
});

test("whatever the platform encodes is decoded as the platform decodes it", () => {
  const letter = fc.constantFrom(..."aböçñéßаяλωあ漢字한ع中एแ💩𐍈ㄅ0-9".split(""), "💩", "𐍈", "😀");
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 20 }), (letters) => {
      const ascii = domainToASCII(letters.join(""));
      if (!ascii.startsWith("xn--")) return;
      assert.is(decodePunycode(ascii.slice(4)), domainToUnicode(ascii));
    }),
    { seed: 8, numRuns: 3000 },
  );
});

test.run();
