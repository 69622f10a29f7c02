import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkGlyphs } from "../../src/desk/check-glyphs.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { openDocument } from "../pdf/read-back.ts";
import { type Addressee, DATE, load, plainPress, withMatter } from "./one-string.ts";
import { assertHolds, charactersOf, letterBytes } from "./printed-letter.ts";

/** Values that mean something to the formats that a letter passes through on its way; in the letter they mean nothing. */
const LITERAL: readonly (readonly [string, string])[] = [
  ["case 48: operators and ends of a PDF", ") Tj ET Q endstream endobj %%EOF << /S /JavaScript /JS (x) >> \\ ( \\051"],
  ["case 49: tags of the templates", "{{constructor}} {{#each x}} {{{x}}} {{> running}} {{/each}}"],
  ["case 50: Markdown", "# **bold** _x_ [x](javascript:alert(1)) `code` | a | b |"],
  ["case 51: markup and entities", "</line><script>alert(1)</script> <img onerror=x> &amp; &lt; <!-- -->"],
  ["case 52: ampersand, apostrophe, quotation marks, angle brackets", `AT&T O'Brien "X" <Y>`],
  ["case 58: marks as word processors set them", "“carries” – ‘traffic’ … § 4 — №"],
  ["case 44: letters of Vietnamese, Polish and Turkish", "Ngân hàng Đông Á, Łódź, İstanbul ığ"],
];

const press = plainPress();
const texts = LITERAL.map(([, text]) => text);
const base = opened(texts.map((text) => ({ name: text, street: text })));

function opened(addressees: readonly Addressee[]): Inputs {
  const { inputs, problems } = load(addressees);
  if (inputs === null) throw new Error(JSON.stringify(problems));
  return inputs;
}

/** The letter to the custodian of that place, in a matter with that title. */
function letterTo(all: Inputs, index: number, title: string): Uint8Array {
  const { inputs, problems } = withMatter(all, { custodians: [index], title });
  if (inputs === null) throw new Error(JSON.stringify(problems));
  assert.equal(checkGlyphs(inputs, requestsOf(inputs, { date: DATE }), press.faces), []);
  return letterBytes(inputs, press);
}

for (const [index, [name, text]] of LITERAL.entries()) {
  test(`${name} are printed as they are, as name, address and title`, async () => {
    const bytes = letterTo(base, index, text);
    const said = await charactersOf(bytes);
    for (const role of ["name", "street", "title"] as const) assertHolds(said, role, text);
    const document = await openDocument(bytes);
    assert.is(await document.hasJSActions(), false);
    assert.is(await document.getAttachments(), null);
    await document.destroy();
  });
}

test("case 44: a text in decomposed form gives the bytes of the composed one", () => {
  const decomposed = texts.map((text) => text.normalize("NFD"));
  assert.is.not(decomposed.at(-1), texts.at(-1));
  const other = opened(decomposed.map((text) => ({ name: text, street: text })));
  const last = texts.length - 1;
  assert.equal(letterTo(other, last, decomposed[last] ?? ""), letterTo(base, last, texts[last] ?? ""));
});

test.run();
