import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Treatment } from "../../src/compose/collect-runs.ts";
import { applyTypography } from "../../src/compose/typography.ts";

function set(text: string, treatment: Treatment = "prose"): string {
  return applyTypography([{ text, treatment }])
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", "~");
}

const PROSE: readonly (readonly [string, string])[] = [
  ['He said "no".', "He said “no”."],
  ['("no")', "(“no”)"],
  ["it's the client's", "it’s the client’s"],
  ["the '90s", "the ’90s"],
  ["'quoted'", "‘quoted’"],
  ["a 5'10\" board", "a 5'10\" board"],
  ['—"so"', "—“so”"],
  ["see § 4 and ¶ 7", "see §~4 and ¶~7"],
  ["No. 12 and Nos. 3–5", "No.~12 and Nos.~3–5"],
  ["Schedule A and Request 3 of Rule 45", "Schedule~A and Request~3 of Rule~45"],
  ["Schedule Alone stays", "Schedule Alone stays"],
  ["May 1, 2016", "May~1, 2016"],
  ["You may 1 day", "You may 1 day"],
  ["Fed. R. Civ. P. 45", "Fed.~R.~Civ.~P.~45"],
  ["220 F.R.D. 212", "220~F.R.D.~212"],
  ["18 U.S.C. § 2702", "18~U.S.C.~§~2702"],
  ["J. Q. Public", "J.~Q.~Public"],
  ["at 5 p.m. EDT", "at 5~p.m.~EDT"],
  ["10 GB of logs", "10~GB of logs"],
  ["Ms. Roe", "Ms.~Roe"],
  ["page 119, note 259, section 4.1", "page~119, note~259, section~4.1"],
  ["call (302) 555-0142 now", "call (302)~555-0142 now"],
];

for (const [given, expected] of PROSE) {
  test(`prose: ${given}`, () => assert.is(set(given), expected));
}

test("names keep everything but their apostrophes", () => {
  assert.is(set('O\'Brien & "Sons", No. 5', "name"), 'O’Brien & "Sons", No. 5');
});

test("identifiers keep everything", () => {
  assert.is(set('it\'s "1:26-cv-00123" § 4', "identifier"), 'it\'s "1:26-cv-00123" § 4');
});

test("a quotation may begin in one run and end in another", () => {
  const runs = applyTypography([
    { text: 'the "', treatment: "prose" },
    { text: "host'a\"", treatment: "identifier", code: true },
    { text: '" name', treatment: "prose" },
  ]);
  assert.equal(
    runs.map(({ text }) => text),
    ["the “", "host'a\"", "” name"],
  );
});

test("a name that ends with a full stop ends a sentence with one", () => {
  const runs = applyTypography([
    { text: "represents ", treatment: "prose" },
    { text: "Harbor & Sons, Inc.", treatment: "name" },
    { text: ". And so on... or 1.2..3", treatment: "prose" },
  ]);
  assert.is(runs.map(({ text }) => text).join(""), "represents Harbor & Sons, Inc. And so on... or 1.2..3");
  for (const kept of ["../etc/passwd", "0..0", "..", "a... b"]) assert.is(set(kept), kept);
  assert.is(set("a..b", "identifier"), "a..b");
});

test("text in NFD comes out in NFC", () => assert.is(set("Jose\u0301", "name"), "José"));

test("typography loses no character and changes no identifier", () => {
  const run = fc.record({
    text: fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.normalize("NFC")),
    treatment: fc.constantFrom<Treatment>("prose", "name", "identifier"),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const out = applyTypography(runs);
      assert.is(out.length, runs.length);
      for (const [i, { text, treatment }] of runs.entries()) {
        if (treatment === "identifier") assert.is(out[i]?.text, text.normalize("NFC"));
        const kept = (whole: string) => [...whole].filter((character) => character !== ".").length;
        assert.is(kept(out[i]?.text ?? ""), kept(text));
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});

test.run();
