import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSelector } from "../../src/selector/parse-selector.ts";

/** A name and what it is on the wire, as UTS #46 (without transitional processing) has it; worked out by PyPI's `idna`. */
const NAMES: readonly (readonly [given: string, ascii: string])[] = [
  // A capital sigma is the sigma within words, wherever it stands; the final one is written by who means it.
  ["ΚΟΣΜΟΣ-1.gr", "xn---1-29biob0ac.gr"],
  ["ΚΟΣΜΟΣ.gr", "xn--vxaeibsc.gr"],
  ["ΚόσμοΣ.GR", "xn--vxaejoc4c.gr"],
  ["κοσμοσ.gr", "xn--vxaeibsc.gr"],
  ["κοσμος.gr", "xn--vxaeibpd.gr"],
  ["κοσμος-1.gr", "xn---1-29biobvf.gr"],
  ["ΟΔΟΣ.ΟΔΟΣ.gr", "xn--pxavbq.xn--pxavbq.gr"],
  ["αΣ.gr", "xn--mxa0b.gr"],
  ["Σ.gr", "xn--4xa.gr"],
  // A capital sharp s is the small one.
  ["STRAẞE.de", "xn--strae-oqa.de"],
  ["straße.de", "xn--strae-oqa.de"],
  ["STRASSE.de", "strasse.de"],
  // The dot stays on a Turkish I, and the I without one is another letter.
  ["İstanbul.com", "xn--istanbul-o0e.com"],
  ["i̇stanbul.com", "xn--istanbul-o0e.com"],
  ["ISTANBUL.com", "istanbul.com"],
  ["ıstanbul.com", "xn--stanbul-qfb.com"],
  // Scripts whose capital letters are rare or came late.
  ["MÜNCHEN.de", "xn--mnchen-3ya.de"],
  ["ПОЧТА.рф", "xn--80a1acny.xn--p1ai"],
  ["ԵՐԵՎԱՆ.հայ", "xn--y9aha3eubk.xn--y9a3aq"],
  ["ႠႢ.ge", "xn--rkje.ge"],
  ["ᲐᲑ.ge", "xn--lodc.ge"],
  ["Ꭰa.com", "xn--a-18h.com"],
  ["Ӏa.com", "xn--a-b2b.com"],
];

for (const [given, ascii] of NAMES) {
  test(`${given} is ${ascii} on the wire`, () => {
    for (const [text, value] of [
      [given, ascii],
      [`HTTPS://${given}/A`, `https://${ascii}/A`],
    ] as const) {
      const result = parseSelector(text);
      assert.is("selector" in result ? result.selector.value : result.message, value);
    }
  });
}

test("every letter with a small form becomes what its small form is", () => {
  let count = 0;
  for (let code = 0x80; code <= 0x1e943; code++) {
    const letter = String.fromCodePoint(code);
    const small = letter.toLowerCase();
    if (small === letter || letter.normalize("NFKC") !== letter) continue;
    const [one, other] = [`a${letter}b.gr`, `a${small}b.gr`].map(parseSelector);
    assert.equal(one && "selector" in one && one.selector.value, other && "selector" in other && other.selector.value);
    count++;
  }
  assert.ok(count > 1200, `${count} letters`);
});

test.run();
